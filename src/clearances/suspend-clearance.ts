import { IsNull, MoreThanOrEqual } from 'typeorm';
import type { Change } from '../database/change';
import { notify } from '../notices/notify';
import { usersWith } from '../notices/users-with';
import { Clearance } from './clearance.entity';

/** Why leave to work with a partner is suspended: a key of a text, in `suspension.because.…`. */
type SuspendedBecause = 'answers' | 'concern' | 'incident';

/**
 * Suspends from today every clearance in force of a partner, or of one case, and tells whoever works with
 * the partner. Answers how many; none is no error. The caller records the change.
 */
export async function suspendClearances(
  change: Change,
  whose: { partnerId: number } | { caseId: number },
  because: SuspendedBecause,
): Promise<number> {
  const clearances = await stopClearances(change, whose, because);
  const [first] = clearances;
  if (!first) return 0;
  const partner = await namedPartner(change, first.partnerId);
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

/** Suspends them from today without telling anybody, for a cause that has words of its own; answers which. */
export async function stopClearances(
  change: Change,
  whose: { partnerId: number } | { caseId: number },
  because: SuspendedBecause | 'screening',
): Promise<Clearance[]> {
  const today = change.clock.today();
  if (because !== 'concern') await outlastConcerns(change, whose, because);
  const where = { ...whose, suspendedOn: IsNull(), validUntil: MoreThanOrEqual(today) };
  const clearances = await change.manager.findBy(Clearance, where);
  for (const { id } of clearances) {
    await change.update(Clearance, id, { suspendedOn: today, suspensionReason: because });
  }
  return clearances;
}

/**
 * What was suspended for a concern stays so for a second cause: otherwise lifting the suspension when the
 * concern is closed would give back what a hit or a rejection has ended in between. Keeps the first day.
 */
export async function outlastConcerns(
  change: Change,
  whose: { partnerId: number } | { caseId: number },
  suspensionReason: string,
): Promise<void> {
  await change.set(Clearance, { ...whose, suspensionReason: 'concern' }, { suspensionReason });
}

/** Ends the suspensions of a partner that came of one cause. Answers how many. */
export async function liftSuspension(
  change: Change,
  partnerId: number,
  because: SuspendedBecause,
): Promise<number> {
  const patch = { suspendedOn: null, suspensionReason: null };
  return change.set(Clearance, { partnerId, suspensionReason: because }, patch);
}

/** By name, as all that stands after this module. */
function namedPartner(change: Change, id: number): Promise<{ id: number; name: string }> {
  return change.manager.findOneByOrFail<{ id: number; name: string }>('Partner', { id });
}

/** Focal points and heads of the offices that decided on the partner or work with it, and the analysts. */
async function concerned(change: Change, partnerId: number, caseIds: readonly number[]): Promise<number[]> {
  const { manager } = change;
  const today = change.clock.today();
  const cases = await manager
    .createQueryBuilder()
    .select('DISTINCT held.officeId', 'officeId')
    .from('DueDiligenceCase', 'held')
    .where('held.id IN (:...caseIds)', { caseIds: [0, ...caseIds] })
    .getRawMany<{ officeId: number }>();
  const engaged = await manager
    .createQueryBuilder()
    .select('DISTINCT engagement.officeId', 'officeId')
    .from('Engagement', 'engagement')
    .innerJoin('EngagementPartner', 'part', 'part.engagementId = engagement.id')
    .where('part.partnerId = :partnerId', { partnerId })
    .andWhere("engagement.state IN ('in_review', 'agreed', 'active', 'suspended')")
    .getRawMany<{ officeId: number }>();
  const told = [...(await usersWith(manager, 'analyst', null, today))];
  for (const officeId of new Set([...cases, ...engaged].map((row) => row.officeId))) {
    told.push(...(await usersWith(manager, 'focal_point', officeId, today)));
    told.push(...(await usersWith(manager, 'chief', officeId, today)));
  }
  return [...new Set(told)];
}
