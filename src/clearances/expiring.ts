import type { UnitOfWork } from '../audit/unit-of-work';
import type { Database } from '../database/database';
import { productActor } from '../kernel/actor';
import { addDays, daysBetween, type Day } from '../kernel/clock';
import { notify } from '../notices/notify';
import { usersWith } from '../notices/users-with';
import { clearanceOn } from './clearance';
import { Clearance } from './clearance.entity';
import { linesOf } from './load-lines';

/** Days before the end of a clearance that its office is told, and the first day without it (own). */
export const WARNINGS = [60, 30, 7, -1] as const;

interface Ending {
  caseId: number;
  officeId: number;
  partnerId: number;
  partner: string;
  validUntil: Day;
  illustrative: boolean | number;
}

/**
 * Tells focal point and head of the office sixty, thirty and seven days before a clearance ends, and on the
 * first day without it; not where a later clearance has taken its place. Done once a day by its caller.
 */
export async function warnOfEnding(work: UnitOfWork, database: Database): Promise<void> {
  const today = work.clock.today();
  const days = WARNINGS.map((ahead) => addDays(today, ahead));
  if ((await endingOn(database.read, days)).length === 0) return;
  await work.run(productActor(), async (change) => {
    const ending = await endingOn(change.manager, days);
    for (const { caseId, officeId, partnerId, partner, validUntil, illustrative } of ending) {
      const has = validUntil >= today;
      const to = [
        ...(await usersWith(change.manager, 'focal_point', officeId, today)),
        ...(await usersWith(change.manager, 'chief', officeId, today)),
      ];
      await notify(change, {
        to,
        kind: has ? 'expiry.notice.ends' : 'expiry.notice.ended',
        values: { partner, day: validUntil, days: Math.max(0, daysBetween(today, validUntil)) },
        ...{ href: `/cases/${caseId}`, subject: 'partner', subjectId: partnerId },
        illustrative: Boolean(illustrative),
      });
    }
    const detail = { cases: ending.map((each) => each.caseId) };
    change.record({ verb: 'clearance.warn', subject: 'clearance', subjectId: null, detail });
  });
}

/** Those that end on one of the days with no other clearance to go on by. */
async function endingOn(manager: Database['read'], days: readonly Day[]): Promise<Ending[]> {
  const ending = await manager
    .createQueryBuilder(Clearance, 'held')
    .innerJoin('DueDiligenceCase', 'file', 'file.id = held.caseId')
    .innerJoin('Partner', 'partner', 'partner.id = held.partnerId')
    .select([
      'held.caseId AS "caseId"',
      'file.officeId AS "officeId"',
      'held.partnerId AS "partnerId"',
      'partner.name AS "partner"',
      'held.validUntil AS "validUntil"',
      'file.illustrative AS "illustrative"',
    ])
    .where('held.validUntil IN (:...days) AND held.suspendedOn IS NULL AND held.binding', { days })
    .orderBy('held.id')
    .getRawMany<Ending>();
  const lines = await linesOf(manager, ending.map(({ partnerId }) => partnerId)); // prettier-ignore
  return ending.filter(({ partnerId, validUntil }) => {
    const after = addDays(validUntil, 1);
    return !clearanceOn(after, lines.get(partnerId) ?? [], { kind: 'any' }).cleared;
  });
}
