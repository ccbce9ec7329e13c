import { mayAsk } from '../../access/permissions';
import { rolesOf, type Actor, type Locale } from '../../kernel/actor';
import type { Reason } from '../../kernel/verdict';
import { countryName } from '../../texts/format';
import { hasText, translate } from '../../texts/translator';
import type { SheetColumn, SheetValues } from '../../web/spreadsheet/sheet';
import type { ScreeningList } from '../screening-list.entity';
import { HIT_STATES, SUBJECT_RELATIONS } from '../screening.vocabulary';
import { compareHit, type HitComparison } from './compare-hit';
import type { HitRow } from './hits.query';
import type { HitFile } from './hits.service';

const said =
  (locale: Locale) =>
  ({ key, values }: Reason): string =>
    translate(locale, key, values);

/** A hit as the queue shows it. */
export const hitShown = (locale: Locale) => (row: HitRow) => ({
  id: row.id,
  partner: row.partner,
  partnerId: row.hit.partnerId,
  office: row.office,
  list: row.listTitle,
  subject: row.hit.subjectName,
  relation: translate(locale, `hits.relation.${row.hit.relation}`),
  entry: row.hit.matchedName,
  score: row.hit.score / 10,
  why: row.hit.reasons.slice(0, 1).map(said(locale)).join(''),
  again: row.hit.changed.length > 0,
  state: row.hit.state,
  stateText: translate(locale, `hits.state.${row.hit.state}`),
  openedAt: row.hit.openedAt,
  illustrative: row.hit.illustrative,
});

const COLUMNS = ['id', 'state', 'partner', 'office', 'relation', 'subject', 'list', 'entryId', 'entry', 'matched', 'score', 'why', 'changed', 'opened', 'decided', 'reason']; // prettier-ignore

export function hitColumns(locale: Locale): SheetColumn[] {
  return COLUMNS.map((key) => ({
    key,
    header: translate(locale, `hits.field.${key}`),
    kind: key === 'id' || key === 'score' ? 'number' : 'text',
  }));
}

export const hitExported =
  (locale: Locale) =>
  ({ hit, partner, office, listTitle }: HitRow): SheetValues => ({
    id: hit.id,
    state: translate(locale, `hits.state.${hit.state}`),
    partner,
    office,
    relation: translate(locale, `hits.relation.${hit.relation}`),
    subject: hit.subjectName,
    list: listTitle,
    entryId: hit.entryId,
    entry: hit.entryName,
    matched: hit.matchedName,
    score: hit.score / 1000,
    why: hit.reasons.map(said(locale)).join(' '),
    changed: hit.changed.map(said(locale)).join(' '),
    opened: hit.openedAt,
    decided: hit.decidedAt,
    reason: hit.decisionReason,
  });

export function hitFilters(locale: Locale, lists: readonly ScreeningList[]): object {
  const named = (values: readonly string[], prefix: string): { value: string; label: string }[] =>
    values.map((value) => ({ value, label: translate(locale, `${prefix}.${value}`) }));
  return {
    states: named(['open', ...HIT_STATES, 'all'], 'hits.state'),
    relations: named(SUBJECT_RELATIONS, 'hits.relation'),
    lists: lists.map(({ code, title }) => ({ value: code, label: title })),
  };
}

/** What the page of one hit is drawn from. */
export function hitPage(
  actor: Actor,
  file: HitFile,
  others: readonly HitRow[],
  beside: { previous: number | null; next: number | null },
): object {
  const { locale } = actor;
  const { hit, entry, subject, names } = file;
  const { data } = entry ?? { data: null };
  const lines = subject && data ? compareHit(subject, data).map(comparisonShown(locale)) : [];
  return {
    title: `${hit.subjectName} · ${hit.matchedName}`,
    hit,
    shown: hitShown(locale)(file),
    reasons: hit.reasons.map(said(locale)),
    changed: hit.changed.map(said(locale)),
    ourNames: subject?.names ?? [hit.subjectName],
    theirNames: (data?.names ?? []).map(({ name, type, quality }) => ({
      name,
      matched: name === hit.matchedName,
      type: translate(locale, `hits.name.${type}`),
      low: quality === 'low',
    })),
    lines,
    program: data?.program ?? '',
    remarks: data?.remarks ?? '',
    listedOn: data?.listedOn ?? null,
    delisted: entry?.lastVersion != null,
    decidedBy: names.get(hit.decidedBy ?? 0) ?? '',
    confirmedBy: names.get(hit.confirmedBy ?? 0) ?? '',
    ended: hit.endedBecause === null ? '' : translate(locale, `hits.ended.${hit.endedBecause}`),
    moves: file.moves.map(({ move, note, refusals }) => ({
      move,
      note,
      label: translate(locale, `hits.move.${move}`),
      refusals: refusals.map(said(locale)),
    })),
    others: others.map((row) => ({
      value: row.id,
      label: `${row.hit.subjectName} · ${row.hit.matchedName}`,
      hint: `${row.partner} · ${row.listTitle} · ${row.hit.score / 10} %`,
    })),
    history: file.history.map(({ at, verb, actorName, detail }) => {
      const key = verb.replace('screening.', 'hits.move.');
      return { at, actorName, note: noteOf(detail), what: hasText(key) ? translate(locale, key) : verb };
    }),
    ...beside,
    mayDecide: mayAsk(rolesOf(actor), 'screening.decide'),
  };
}

function comparisonShown(locale: Locale) {
  const worded = (what: HitComparison['what'], values: readonly string[]): string =>
    values
      .map((value) => {
        if (what === 'country') return countryName(locale, value);
        return what === 'kind' ? translate(locale, `hits.kind.${value}`) : value;
      })
      .join(', ');
  return ({ what, ours, theirs, agrees }: HitComparison) => ({
    what: translate(locale, `hits.compare.${what}`),
    ours: worded(what, ours),
    theirs: worded(what, theirs),
    verdict: translate(locale, `hits.agrees.${agrees === null ? 'unknown' : agrees ? 'yes' : 'no'}`),
    agrees: agrees === true,
    differs: agrees === false,
  });
}

/** The trail keeps its details as JSON text. */
function noteOf(detail: string): string {
  const note = (JSON.parse(detail) as { note?: unknown } | null)?.note;
  return typeof note === 'string' ? note : '';
}
