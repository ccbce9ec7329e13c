import type { UnitOfWork } from '../../audit/unit-of-work';
import type { Change } from '../../database/change';
import type { Database } from '../../database/database';
import { rolesAt } from '../../kernel/actor';
import { addDays, type Day } from '../../kernel/clock';
import { Invalid, Missing, Refused } from '../../kernel/errors';
import { reason } from '../../kernel/verdict';
import { notify } from '../../notices/notify';
import { tellDue, type Part } from '../../notices/tell-due';
import { usersWith } from '../../notices/users-with';
import { refuseMerged } from '../../partners/merged';
import { Partner } from '../../partners/partner.entity';
import { mayRead } from '../cases/case.scope';
import { DueDiligenceCase } from '../cases/due-diligence-case.entity';
import { dealsWith } from './deals-with';
import { Incident } from './incident.entity';
import { checkInErrors, nextCheckIn } from './monitoring';
import { MonitoringCheckIn } from './monitoring-check-in.entity';
import { MonitoringPlan } from './monitoring-plan.entity';
import type { CheckInInput, IncidentInput } from './monitoring.input';
import { addCheckIn } from './plan-monitoring';
import { suspendClearances } from '../../clearances/suspend-clearance';

/** Days before it falls due that the office is told of a check-in (own). */
const AHEAD = 14;

/**
 * Writes down what a check-in found, and sets the next one for as long as the clearance lasts.
 * @throws Missing · Refused when it was done already or the person may not · Invalid for a day to come
 */
export async function checkIn(change: Change, id: number, input: CheckInInput): Promise<void> {
  const { manager, clock, actor } = change;
  const found = await manager.findOneBy(MonitoringCheckIn, { id });
  const plan = found && (await manager.findOneBy(MonitoringPlan, { id: found.planId }));
  if (!plan || !mayRead(actor, plan)) throw new Missing();
  const roles = rolesAt(actor, plan.officeId);
  if (!roles.some((role) => ['focal_point', 'chief', 'analyst'].includes(role))) {
    throw new Refused([reason('monitoring.error.by_office')]);
  }
  if (found.doneOn !== null) throw new Refused([reason('monitoring.error.done_already')]);
  const doneOn = input.doneOn ?? clock.today();
  if (doneOn > clock.today()) throw Invalid.field('doneOn', 'cases.error.future_day');
  const { whatHappened, rating, agreementKept, resultsReached, conditionsKept } = input;
  const wrong = checkInErrors(input, rating);
  if (wrong.length > 0) throw new Invalid(wrong.map(({ field, key }) => ({ field, reason: reason(key) })));
  const answers = { agreementKept, resultsReached, conditionsKept };
  await change.update(
    MonitoringCheckIn,
    id,
    { doneOn, doneBy: actor.id, whatHappened, rating, ...answers },
    found.version,
  );
  const next = plan.endedOn === null ? nextCheckIn(doneOn, plan.intervalMonths, plan.untilDay) : null;
  if (next) await addCheckIn(change, plan.id, next);
  if (rating === 'serious') await tellAnalysts(change, plan);
  const detail = { checkIn: id, doneOn, rating, whatHappened, ...answers, next };
  change.record({ verb: 'case.check_in', subject: 'case', subjectId: plan.caseId, detail });
}

async function tellAnalysts(change: Change, plan: MonitoringPlan): Promise<void> {
  const partner = await change.manager.findOneByOrFail(Partner, { id: plan.partnerId });
  await notify(change, {
    to: await usersWith(change.manager, 'analyst', null, change.clock.today()),
    kind: 'monitoring.notice.serious',
    values: { partner: partner.name },
    ...{ href: `/cases/${plan.caseId}`, subject: 'case', subjectId: plan.caseId },
    illustrative: plan.illustrative,
  });
}

/**
 * Keeps an incident, set against the newest decided case of the partner. One that ends or suspends the
 * partnership suspends clearance too.
 */
export async function recordIncident(change: Change, input: IncidentInput): Promise<Incident> {
  const { manager, clock, actor } = change;
  const partner = await manager.findOneBy(Partner, { id: input.partnerId });
  if (!partner) throw Invalid.field('partnerId', 'field.unknown_reference');
  await refuseMerged(manager, [partner.id]);
  if (input.happenedOn > clock.today()) throw Invalid.field('happenedOn', 'cases.error.future_day');
  const stops = input.effect === 'suspended' || input.effect === 'ended';
  if (stops && !(await dealsWith(manager, actor, partner))) {
    throw Invalid.field('effect', 'monitoring.error.other_office');
  }
  const decided = await manager
    .createQueryBuilder(DueDiligenceCase, 'held')
    .where('held.partnerId = :partnerId AND held.decidedAt IS NOT NULL', { partnerId: partner.id })
    .andWhere('SUBSTR(held.decidedAt, 1, 10) <= :day', { day: input.happenedOn })
    .orderBy('held.decidedAt', 'DESC')
    .getOne();
  const incident = await change.insert(Incident, {
    ...{ ...input, caseId: decided?.id ?? null, recordedBy: actor.id, recordedAt: clock.now() },
    illustrative: partner.illustrative,
  });
  const suspended = stops ? await suspendClearances(change, { partnerId: partner.id }, 'incident') : 0;
  change.record({
    verb: 'partner.incident',
    subject: 'partner',
    subjectId: partner.id,
    detail: { ...input, caseId: incident.caseId, suspended },
  });
  return incident;
}

interface DueCheckIn {
  id: number;
  dueOn: Day;
  caseId: number;
  officeId: number;
  partner: string;
  illustrative: boolean | number;
}

/** Tells the office of each check-in two weeks before it falls due; once. */
export async function remindCheckIns(work: UnitOfWork, database: Database): Promise<void> {
  await tellDue(work, database, {
    find: dueCheckIns,
    tell: tellOfCheckIn,
    said: (told) => ({
      ...{ verb: 'monitoring.remind', subject: 'monitoring', subjectId: null },
      detail: { checkIns: told.map(({ id }) => id) },
    }),
  });
}

async function tellOfCheckIn(change: Change, due: DueCheckIn): Promise<boolean> {
  const { id, officeId, partner, dueOn, caseId, illustrative } = due;
  const today = change.clock.today();
  await notify(change, {
    to: await usersWith(change.manager, 'focal_point', officeId, today),
    kind: 'monitoring.notice.due',
    values: { partner, day: dueOn },
    ...{ href: `/monitoring/${id}`, subject: 'case', subjectId: caseId },
    illustrative: Boolean(illustrative),
  });
  await change.update(MonitoringCheckIn, id, { remindedOn: today });
  return true;
}

function dueCheckIns(manager: Database['read'], today: Day, { after, limit }: Part): Promise<DueCheckIn[]> {
  return manager
    .createQueryBuilder(MonitoringCheckIn, 'look')
    .innerJoin(MonitoringPlan, 'plan', 'plan.id = look.planId AND plan.endedOn IS NULL')
    .innerJoin(Partner, 'partner', 'partner.id = plan.partnerId')
    .select([
      'look.id AS "id"',
      'look.dueOn AS "dueOn"',
      'plan.caseId AS "caseId"',
      'plan.officeId AS "officeId"',
      'partner.name AS "partner"',
      'plan.illustrative AS "illustrative"',
    ])
    .where('look.doneOn IS NULL AND look.remindedOn IS NULL AND look.id > :after', { after })
    .andWhere('look.dueOn <= :ahead', { ahead: addDays(today, AHEAD) })
    .orderBy('look.id')
    .limit(limit)
    .getRawMany<DueCheckIn>();
}
