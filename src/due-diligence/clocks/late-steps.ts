import type { UnitOfWork } from '../../audit/unit-of-work';
import type { Change } from '../../database/change';
import type { Database } from '../../database/database';
import { productActor } from '../../kernel/actor';
import { addWorkingDays, type Day } from '../../kernel/clock';
import { notify } from '../../notices/notify';
import { usersWith } from '../../notices/users-with';
import { Partner } from '../../partners/partner.entity';
import { enterStep, holdersOf } from './case-clock';
import { CaseStep } from './case-step.entity';
import { aboveOf, dueNews, REMIND_AHEAD, STEP_STATES } from './clock';
import { DueDiligenceCase } from '../cases/due-diligence-case.entity';

/** Steps looked at in one change, so that no other change waits long. */
const BATCH = 200;

interface DueStep {
  id: number;
  caseId: number;
  officeId: number;
  state: string;
  dueOn: Day;
  remindedOn: Day | null;
  escalatedOn: Day | null;
  number: string;
  partner: string;
}

/** Reminds of steps that fall due in two working days, and tells those above of late ones; each once. */
export async function remindLate(work: UnitOfWork, database: Database): Promise<void> {
  await catchUp(work, database);
  while ((await dueSteps(database.read, work.clock.today())).length > 0) {
    await work.run(productActor(), async (change) => {
      const steps = await dueSteps(change.manager, change.clock.today());
      for (const step of steps) await tell(change, step);
      const detail = { cases: steps.map((step) => step.caseId) };
      change.record({ verb: 'clocks.remind', subject: 'clocks', subjectId: null, detail });
    });
  }
}

/** Gives a step to cases that came into a state by another road, such as a load of many. */
async function catchUp(work: UnitOfWork, database: Database): Promise<void> {
  for (;;) {
    const behind = await casesBehind(database.read);
    if (behind.length === 0) return;
    await work.run(productActor(), async (change) => {
      const cases = await casesBehind(change.manager);
      for (const found of cases) await enterStep(change, found);
      const detail = { cases: cases.map((each) => each.id) };
      change.record({ verb: 'clocks.catch_up', subject: 'clocks', subjectId: null, detail });
    });
  }
}

function casesBehind(manager: Database['read']): Promise<DueDiligenceCase[]> {
  return manager
    .createQueryBuilder(DueDiligenceCase, 'held')
    .leftJoin(CaseStep, 'step', 'step.caseId = held.id AND step.leftAt IS NULL')
    .where('(held.state IN (:...states) AND (step.id IS NULL OR step.state <> held.state))', {
      states: STEP_STATES,
    })
    .orWhere('(held.state NOT IN (:...states) AND step.id IS NOT NULL)')
    .orderBy('held.id')
    .limit(BATCH)
    .getMany();
}

function dueSteps(manager: Database['read'], today: Day): Promise<DueStep[]> {
  return manager
    .createQueryBuilder(CaseStep, 'step')
    .innerJoin(DueDiligenceCase, 'held', 'held.id = step.caseId')
    .innerJoin(Partner, 'partner', 'partner.id = held.partnerId')
    .select([
      'step.id AS "id"',
      'step.caseId AS "caseId"',
      'step.officeId AS "officeId"',
      'step.state AS "state"',
      'step.dueOn AS "dueOn"',
      'step.remindedOn AS "remindedOn"',
      'step.escalatedOn AS "escalatedOn"',
      'held.number AS "number"',
      'partner.name AS "partner"',
    ])
    .where('step.leftAt IS NULL AND step.dueOn <= :ahead', { ahead: addWorkingDays(today, REMIND_AHEAD) })
    .andWhere(
      '((step.dueOn < :today AND step.escalatedOn IS NULL) OR (step.dueOn >= :today AND step.remindedOn IS NULL))',
      { today },
    ) // prettier-ignore
    .orderBy('step.dueOn')
    .addOrderBy('step.id')
    .limit(BATCH)
    .getRawMany<DueStep>();
}

async function tell(change: Change, step: DueStep): Promise<void> {
  const today = change.clock.today();
  const { caseId, officeId, state, number, partner, dueOn } = step;
  const about = { href: `/cases/${caseId}`, subject: 'case', subjectId: caseId };
  const values = { number, partner, day: dueOn };
  const holders = await holdersOf(change.manager, state, officeId, today);
  if (dueNews(step, today) === 'remind') {
    await notify(change, { ...about, to: holders, kind: 'clocks.notice.due_soon', values });
    await change.update(CaseStep, step.id, { remindedOn: today });
    return;
  }
  const role = aboveOf(state);
  const above = role ? await usersWith(change.manager, role, officeId, today) : [];
  await notify(change, { ...about, to: holders, kind: 'clocks.notice.late', values });
  const told = above.filter((id) => !holders.includes(id));
  await notify(change, {
    ...about,
    to: told,
    kind: 'clocks.notice.late_below',
    values: { ...values, state },
  });
  await change.update(CaseStep, step.id, { remindedOn: today, escalatedOn: today });
}
