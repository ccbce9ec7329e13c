import type { AuditEntry } from '../../audit/audit-entry.entity';
import { mayAsk } from '../../access/permissions';
import { rolesOf, type Actor, type Locale } from '../../kernel/actor';
import type { OpenMove } from '../../kernel/workflow';
import { formatInstant } from '../../texts/format';
import { translate } from '../../texts/translator';
import { listModel, type ListRequest, type ListRules } from '../../web/list';
import type { SheetColumn, SheetValues } from '../../web/spreadsheet/sheet';
import type { DueDiligencePolicy } from './due-diligence-policy.entity';
import type { KeptPolicy } from './policies.service';
import { changeText } from './change-text';
import type { Lesson } from './lessons';
import { POLICY_SECTIONS } from './compare-policies';
import type { ComparedPolicies, TriedCase } from './policy-versions.service';
import { countTrial, TRIAL_CHANGES } from './try-policy';

export type Names = ReadonlyMap<number, string>;

/** Who did something to a version and when; empty when nobody has yet. */
function byOn(locale: Locale, names: Names, by: number | null, at: string | null): string {
  if (at === null) return '';
  const name = by === null ? translate(locale, 'policy.product') : (names.get(by) ?? '');
  return translate(locale, 'policy.by_on', { name, day: formatInstant(locale, at) });
}

function lifeOf(row: DueDiligencePolicy, names: Names, locale: Locale) {
  return {
    state: translate(locale, `policy.state.${row.state}`),
    created: byOn(locale, names, row.createdBy, row.createdAt),
    proposed: byOn(locale, names, row.proposedBy, row.proposedAt),
    activated: byOn(locale, names, row.activatedBy, row.activatedAt),
    retired: row.retiredAt ? formatInstant(locale, row.retiredAt) : '',
    note: row.note ?? '',
  };
}

/** The list of all versions, the newest first. */
export function versionsPage(rows: readonly DueDiligencePolicy[], names: Names, actor: Actor): object {
  return {
    titleKey: 'policy.versions',
    rows: rows.map((row) => ({ id: row.id, number: row.number, ...lifeOf(row, names, actor.locale) })),
    mayWrite: mayAsk(rolesOf(actor), 'policy.write'),
  };
}

/** What the page of a version shows above the policy itself. */
export interface VersionHead {
  kept: KeptPolicy;
  names: Names;
  moves: readonly OpenMove<string, string>[];
  compared: ComparedPolicies;
  history: readonly AuditEntry[];
  lessons: readonly Lesson[];
}

export function versionHead(
  { kept, names, moves, compared, history, lessons }: VersionHead,
  actor: Actor,
): object {
  const { locale } = actor;
  const say = (key: string, values?: Record<string, string | number>) => translate(locale, key, values);
  const mayWrite = mayAsk(rolesOf(actor), 'policy.write');
  return {
    id: kept.row.id,
    version: kept.row.version,
    number: kept.row.number,
    ...lifeOf(kept.row, names, locale),
    edit: mayWrite && kept.row.state === 'draft' ? `/policy/versions/${kept.row.id}` : null,
    mayWrite,
    lessons: lessons.map(({ happenedOn, criterion, note, caseId, caseNumber, partnerId, partner }) => ({
      ...{ happenedOn, criterion, note, caseId, caseNumber, partnerId, partner },
    })),
    changes: say('policy.changes_count', {
      count: compared.changes.length,
      number: compared.before.row.number,
    }),
    moves: moves.map(({ move, note, refusals }) => ({
      ...{ move, note, label: say(`policy.move.${move}`) },
      refusals: refusals.map((each) => say(each.key, { ...each.values })),
    })),
    history: history.map(({ at, actorName, verb }) => ({ at, actorName, what: say(verb.replace('policy.', 'policy.verb.')) })), // prettier-ignore
  };
}

/** Two versions side by side, section by section. */
export function comparePage(
  { before, after, changes }: ComparedPolicies,
  rows: readonly DueDiligencePolicy[],
  locale: Locale,
): object {
  const numbers = { before: before.row.number, after: after.row.number };
  return {
    title: translate(locale, 'policy.compare_title', numbers),
    summary: translate(locale, 'policy.changes_count', { count: changes.length, number: numbers.before }),
    ...{ id: after.row.id, after: numbers.after },
    others: rows
      .filter((each) => each.id !== after.row.id)
      .map((each) => ({
        id: each.id,
        label: `${each.number} · ${translate(locale, `policy.state.${each.state}`)}`,
        chosen: each.id === before.row.id,
      })),
    sections: POLICY_SECTIONS.map((section) => ({
      heading: translate(locale, `policy.section.${section}`),
      changes: changes.filter((each) => each.section === section).map((each) => changeText(each, locale)),
    })).filter((each) => each.changes.length > 0),
  };
}

export const TRIAL_LIST: ListRules = {
  sorts: ['number'],
  filters: ['change'],
  usual: { sort: 'number' },
};

/** The cases that would change, the gravest change first, narrowed to one kind where asked for. */
export function changedCases(tried: readonly TriedCase[], request: ListRequest): TriedCase[] {
  const { change } = request.filters;
  return tried
    .filter((each) => (change ? each.change === change : each.change !== 'unchanged'))
    .sort((a, b) => TRIAL_CHANGES.indexOf(a.change) - TRIAL_CHANGES.indexOf(b.change) || a.id - b.id);
}

export function trialPage(
  kept: KeptPolicy,
  active: KeptPolicy,
  tried: readonly TriedCase[],
  request: ListRequest,
  locale: Locale,
): object {
  const path = `/policy/versions/${kept.row.id}/trial`;
  const counts = countTrial(tried);
  const rows = changedCases(tried, request);
  const from = (request.page - 1) * request.pageSize;
  return {
    title: translate(locale, 'policy.trial_title', { number: kept.row.number }),
    headline: translate(locale, 'policy.trial_headline', {
      count: counts.up + counts.excluded,
      total: tried.length,
    }),
    ...{ id: kept.row.id, number: kept.row.number, active: active.row.number },
    counts: TRIAL_CHANGES.map((change) => ({
      label: translate(locale, `policy.trial.${change}`),
      count: counts[change],
      href: counts[change] > 0 ? `${path}?change=${change}` : null,
    })),
    unasked: [...new Set(tried.flatMap((each) => each.unasked))].join(', '),
    rows: rows.slice(from, from + request.pageSize).map((each) => ({ ...each, ...trialWords(each, locale) })),
    list: listModel(request, rows.length, path),
  };
}

function trialWords({ change, because }: TriedCase, locale: Locale) {
  const named = (code: string): string =>
    ['RISK', 'SECTOR', 'COUNTRY'].includes(code) ? translate(locale, `cases.code.${code}`) : code;
  return {
    changeText: translate(locale, `policy.trial.${change}`),
    becauseText: because.map(named).join(', '),
  };
}

export function trialColumns(locale: Locale): SheetColumn[] {
  const heads = {
    number: 'policy.trial_case',
    partner: 'cases.field.partner',
    office: 'cases.field.office',
    before: 'policy.before',
    after: 'policy.after',
    change: 'policy.trial_change',
    because: 'policy.trial_because',
  };
  return Object.entries(heads).map(([key, head]) => ({ key, header: translate(locale, head), kind: 'text' }));
}

export const trialRow =
  (locale: Locale) =>
  (tried: TriedCase): SheetValues => {
    const standing = ({ level, excluded }: TriedCase['before']): string =>
      [translate(locale, `level.${level}`), excluded ? translate(locale, 'policy.excluded') : '']
        .filter(Boolean)
        .join(', ');
    const { changeText: change, becauseText: because } = trialWords(tried, locale);
    const { number, partnerName: partner, officeName: office } = tried;
    return { number, partner, office, before: standing(tried.before), after: standing(tried.after), change, because }; // prettier-ignore
  };
