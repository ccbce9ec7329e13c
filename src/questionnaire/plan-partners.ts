import { mapped } from '../kernel/breathe';
import type { Partner } from '../partners/partner.entity';
import { LISTINGS, PARTNER_KINDS, PARTNER_SIZES } from '../partners/partners.vocabulary';
import { DIVISIONS } from '../partners/sectors';
import type { Office } from '../offices/office.entity';
import { isWebAddress } from '../web/fields';
import { Cells } from './cells';
import type { StagedRow } from './headers';
import { enterPartners } from './enter-partners';
import { nameKeyOf } from '../partners/name-keys';
import { PartnerBook, type NamedPartner } from './partner-book';
import type { ImportContext, ImportPlan } from './plan';
import { FirstSeen, officeOf, officesByWord, referenceOf } from './register';
import { findSuspects } from './suspects';
import { countryOf, wordsOf, YES_OR_NO } from './words';
import { warningsOf } from './warnings';
import type { PartnerToWrite } from './write-partners';

/** As the form of a partner takes it. */
const FOUNDED = { min: 1000, max: 2999 };

interface Words {
  kinds: ReadonlyMap<string, Partner['kind']>;
  sizes: ReadonlyMap<string, 'start_up' | 'small' | 'medium' | 'large'>;
  listings: ReadonlyMap<string, Partner['listing']>;
}

/** Works out which partners a file adds; a group may stand in the register or anywhere in the file. */
export async function planPartners(rows: readonly StagedRow[], context: ImportContext): Promise<ImportPlan> {
  const { manager } = context;
  const words: Words = {
    kinds: wordsOf(PARTNER_KINDS, 'partners.kind'),
    sizes: wordsOf(PARTNER_SIZES, 'partners.size'),
    listings: wordsOf(LISTINGS, 'partners.listing'),
  };
  const named = await mapped(rows, (row) => [row.cells.name ?? '', row.cells.group ?? '', referenceOf(row)]);
  const book = await PartnerBook.load(context, named.flat(), words.kinds);
  const offices = await officesByWord(manager);
  const first = new FirstSeen();
  const all: Cells[] = [];
  const fresh: PartnerToWrite[] = [];
  const take = (staged: StagedRow): void => {
    const cells = new Cells(staged, context.reading);
    if (isKnown(cells, referenceOf(staged), book)) return;
    all.push(cells);
    const partner = read(cells, staged, offices, words, context);
    first.check(cells, 'name', nameKeyOf(partner.name));
    fresh.push(partner);
    book.add(partner);
  };
  await mapped(rows, take, 'progress.comparing');
  const suspected = context.compare ? await findSuspects(context, fresh) : [];
  const parents = await mapped(all, (cells) => groupOf(cells, book));
  return {
    newRows: fresh.length,
    knownRows: rows.length - fresh.length,
    newPartners: fresh.length,
    problems: all.flatMap((cells) => cells.problems),
    questions: suspected.flatMap(({ question }) => question ?? []),
    warnings: warningsOf('name', fresh, suspected),
    write: async (change) => {
      await enterPartners(change, fresh, suspected, context.illustrative, parents);
    },
  };
}

/** By its reference, where that names a partner of the same name; by name and country; or as was chosen. */
function isKnown(cells: Cells, reference: string, book: PartnerBook): boolean {
  const name = cells.raw('name');
  return book.refersTo(reference, name) || book.isTwin(name) || book.knows(name, countryOf(cells.raw('country')) ?? null) !== null; // prettier-ignore
}

function groupOf(cells: Cells, book: PartnerBook): NamedPartner | null {
  const word = cells.text('group', 300);
  return word === null ? null : book.mentioned(cells, 'group', word);
}

function read(
  cells: Cells,
  staged: StagedRow,
  offices: ReadonlyMap<string, Office>,
  words: Words,
  context: ImportContext,
): PartnerToWrite {
  const country = cells.needed('country');
  const countryCode = countryOf(country) ?? '';
  if (country !== '' && countryCode === '') cells.wrong('country', 'imports.error.country_unknown');
  const reference = referenceOf(staged);
  if (reference.length > 80) cells.wrong('reference', 'field.too_long', { max: 80 });
  return {
    row: cells.row,
    name: cells.needed('name', 300),
    kind: cells.neededChoice('partner_kind', words.kinds, 'company'),
    countryCode,
    leadOfficeId: officeOf(cells, 'office', offices, context),
    sourceRef: reference.slice(0, 80),
    size: cells.raw('size') === '' ? null : cells.choice('size', words.sizes, 'medium'),
    foundedIn: cells.year('founded_in', FOUNDED),
    familyRun: cells.yes('family_business', YES_OR_NO),
    sector: sectorOf(cells),
    listing: cells.choice('listing', words.listings, 'public'),
    website: websiteOf(cells),
    note: cells.text('note', 20_000),
    aliases: cells.list('aliases'),
  };
}

/** A division of ISIC, as the form offers them; a workbook drops the nought at its front. */
function sectorOf(cells: Cells): string | null {
  const sector = cells.text('sector', 40)?.replace(/^\d$/, '0$&') ?? null;
  if (sector !== null && !DIVISIONS.includes(sector)) cells.wrong('sector', 'imports.error.not_a_division');
  return sector;
}

function websiteOf(cells: Cells): string | null {
  const website = cells.text('website', 300);
  if (website !== null && !isWebAddress(website)) cells.wrong('website', 'field.not_a_url');
  return website;
}
