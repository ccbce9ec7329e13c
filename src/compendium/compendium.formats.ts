import type { Locale } from '../kernel/actor';
import { breathe, outOfBreath } from '../kernel/breathe';
import { decimalText } from '../kernel/money';
import { countryName } from '../texts/format';
import { translate } from '../texts/translator';
import type { SheetColumn, SheetValues } from '../web/spreadsheet/sheet';
import { writeCsv } from '../web/spreadsheet/write-csv';
import { writeWorkbook } from '../web/spreadsheet/write-workbook';
import type { SheetToWrite } from '../web/spreadsheet/write-xlsx';
import { renderTemplate } from '../web/view/view-engine';
import type { Compendium, CompendiumEntry } from './compendium.model';
import { entryInWords } from './compendium.page';
import { compendiumView } from './compendium.view';
import { COMPENDIUM_FORMATS, type CompendiumFormat } from './compendium.vocabulary';

export interface CompendiumFile {
  type: string;
  body: string | Buffer;
}

/** The compendium as a file: every format is drawn from the one model. */
export async function compendiumFile(
  compendium: Compendium,
  format: CompendiumFormat,
  locale: Locale,
): Promise<CompendiumFile> {
  if (format === 'json')
    return { type: 'application/json', body: JSON.stringify(compendiumView(compendium)) };
  if (format === 'html')
    return {
      type: 'text/html; charset=utf-8',
      body: renderTemplate('compendium/document', await compendiumPage(compendium, locale), locale),
    };
  const sheets = compendiumSheets(compendium, locale);
  const [entries] = sheets;
  if (format === 'csv')
    return { type: 'text/csv; charset=utf-8', body: entries ? writeCsv(entries.columns, entries.rows) : '' };
  return {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    body: await writeWorkbook(sheets),
  };
}

/** What the pages of the compendium are drawn from, its report already rendered: its rows in parts, with a breath between. */
export async function compendiumPage(compendium: Compendium, locale: Locale): Promise<object> {
  const words = entryInWords(locale);
  const said = {
    continues: translate(locale, 'compendium.column.continuing'),
    without: translate(locale, 'compendium.without'),
  };
  const entries = (rows: readonly CompendiumEntry[], part: string): Promise<string> =>
    inParts(rows, (some) =>
      renderTemplate(`compendium/parts/${part}`, { ...said, rows: some.map(words) }, locale),
    );
  const regions = [];
  for (const region of compendium.regions) {
    const offices = [];
    for (const { entries: own, ...office } of region.offices) {
      offices.push({ ...office, rows: await entries(own, 'entries') });
    }
    regions.push({ ...region, offices });
  }
  const model = {
    compendium: { ...compendium, years: [compendium.before, compendium.totals] },
    continuing: await entries(compendium.continuing.entries, 'continuing'),
    several: await inParts(compendium.severalCountries.partners, (rows) =>
      renderTemplate('compendium/parts/several', { rows }, locale),
    ),
    regions,
  };
  return {
    compendium,
    yearText: String(compendium.year),
    formats: COMPENDIUM_FORMATS,
    report: renderTemplate('compendium/report', model, locale),
  };
}

/** Rows drawn at once: in some milliseconds. */
const DRAWN_AT_ONCE = 200;

async function inParts<T>(rows: readonly T[], draw: (some: readonly T[]) => string): Promise<string> {
  let text = '';
  for (let start = 0; start < rows.length; start += DRAWN_AT_ONCE) {
    if (outOfBreath()) await breathe();
    text += draw(rows.slice(start, start + DRAWN_AT_ONCE));
  }
  return text;
}

function compendiumSheets(compendium: Compendium, locale: Locale): SheetToWrite[] {
  const entries = compendium.regions.flatMap((region) => region.offices.flatMap((office) => office.entries));
  const columns = (...keys: string[]): SheetColumn[] =>
    keys.map((key) => ({
      key,
      header: translate(locale, `compendium.column.${key}`),
      kind: key.endsWith('On') ? 'day' : key === 'usd' ? 'money' : COUNTS.has(key) ? 'number' : 'text',
    }));
  const row = entryRow(locale);
  const named = (name: string, keys: string[], rows: Iterable<SheetValues>): SheetToWrite => ({
    name: translate(locale, `compendium.sheet.${name}`),
    columns: columns(...keys),
    rows,
  });
  return [
    named('entries', ENTRY_KEYS, entries.map(row)),
    named('totals', ['year', 'type', 'partnerships', 'collaborations', 'total'], totalRows(compendium, locale)),
    named('money', ['type', 'usd'], moneyRows(compendium, locale)),
    named('continuing', ENTRY_KEYS, compendium.continuing.entries.map(row)),
    named('partners', ['partner', 'countries'], compendium.severalCountries.partners.map((partner) => ({
      partner: partner.name,
      countries: partner.countries.map((code) => countryName(locale, code)).join('; '),
    }))),
  ]; // prettier-ignore
}

/** Confirmed money by type; below it what waits to be confirmed, where the edition says so. */
function moneyRows({ money }: Compendium, locale: Locale): SheetValues[] {
  const row = (type: string, minor: number): SheetValues => ({ type, usd: decimalText(minor, 'USD') });
  return [
    ...money.types.map(({ name, type, usdMinor }) =>
      row(type === null ? translate(locale, 'compendium.unmarked') : name, usdMinor),
    ),
    row(translate(locale, 'common.total'), money.usdMinor),
    ...(money.waitingMinor === null
      ? []
      : [row(translate(locale, 'compendium.waiting'), money.waitingMinor)]),
  ];
}

const COUNTS = new Set(['year', 'partnerships', 'collaborations', 'total']);
const ENTRY_KEYS = [
  'region', 'office', 'countries', 'number', 'title', 'partners', 'kind', 'type', 'startsOn', 'endsOn',
  'continuing', 'withoutClearance', 'illustrative',
]; // prettier-ignore

/** Words are looked up once, not once a row: a year may have tens of thousands of entries. */
function entryRow(locale: Locale): (entry: CompendiumEntry) => SheetValues {
  const words = { yes: translate(locale, 'common.yes'), no: translate(locale, 'common.no') };
  const yes = (value: boolean): string => (value ? words.yes : words.no);
  const kinds = {
    partnership: translate(locale, 'compendium.kind.partnership'),
    collaboration: translate(locale, 'compendium.kind.collaboration'),
  };
  return ({ region, office, number, title, startsOn, endsOn, ...entry }) => ({
    region, office, number, title, startsOn, endsOn,
    countries: entry.countries.map((code) => countryName(locale, code)).join('; '),
    partners: entry.partners.map((partner) => partner.name).join('; '),
    kind: kinds[entry.kind],
    type: entry.typeName,
    continuing: yes(entry.continuing),
    withoutClearance: yes(entry.withoutClearance),
    illustrative: yes(entry.illustrative),
  }); // prettier-ignore
}

function totalRows({ before, totals }: Compendium, locale: Locale): SheetValues[] {
  return [before, totals].flatMap((each) => [
    ...each.types.map(({ name, partnerships, collaborations, total }) => ({
      year: each.year, type: name, partnerships, collaborations, total,
    })),
    { year: each.year, type: translate(locale, 'common.total'), partnerships: each.partnerships, collaborations: each.collaborations, total: each.total },
  ]); // prettier-ignore
}
