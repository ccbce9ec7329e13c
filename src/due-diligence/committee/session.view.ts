import { ApiProperty } from '@nestjs/swagger';
import { rolesOf, type Actor } from '../../kernel/actor';
import type { Instant } from '../../kernel/clock';
import { MoveView, moveViews } from '../../web/move.view';
import { SESSION_KINDS, SESSION_STATES, sessionWorkflow } from './session.workflow';
import { sessionContext } from './run-session';
import type { SessionFile } from './session-file';
import type { ListedSession } from './sessions.service';
import { ListPage } from '../../web/list-query';

const TEXT_OR_NULL = { type: 'string', nullable: true } as const;
const NUMBER_OR_NULL = { type: 'integer', nullable: true } as const;
const ITEM_STATES = ['waiting', 'open', 'concluded', 'no_quorum', 'taken_over', 'removed', 'left'];

/** A session as a list gives it. */
export class SessionSummary {
  @ApiProperty() id: number;
  @ApiProperty({ example: 'C-2026-01' }) number: string;
  @ApiProperty({ enum: SESSION_KINDS }) kind: string;
  @ApiProperty({ description: 'Empty for written procedures that came about by themselves' }) title: string;
  @ApiProperty({ enum: SESSION_STATES }) state: string;
  @ApiProperty(TEXT_OR_NULL) meetsAt: string | null;
  @ApiProperty({ description: 'The last moment at which a vote counts' }) deadline: string;
  @ApiProperty({ description: 'True when cases come into it by themselves' }) standing: boolean;
  @ApiProperty(NUMBER_OR_NULL) chairId: number | null;
  @ApiProperty(TEXT_OR_NULL) openedAt: string | null;
  @ApiProperty(TEXT_OR_NULL) closedAt: string | null;
  @ApiProperty({ description: 'Cases on the agenda' }) items: number;
  @ApiProperty() illustrative: boolean;
}

export class SessionPage extends ListPage {
  @ApiProperty({ type: [SessionSummary] }) items: SessionSummary[];
}

export class SeatedView {
  @ApiProperty() userId: number;
  @ApiProperty() capacity: string;
}

export class ItemView {
  @ApiProperty() caseId: number;
  @ApiProperty() number: string;
  @ApiProperty() partnerName: string;
  @ApiProperty({ enum: ITEM_STATES }) state: string;
  @ApiProperty({ type: [SeatedView], description: 'Who may vote, as taken down at the opening' })
  members: SeatedView[];
  @ApiProperty({ description: 'Votes cast so far' }) cast: number;
  @ApiProperty({ ...TEXT_OR_NULL, description: 'What the vote came to; null before, and without a quorum' })
  outcome: string | null;
}

/** A session with its agenda and the moves open to the caller. */
export class SessionView extends SessionSummary {
  @ApiProperty(TEXT_OR_NULL) note: string | null;
  @ApiProperty({ type: [ItemView] }) agenda: ItemView[];
  @ApiProperty({ type: [MoveView] }) moves: MoveView[];
}

export function sessionSummary({ session, items }: ListedSession): SessionSummary {
  const { id, number, kind, title, state, meetsAt, deadline, standing, chairId } = session;
  const { openedAt, closedAt, illustrative } = session;
  return {
    ...{ id, number, kind, title, state, meetsAt, deadline, standing, chairId },
    ...{ openedAt, closedAt, items, illustrative },
  };
}

export function sessionView(file: SessionFile, actor: Actor, now: Instant): SessionView {
  const agenda = file.items.map(({ item, case: { number }, partner, votes }) => ({
    ...{ caseId: item.caseId, number, partnerName: partner.name, state: item.state, members: item.members },
    cast: item.result?.cast ?? votes.length,
    outcome: item.result?.outcome ?? null,
  }));
  return {
    ...sessionSummary({ id: file.session.id, session: file.session, items: stillOn(file).length }),
    note: file.session.note,
    agenda,
    moves: moveViews(actor.locale, movesOfSession(file, actor, now)),
  };
}

/** The moves open to a person, each with what still stands against it. */
export function movesOfSession(file: SessionFile, actor: Actor, now: Instant) {
  const waiting = file.items.filter(({ item }) => item.state === 'waiting').length;
  const context = sessionContext(
    file.session,
    { items: waiting, missing: file.missing, chairs: file.chairs },
    actor,
    now,
  );
  return sessionWorkflow.openTo(file.session.state, rolesOf(actor), context);
}

/** The items that are, or were, voted on in this session. */
export function stillOn({ items }: SessionFile): SessionFile['items'] {
  return items.filter(({ item }) => item.state !== 'removed' && item.state !== 'taken_over');
}
