import { In, IsNull, MoreThanOrEqual, type EntityManager } from 'typeorm';
import type { Change } from '../database/change';
import { Asked } from '../kernel/asked';
import { notify } from '../notices/notify';
import { usersWith } from '../notices/users-with';
import { Partner } from '../partners/partner.entity';
import { Clearance } from './clearance.entity';
import { ClearanceSuspension } from './clearance-suspension.entity';
import { ENDING_CAUSES, type EndingCause, type SuspensionCause } from './clearances.vocabulary';

/** The clearances of a partner, or those that one case gave. */
export type Whose = { partnerId: number } | { caseId: number };

type OfficesOf = (
  manager: EntityManager,
  partnerId: number,
  caseIds: readonly number[],
) => Promise<readonly number[]>;

/** Those that judged a partner by one of these cases, or work with it. */
export const OFFICES_OF_PARTNER = new Asked<OfficesOf>('which offices work with a partner');

type StoppingCause = Exclude<SuspensionCause, EndingCause>;

/**
 * Suspends from today every clearance in force of a partner, or of one case, and tells whoever works with
 * the partner. Answers how many; none is no error. The caller records the change.
 * @param reference what it came of, where one cause may come of several things; each is lifted by itself
 */
export async function suspendClearances(
  change: Change,
  whose: Whose,
  because: Exclude<StoppingCause, 'screening'>,
  reference: string | null = null,
): Promise<number> {
  const clearances = await stopClearances(change, whose, because, reference);
  const [first] = clearances;
  if (!first) return 0;
  const partner = await change.manager.findOneByOrFail(Partner, { id: first.partnerId });
  await notify(change, {
    to: await concerned(change, partner.id, clearances.map((each) => each.caseId)), // prettier-ignore
    kind: `suspension.notice.${because}`,
    values: { partner: partner.name },
    href: `/partners/${partner.id}`,
    subject: 'partner',
    subjectId: partner.id,
  });
  return clearances.length;
}

/**
 * Suspends them from today without telling anybody, for a cause that has words of its own; answers which.
 * One that another cause has suspended already is suspended for this one too.
 */
export async function stopClearances(
  change: Change,
  whose: Whose,
  because: StoppingCause,
  reference: string | null = null,
): Promise<Clearance[]> {
  const where = { ...whose, validUntil: MoreThanOrEqual(change.clock.today()) };
  return suspend(change, await change.manager.findBy(Clearance, where), because, reference);
}

/** Ends clearances for good: a later decision, `reference`, stands in their place, or refused the partner. */
export async function endClearances(
  change: Change,
  whose: Whose,
  because: EndingCause,
  reference: string,
): Promise<void> {
  await suspend(change, await change.manager.findBy(Clearance, whose), because, reference);
}

/**
 * Ends the suspensions that came of one cause, and of one reference where it is given. What another cause
 * has suspended stays so. Answers how many suspensions ended.
 */
export async function liftSuspension(
  change: Change,
  whose: number | Whose,
  because: StoppingCause,
  reference?: string,
): Promise<number> {
  const where = typeof whose === 'number' ? { partnerId: whose } : whose;
  const clearances = await change.manager.findBy(Clearance, where);
  const open = (await openOf(change, clearances)).filter(
    (each) => each.cause === because && (reference === undefined || each.reference === reference),
  );
  const lifted = { liftedOn: change.clock.today(), liftedBy: change.actor.id };
  for (const { id } of open) await change.update(ClearanceSuspension, id, lifted);
  await keepFirstDay(change, open.map(({ clearanceId }) => clearanceId)); // prettier-ignore
  return open.length;
}

async function suspend(
  change: Change,
  clearances: readonly Clearance[],
  cause: SuspensionCause,
  reference: string | null,
): Promise<Clearance[]> {
  const open = await openOf(change, clearances);
  // What is over cannot be suspended; nothing is suspended twice for the same thing.
  const isDone = (id: number): boolean =>
    open.some(
      (each) =>
        each.clearanceId === id &&
        ((ENDING_CAUSES as readonly string[]).includes(each.cause) ||
          (each.cause === cause && each.reference === reference)),
    );
  const stopped = clearances.filter(({ id }) => !isDone(id));
  const row = { cause, reference, fromDay: change.clock.today(), liftedOn: null, liftedBy: null };
  await change.insertMany(ClearanceSuspension, stopped.map(({ id }) => ({ clearanceId: id, ...row }))); // prettier-ignore
  await keepFirstDay(change, stopped.map(({ id }) => id)); // prettier-ignore
  return stopped;
}

function openOf(change: Change, clearances: readonly Clearance[]): Promise<ClearanceSuspension[]> {
  const where = { clearanceId: In(clearances.map(({ id }) => id)), liftedOn: IsNull() };
  return change.manager.find(ClearanceSuspension, { where, order: { fromDay: 'ASC', id: 'ASC' } });
}

/** The clearance itself shows the first day still open, and its cause: for the eye; the rule reads the rows. */
async function keepFirstDay(change: Change, clearanceIds: readonly number[]): Promise<void> {
  for (const id of new Set(clearanceIds)) {
    const [first] = await openOf(change, [await change.manager.findOneByOrFail(Clearance, { id })]);
    const shown = { suspendedOn: first?.fromDay ?? null, suspensionReason: first?.cause ?? null };
    await change.update(Clearance, id, shown);
  }
}

/** Focal points and heads of the offices that decided on the partner or work with it, and the analysts. */
async function concerned(change: Change, partnerId: number, caseIds: readonly number[]): Promise<number[]> {
  const { manager } = change;
  const today = change.clock.today();
  const offices = new Set<number>();
  for (const officesOf of OFFICES_OF_PARTNER.all)
    for (const id of await officesOf(manager, partnerId, caseIds)) offices.add(id);
  const told = [...(await usersWith(manager, 'analyst', null, today))];
  for (const officeId of offices) {
    told.push(...(await usersWith(manager, 'focal_point', officeId, today)));
    told.push(...(await usersWith(manager, 'chief', officeId, today)));
  }
  return [...new Set(told)];
}
