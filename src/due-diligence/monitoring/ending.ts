import type { EntityManager } from 'typeorm';
import type { UnitOfWork } from '../../audit/unit-of-work';
import type { Change } from '../../database/change';
import type { Database } from '../../database/database';
import { addDays, daysBetween, type Day } from '../../kernel/clock';
import { DueTold } from '../../notices/due-told.entity';
import { notify } from '../../notices/notify';
import { rememberTold, stageOf, tellDue, type Part } from '../../notices/tell-due';
import { usersWith } from '../../notices/users-with';
import { clearanceOn } from '../../clearances/clearance';
import { Clearance } from '../../clearances/clearance.entity';
import { DueDiligenceCase } from '../cases/due-diligence-case.entity';
import { Partner } from '../../partners/partner.entity';
import { linesOf } from '../../clearances/load-lines';

/** Days before the end of a clearance that its office is told, and the first day without it (own). */
export const WARNINGS = [60, 30, 7, -1] as const;
/** How long after its end that is news: a server that was away for longer does not begin with it (own). */
const NEWS_FOR = 90;
/** What is remembered of it. */
export const ENDS = 'clearance.ends';

interface Ending {
  id: number;
  caseId: number;
  officeId: number;
  partnerId: number;
  partner: string;
  validFrom: Day;
  validUntil: Day;
  illustrative: boolean | number;
}

/**
 * Tells focal point and head of the office sixty, thirty and seven days before a clearance ends, and on the
 * first day without it, each once, and late where nobody looked on the day; not where a later clearance has
 * taken its place.
 */
export async function warnOfEnding(work: UnitOfWork, database: Database): Promise<void> {
  await tellDue(work, database, {
    find: endingBy,
    keep: endForGood,
    tell: tellOfEnd,
    said: (told) => ({
      ...{ verb: 'clearance.warn', subject: 'clearance', subjectId: null },
      detail: { cases: told.map(({ caseId }) => caseId) },
    }),
  });
}

async function tellOfEnd(change: Change, ending: Ending): Promise<boolean> {
  const today = change.clock.today();
  const { id, caseId, officeId, partnerId, partner, validUntil, illustrative } = ending;
  await notify(change, {
    to: [
      ...(await usersWith(change.manager, 'focal_point', officeId, today)),
      ...(await usersWith(change.manager, 'chief', officeId, today)),
    ],
    kind: validUntil >= today ? 'expiry.notice.ends' : 'expiry.notice.ended',
    values: { partner, day: validUntil, days: Math.max(0, daysBetween(today, validUntil)) },
    ...{ href: `/cases/${caseId}`, subject: 'partner', subjectId: partnerId },
    illustrative: Boolean(illustrative),
  });
  const told = { kind: ENDS, subjectId: id, about: validUntil };
  await rememberTold(change, { ...told, stage: stage(ending, today) ?? 0 });
  return true;
}

/** Those that end soon or did lately, whose office was not told of it at the stage they have reached. */
function endingBy(manager: EntityManager, today: Day, { after, limit }: Part): Promise<Ending[]> {
  const reached = WARNINGS.toSorted((a, b) => a - b)
    .map((stage) => `WHEN held.valid_until <= '${addDays(today, stage)}' THEN ${stage}`)
    .join(' ');
  const stage = `CASE ${reached} END`;
  return manager
    .createQueryBuilder(Clearance, 'held')
    .innerJoin(DueDiligenceCase, 'file', 'file.id = held.caseId')
    .innerJoin(Partner, 'partner', 'partner.id = held.partnerId')
    .leftJoin(
      DueTold,
      'told',
      `told.kind = :kind AND told.subjectId = held.id AND told.about = held.validUntil AND told.stage = ${stage}`,
      { kind: ENDS },
    )
    .select([
      'held.id AS "id"',
      'held.caseId AS "caseId"',
      'file.officeId AS "officeId"',
      'held.partnerId AS "partnerId"',
      'partner.name AS "partner"',
      'held.validFrom AS "validFrom"',
      'held.validUntil AS "validUntil"',
      'file.illustrative AS "illustrative"',
    ])
    .where('held.validUntil BETWEEN :from AND :until', {
      from: addDays(today, -NEWS_FOR),
      until: addDays(today, Math.max(...WARNINGS)),
    })
    .andWhere('held.suspendedOn IS NULL AND held.binding AND told.id IS NULL AND held.id > :after', { after })
    .orderBy('held.id')
    .limit(limit)
    .getRawMany<Ending>();
}

/** Where no other clearance goes on, and for one of a short term not of a stage before it began. */
async function endForGood(manager: EntityManager, today: Day, found: readonly Ending[]): Promise<Ending[]> {
  const due = found.filter((each) => stage(each, today) !== null);
  const lines = await linesOf(manager, due.map(({ partnerId }) => partnerId)); // prettier-ignore
  return due.filter(({ partnerId, validUntil }) => {
    const after = addDays(validUntil, 1);
    return !clearanceOn(after, lines.get(partnerId) ?? [], { kind: 'any' }).cleared;
  });
}

function stage({ validFrom, validUntil }: Ending, today: Day): number | null {
  return stageOf(validUntil, today, WARNINGS, validFrom);
}
