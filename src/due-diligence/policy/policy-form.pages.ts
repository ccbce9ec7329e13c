import type { Locale } from '../../kernel/actor';
import { decimalText } from '../../kernel/money';
import { countryName, formatNumber } from '../../texts/format';
import { translate } from '../../texts/translator';
import type { ScreeningThreshold } from '../../screening/screening-settings';
import type { KeptPolicy } from './policies.service';
import { bandText } from './band-text';
import { effectText, effectWord } from './effect-choice';
import { words } from './write-criterion';
import { criterionLayout, sectionLayout, type FormSection } from './policy-layouts';
import type { PolicyField, PolicyLayout, RowList } from './policy-fields';
import type { Band, Criterion, Effect, Policy, Seat } from './policy';

/** Empty rows at the end of a list, for what is to be added. */
const BLANK_ROWS = 2;

/** The form of one section of a draft. */
export function sectionForm(kept: KeptPolicy, section: FormSection, locale: Locale): object {
  return form(kept, kept.policy, sectionLayout(section, kept.policy, locale), locale, {
    heading: translate(locale, `policy.section.${section}`),
    action: `/policy/versions/${kept.row.id}/sections/${section}`,
    remove: null,
  });
}

/** The form of one criterion, or of a new one. */
export function criterionForm(
  kept: KeptPolicy,
  found: { index: number; criterion: Criterion } | null,
  locale: Locale,
): object {
  const base = `/policy/versions/${kept.row.id}/criteria`;
  const index = found?.index ?? kept.policy.criteria.length;
  const shown = found ? kept.policy : { ...kept.policy, criteria: [...kept.policy.criteria, BLANK] };
  return form(kept, shown, criterionLayout(index, !found, locale), locale, {
    heading: found
      ? `${found.criterion.code} · ${found.criterion.title[locale]}`
      : translate(locale, 'policy.add_criterion'),
    action: found ? `${base}/${found.criterion.code}` : base,
    remove: found ? `${base}/${found.criterion.code}/remove` : null,
  });
}

/** Asked before a criterion is removed. */
export function removalPage(
  { row, criterion }: KeptPolicy & { criterion: Criterion },
  locale: Locale,
): object {
  const { code, title, question } = criterion;
  return {
    title: translate(locale, 'policy.remove_title', { code, title: title[locale] }),
    ...{ id: row.id, number: row.number, version: row.version, code, question: question[locale] },
  };
}

const NOTHING = words(['', '', '']);

/** What a new criterion starts from: asked of everybody on the standard track, and moving nothing. */
const BLANK: Criterion = {
  ...{ code: '', title: NOTHING, question: NOTHING, source: '', own: true, metric: 'yes_no', yesWord: 'yes' },
  ...{
    yes: { kind: 'flag' },
    alleged: { kind: 'none' },
    unknown: null,
    bands: [],
    addressedByEngagement: null,
  },
  ...{ screening: false, countrySpecific: false, evidence: NOTHING, tracks: ['standard'] },
};

interface Heading {
  heading: string;
  action: string;
  remove: string | null;
}

function form(
  { row }: KeptPolicy,
  policy: Policy,
  layout: PolicyLayout,
  locale: Locale,
  heading: Heading,
): object {
  return {
    ...heading,
    title: heading.heading,
    ...{ id: row.id, number: row.number, version: row.version },
    groups: layout.groups.map(({ legend, fields }) => ({
      legend,
      fields: fields.map((field) => shown(field, field.path, policy)),
    })),
    rows: layout.rows ? rowForms(layout.rows, policy, locale) : null,
  };
}

function rowForms({ path, heading, fields }: RowList, policy: Policy, locale: Locale): object {
  const held = valueAt(policy, path);
  const kept = Array.isArray(held) ? (held as AnyRow[]) : [];
  const row = (index: number, value: AnyRow | null): object => ({
    fields: fields.map((field) => shown(field, `${path}.${index}.${field.path}`, policy)),
    summary: value === null ? translate(locale, 'policy.new_row') : rowName(value, locale),
    isNew: value === null,
    remove: `${path}.${index}.remove`,
  });
  const blanks = Array.from({ length: BLANK_ROWS }, (_, at) => row(kept.length + at, null));
  return { heading, each: [...kept.map((value, index) => row(index, value)), ...blanks] };
}

type AnyRow = Policy['sectors'][number] | Policy['countries'][number] | Seat | Band | ScreeningThreshold;

/** What a row is called while it is folded. */
function rowName(row: AnyRow, locale: Locale): string {
  if ('title' in row) return row.title[locale];
  if ('code' in row) return countryName(locale, row.code);
  const colon = translate(locale, 'common.colon');
  if ('limit' in row) return `${bandText(row, locale)}${colon}${effectText(row.effect, locale)}`;
  const list = row.list === '*' ? translate(locale, 'policy.every_list') : row.list;
  return `${list}, ${translate(locale, `policy.screened.${row.kind}`)}${colon}${formatNumber(locale, row.threshold, 2)}`;
}

/** A field as the page draws it: number, dollars and codes are typed as text. */
function shown(field: PolicyField, name: string, policy: Policy): object {
  const { kind, label, hint, optional, options } = field;
  const value = valueAt(policy, name);
  const drawn = { choice: 'choice', effect: 'choice', checks: 'checks', flag: 'flag', area: 'area' } as const;
  return {
    kind: kind in drawn ? drawn[kind as keyof typeof drawn] : 'text',
    ...{ name, label, hint, options, required: !optional },
    value: typed(kind, value),
    width: kind === 'number' || kind === 'usd' ? 8 : 40,
  };
}

function typed(kind: PolicyField['kind'], value: unknown): unknown {
  if (value === undefined || value === null) return kind === 'flag' ? false : '';
  if (kind === 'effect') return effectWord(value as Effect);
  if (kind === 'usd') return decimalText(Number(value), 'USD');
  return kind === 'codes' && Array.isArray(value) ? value.join(', ') : value;
}

function valueAt(tree: unknown, path: string): unknown {
  let at = tree;
  for (const name of path.split('.')) at = (at as Record<string, unknown> | null | undefined)?.[name];
  return at;
}
