import type { Actor, Locale } from '../../kernel/actor';
import type { Instant } from '../../kernel/clock';
import { translate } from '../../texts/translator';
import type { SheetColumn, SheetValues } from '../../web/spreadsheet/sheet';
import { levelInForce } from '../cases/case-context';
import type { Policy } from '../policy/policy';
import { SESSION_KINDS, SESSION_STATES } from './session.workflow';
import { conveningRefusals, convenerOf } from './convening';
import { movesOfSession } from './session.view';
import type { AgendaItem, SessionFile } from './session-file';
import type { Chosen, ListedSession } from './sessions.service';

/** A row of the list. */
export function sessionRow({ session, items }: ListedSession): object {
  const { id, number, kind, title, state, meetsAt, deadline, illustrative } = session;
  return { id, number, kind, title, state, items, illustrative, ...daysOf({ meetsAt, deadline }) };
}

function daysOf({ meetsAt, deadline }: { meetsAt: string | null; deadline: string }) {
  return { meets: meetsAt?.slice(0, 10) ?? null, lastDay: deadline.slice(0, 10) };
}

export const sessionSheetRow =
  (locale: Locale) =>
  ({ session, items }: ListedSession): SheetValues => ({
    number: session.number,
    kind: translate(locale, `meetings.kind.${session.kind}`),
    title: session.title,
    state: translate(locale, `meetings.state.${session.state}`),
    meets: session.meetsAt?.slice(0, 10) ?? null,
    deadline: session.deadline.slice(0, 10),
    items,
  });

export function sessionColumns(locale: Locale): SheetColumn[] {
  const days = ['meets', 'deadline'];
  return ['number', 'kind', 'title', 'state', ...days, 'items'].map((key) => ({
    ...{ key, header: translate(locale, `meetings.field.${key}`) },
    kind: days.includes(key) ? 'day' : key === 'items' ? 'number' : 'text',
  }));
}

/** The choices of the filters. */
export function sessionFilters(locale: Locale): object {
  return {
    states: SESSION_STATES.map((value) => ({ value, label: translate(locale, `meetings.state.${value}`) })),
    kinds: SESSION_KINDS.map((value) => ({ value, label: translate(locale, `meetings.kind.${value}`) })),
  };
}

/** The empty form of a session. */
export function sessionForm(locale: Locale, members: readonly Chosen[]): object {
  return {
    titleKey: 'meetings.new',
    kinds: SESSION_KINDS.map((value) => ({ value, label: translate(locale, `meetings.kind.${value}`) })),
    members: members.map(({ id, name }) => ({ value: String(id), label: name })),
  };
}

/** The page of a session: where it stands, its agenda, what may be done. */
export function sessionPage(
  file: SessionFile,
  actor: Actor,
  now: Instant,
  waiting: readonly Chosen[],
): object {
  const { session, names } = file;
  const say = (key: string, values?: Record<string, string | number>): string =>
    translate(actor.locale, key, values);
  const mayRun = conveningRefusals(convenerOf(actor, file.chairs, session.chairId)).length === 0;
  return {
    title: `${session.number} · ${session.title || say(`meetings.kind.${session.kind}`)}`,
    session: { ...session, ...daysOf(session) },
    chair: session.chairId === null ? null : (names.get(session.chairId) ?? ''),
    items: file.items.map((each) => itemRow(each, say)),
    mayChange: mayRun && session.state === 'planned',
    waiting: waiting.map(({ id, name }) => ({ value: String(id), label: name })),
    moves: movesOfSession(file, actor, now).map(({ move, note, refusals }) => ({
      ...{ move, note, label: say(`meetings.move.${move}`) },
      refusals: refusals.map((each) => say(each.key, { ...each.values })),
    })),
  };
}

function itemRow(
  { item, case: found, partner, votes }: AgendaItem,
  say: (key: string, values?: Record<string, string | number>) => string,
): object {
  const { result, state } = item;
  const outcome = result?.outcome ? say(`case.outcome.${result.outcome}`) : null;
  return {
    ...{ caseId: found.id, number: found.number, partner: partner.name, position: item.position },
    ...{ level: levelInForce(found), state, illustrative: found.illustrative },
    stateText: say(`meetings.item.${state}`),
    outcome: outcome ?? '',
    votes: result ? say('meetings.cast', { cast: result.cast, needed: result.needed }) : String(votes.length),
    removable: state === 'waiting',
  };
}

/** The office by which somebody sits, in words. */
export function seatName(policy: Policy | null, locale: Locale, capacity: string | null): string {
  if (capacity === null) return '';
  return policy?.committee.seats.find((seat) => seat.capacity === capacity)?.title[locale] ?? capacity;
}
