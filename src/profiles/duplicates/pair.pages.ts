import type { Locale } from '../../kernel/actor';
import { countryName, formatInstant } from '../../texts/format';
import { reason, type Reason } from '../../kernel/verdict';
import { translate } from '../../texts/translator';
import type { ListRequest } from '../../web/list';
import type { SheetColumn, SheetValues } from '../../web/spreadsheet/sheet';
import { partnerShown } from '../partner.pages';
import type { Partner } from '../../partners/partner.entity';
import type { PairInFull, PairRow } from './duplicates.service';
import type { PairMove } from '../../partners/duplicates/pair';
import { movedOf } from './pair.view';
import type { Unmerged } from './unmerge-partner';

/** A pair as the queue lists it. */
export const pairShown =
  (locale: Locale) =>
  ({ pair, low, high, isProposed }: PairRow) => ({
    id: pair.id,
    score: pair.score / 10,
    reason: pair.reason,
    stateText: stateText(locale, pair.state, isProposed),
    note: pair.note ?? '',
    low: side(locale, low, pair.lowName),
    high: side(locale, high, pair.highName),
  });

function stateText(locale: Locale, state: string, isProposed: boolean): string {
  return translate(locale, `duplicates.state.${isProposed ? 'proposed' : state}`);
}

function side(locale: Locale, { id, name, countryCode, illustrative }: Partner, matched: string) {
  const country = countryName(locale, countryCode);
  return { id, name, country, illustrative, also: matched === name ? '' : matched };
}

const COLUMNS = ['score', 'lowId', 'low', 'highId', 'high', 'reason', 'state', 'note', 'decidedAt'];

export function pairColumns(locale: Locale): SheetColumn[] {
  return COLUMNS.map((key) => ({ key, header: translate(locale, `duplicates.field.${key}`), kind: 'text' }));
}

export const pairExported =
  (locale: Locale) =>
  ({ pair, low, high, isProposed }: PairRow): SheetValues => ({
    score: (pair.score / 1000).toFixed(3),
    lowId: String(low.id),
    low: low.name,
    highId: String(high.id),
    high: high.name,
    reason: translate(locale, pair.reason.key, pair.reason.values),
    state: stateText(locale, pair.state, isProposed),
    note: pair.note,
    decidedAt: pair.decidedAt,
  });

export function pairFilters(locale: Locale, { filters }: ListRequest): object {
  const chosen = filters.state ?? 'open';
  return {
    states: ['open', 'distinct', 'all'].map((value) => ({
      value,
      label: translate(locale, `duplicates.state.${value}`),
      chosen: value === chosen,
    })),
  };
}

/** The page on which a pair is decided: both records side by side, and what merging them would do. */
export function pairPage(locale: Locale, found: PairInFull): object {
  const { pair, plan, sides, moves } = found;
  const open = new Map(moves.map((each) => [each.move, each]));
  const may = (move: PairMove): boolean => open.get(move)?.refusals.length === 0;
  return {
    titleKey: 'duplicates.decide',
    pair: pairShown(locale)(found),
    version: pair.version,
    decided: pair.decidedAt === null ? '' : formatInstant(locale, pair.decidedAt),
    sides: sides.map((row) => ({
      ...partnerShown(locale)(row),
      aliases: row.facts.aliases,
      stays: row.partner.id === plan.keep.id,
      keepHref: `/partners/duplicates/${pair.id}?keep=${row.partner.id}`,
    })),
    keep: plan.keep,
    other: plan.other,
    moved: movedOf(found).map(({ what, count }) => ({
      text: translate(locale, `duplicates.moved.${what}`, { count }),
    })),
    dropped: plan.dropped.length,
    filled: Object.keys(plan.filled).map((field) => translate(locale, `duplicates.filled.${field}`)),
    staying: plan.staying.map(({ scheme, value }) => ({ scheme, value })),
    against: plan.against,
    takesTwo: plan.standing && {
      ...{ keep: plan.keep.name, other: plan.other.name },
      isAlike: plan.standing.keep === plan.standing.other,
      keepStands: translate(locale, `duplicates.standing.${plan.standing.keep}`),
      otherStands: translate(locale, `duplicates.standing.${plan.standing.other}`),
    },
    proposal: found.proposal && { note: found.proposal.note },
    mayConfirm: may('confirm_merge'),
    whyNotConfirm: found.proposal ? (open.get('confirm_merge')?.refusals ?? []) : [],
    mayRefuse: may('refuse_merge'),
    mayTellApart: may('distinct'),
    mayReopen: open.has('reopen'),
    mayMerge: may('merge'),
  };
}

/** What is said once a merge is taken back, with what stayed where it was. */
export function unmergedNotice(locale: Locale, { keptId, stayed }: Unmerged): Reason {
  const what = Object.entries(stayed).map(([entity, ids]) =>
    translate(locale, `duplicates.moved.${entity}`, { count: ids.length }),
  );
  if (what.length === 0) return reason('duplicates.notice.unmerge');
  return reason('duplicates.notice.unmerge_stayed', { id: keptId, what: what.join(', ') });
}
