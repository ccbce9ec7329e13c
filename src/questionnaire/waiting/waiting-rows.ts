import { In, type EntityManager, type SelectQueryBuilder } from 'typeorm';
import { ConfirmBook } from '../../contributions/confirm-context';
import { openMovesIn } from '../../contributions/contribution-moves';
import { Contribution } from '../../contributions/contribution.entity';
import { SET_BACK } from '../../contributions/received-day';
import { openMoves } from '../../engagements/engagement-moves';
import { withParts } from '../../engagements/engagement-parts';
import { EngagementRequest } from '../../engagements/engagement-request.entity';
import { Engagement } from '../../engagements/engagement.entity';
import type { RequestedState } from '../../engagements/engagements.vocabulary';
import type { Actor } from '../../kernel/actor';
import type { Day } from '../../kernel/clock';
import type { Reason } from '../../kernel/verdict';
import { Partner } from '../../partners/partner.entity';
import { ACT_RULES, type WaitingAct } from './waiting-act';

/** One row that waits, with what still stands against the act. */
export interface WaitingRow {
  id: number;
  number: string;
  /** The engagement's title, or nothing. */
  title: string;
  /** Its partners or its giver. */
  who: string;
  /** The name of many givers. */
  label: string | null;
  /** The state it is to reach, of an engagement. */
  state: RequestedState | null;
  since: Day | null;
  /** What was agreed or received on this day, as the file or the page says. */
  day: Day | null;
  amountMinor: number | null;
  currency: string | null;
  reason: string | null;
  importId: number | null;
  /** The move that does it. */
  move: string;
  refusals: readonly Reason[];
  /** What was read, so that nothing else is acted on. */
  version: number;
}

/** Rows shown and acted on at once. */
export const AT_ONCE = 200;

/** The rows of an office that wait for an act, oldest first. */
export function rowsOf(
  manager: EntityManager,
  actor: Actor,
  act: WaitingAct,
  officeId: number,
  today: Day,
): Promise<WaitingRow[]> {
  return ACT_RULES[act].about === 'engagement'
    ? engagementRows(manager, actor, act, officeId, today)
    : contributionRows(manager, actor, act, officeId, today);
}

/** The engagements (`row`) in review whose request is for this act. */
export function waitingEngagements(manager: EntityManager, act: WaitingAct): SelectQueryBuilder<Engagement> {
  return manager
    .createQueryBuilder(Engagement, 'row')
    .innerJoin(EngagementRequest, 'request', 'request.engagementId = row.id AND request.act = :act', { act })
    .where("row.state = 'in_review'");
}

/** The gifts (`row`) of files to be confirmed, or those of any door that only an analyst confirms. */
export function waitingContributions(
  manager: EntityManager,
  act: WaitingAct,
): SelectQueryBuilder<Contribution> {
  const forAnalyst = '(row.overrideReason IS NOT NULL OR row.dayReason IS NOT NULL)';
  return manager
    .createQueryBuilder(Contribution, 'row')
    .where("row.state = 'recorded'")
    .andWhere(act === 'accept' ? forAnalyst : `row.importId IS NOT NULL AND NOT ${forAnalyst}`);
}

async function engagementRows(
  manager: EntityManager,
  actor: Actor,
  act: WaitingAct,
  officeId: number,
  today: Day,
): Promise<WaitingRow[]> {
  const found = await waitingEngagements(manager, act)
    .andWhere('row.officeId = :officeId', { officeId })
    .orderBy('row.id')
    .limit(AT_ONCE)
    .getMany();
  const move = act === 'agree' ? 'approve' : 'accept_running';
  const requests = await manager.findBy(EngagementRequest, { engagementId: In(found.map(({ id }) => id)) });
  const rows: WaitingRow[] = [];
  for (const engagement of await withParts(manager, found)) {
    const request = requests.find(({ engagementId }) => engagementId === engagement.id);
    // Somebody decided it between the two readings: it waits no more.
    if (!request) continue;
    const open = await openMoves(manager, actor, engagement, today);
    rows.push({
      ...{ id: engagement.id, number: engagement.number, title: engagement.title, move },
      ...{ state: request.state, since: request.runningSince, day: request.saidAgreedOn },
      ...{ reason: request.reason, importId: request.importId, amountMinor: null, currency: null },
      version: engagement.version,
      ...{ who: engagement.partners.map(({ name }) => name).join(', '), label: null },
      refusals: open.find((each) => each.move === move)?.refusals ?? [],
    });
  }
  return rows;
}

async function contributionRows(
  manager: EntityManager,
  actor: Actor,
  act: WaitingAct,
  officeId: number,
  today: Day,
): Promise<WaitingRow[]> {
  const found = await waitingContributions(manager, act)
    .andWhere('row.officeId = :officeId', { officeId })
    .orderBy('row.id')
    .limit(AT_ONCE)
    .getMany();
  const book = await ConfirmBook.load(manager, actor, found, today);
  const givers = await manager.find(Partner, {
    where: { id: In(found.flatMap(({ partnerId }) => partnerId ?? [])) },
    select: { id: true, name: true },
  });
  const names = new Map(givers.map(({ id, name }) => [id, name]));
  const rows: WaitingRow[] = [];
  for (const gift of found) {
    const open = openMovesIn(book, actor, gift);
    // Where the giver is cleared by now, the mark would say what is not so.
    const ways =
      gift.overrideReason === null ? ['confirm'] : ['confirm', 'accept_early', 'confirm_without_clearance'];
    const isFree = (way: string): boolean =>
      open.some(({ move: each, refusals }) => each === way && refusals.length === 0);
    const move = ways.find(isFree) ?? ways.at(-1) ?? 'confirm';
    const why = gift.dayReason === SET_BACK ? null : gift.dayReason;
    rows.push({
      ...{ id: gift.id, number: gift.number, title: gift.description ?? '', state: null, since: null, move },
      ...{ day: gift.receivedOn, amountMinor: gift.amountMinor, currency: gift.currency },
      ...{ reason: gift.overrideReason ?? why, importId: gift.importId },
      version: gift.version,
      ...{ who: names.get(gift.partnerId ?? 0) ?? gift.publicLabel ?? '', label: gift.publicLabel },
      refusals: open.find((each) => each.move === move)?.refusals ?? [],
    });
  }
  return rows;
}
