import type { Actor } from '../../kernel/actor';
import type { Instant } from '../../kernel/clock';
import { formatDay, formatInstant } from '../../texts/format';
import { translate } from '../../texts/translator';
import { levelInForce } from '../cases/case-context';
import { seatName } from '../committee/session.pages';
import { stillOn } from '../committee/session.view';
import { votesShown } from '../committee/visible-votes';
import type { AgendaItem, SessionFile } from '../committee/session-file';
import type { Block, Printed } from './printed';

type Say = (key: string, values?: Record<string, string | number>) => string;

interface Reader {
  locale: Actor['locale'];
  say: Say;
  file: SessionFile;
  readerId: number | null;
}

/** The minutes of a session: who could vote, how they voted, what came of it, dissent by name. */
export function minutes(
  file: SessionFile,
  { locale, id }: Actor,
  now: Instant,
): Printed & { signatures: string[] } {
  const say: Say = (key, values) => translate(locale, key, values);
  const { session } = file;
  const kind = say(`meetings.kind.${session.kind}`);
  const reader = { locale, say, file, readerId: id };
  const chair = session.chairId === null ? null : (file.names.get(session.chairId) ?? '');
  return {
    locale,
    title: `${say('print.minutes')} ${session.number}`,
    author: say('app.name'),
    kicker: [
      say('print.minutes'),
      session.number,
      ...(session.illustrative ? [say('app.illustrative')] : []),
    ].join(' · '),
    heading: session.title || kind,
    lede: session.note ?? '',
    facts: facts(reader, chair ?? say('meetings.no_chair')),
    footer: `${session.number} · ${session.title || kind} · ${formatInstant(locale, now)}`,
    pageWord: say('pdf.page'),
    blocks: stillOn(file).flatMap((item, index) => itemBlocks(item, index + 1, reader)),
    signatures: [`${say('meetings.field.chair')}${chair ? ` · ${chair}` : ''}`, say('print.secretary')],
  };
}

function facts({ locale, say, file: { session, names } }: Reader, chair: string): [string, string][] {
  const at = (instant: string | null): string =>
    instant ? formatInstant(locale, instant) : say('print.not_yet');
  const closer = session.closedBy === null ? say('print.by_deadline') : (names.get(session.closedBy) ?? '');
  return [
    [say('meetings.field.kind'), say(`meetings.kind.${session.kind}`)],
    [say('meetings.field.state'), say(`meetings.state.${session.state}`)],
    ...(session.meetsAt
      ? [[say('meetings.field.meets'), formatDay(locale, session.meetsAt.slice(0, 10))] as [string, string]]
      : []),
    [say('meetings.field.deadline'), formatDay(locale, session.deadline.slice(0, 10))],
    [say('print.opened_at'), at(session.openedAt)],
    [say('print.closed_at'), session.closedAt ? `${at(session.closedAt)}, ${closer}` : say('print.not_yet')],
    [say('meetings.field.chair'), chair],
  ];
}

function itemBlocks(
  { item, case: found, partner, votes }: AgendaItem,
  place: number,
  reader: Reader,
): Block[] {
  const { locale, say, file, readerId } = reader;
  const { result } = item;
  const shown = votesShown(found.state, votes, readerId);
  const level = levelInForce(found);
  const cast = result?.votes ?? votes;
  const rows = item.members.map(({ userId, capacity }) => {
    const own = cast.find((each) => each.userId === userId);
    const how = own && shown ? `committee.vote.${own.vote}` : 'committee.voted';
    const vote = say(own ? how : 'print.did_not_vote');
    const why = shown ? (own?.reason ?? '') : '';
    return [file.names.get(userId) ?? '', seatName(file.policy, locale, capacity), vote, why];
  });
  const head = ['print.member', 'print.seat', 'print.vote', 'cases.field.reason'].map((key) => say(key));
  const about = [found.number, found.purpose, level ? say(`level.${level}`) : ''].filter(Boolean).join(' · ');
  return [
    { kind: 'heading', text: `${place}. ${partner.name}` },
    { kind: 'text', text: about },
    ...(rows.length > 0 ? [{ kind: 'table' as const, head, widths: [2, 2.6, 1.8, 3], rows }] : []),
    { kind: 'notice', text: resultText(item, reader) },
    ...dissent(item, reader),
  ];
}

function resultText({ state, result }: AgendaItem['item'], { say }: Reader): string {
  const stateText = say(`meetings.item.${state}`);
  if (!result) return stateText;
  const quorum = say('meetings.cast', { cast: result.cast, needed: result.needed });
  const outcome = result.outcome ? `${say('common.colon')}${say(`case.outcome.${result.outcome}`)}` : '';
  return `${stateText}${outcome}. ${quorum}.`;
}

function dissent({ result }: AgendaItem['item'], { say, file }: Reader): Block[] {
  if (!result || result.dissent.length === 0) return [];
  const items = result.dissent.map(({ userId, vote, reason }) => {
    const who = `${file.names.get(userId) ?? ''}, ${say(`committee.vote.${vote}`)}`;
    return reason ? `${who}${say('common.colon')}${reason}` : who;
  });
  return [
    { kind: 'text', text: say('cases.dissent') },
    { kind: 'list', items },
  ];
}
