import type { UnitOfWork } from '../../audit/unit-of-work';
import type { Change } from '../../database/change';
import type { Database } from '../../database/database';
import { addWorkingDays, type Day } from '../../kernel/clock';
import { notify } from '../../notices/notify';
import { tellDue, type Part } from '../../notices/tell-due';
import { usersWith } from '../../notices/users-with';
import { Partner } from '../../partners/partner.entity';
import { enterStep, holdersOf } from './case-clock';
import { CaseStep } from './case-step.entity';
import { aboveOf, dueNews, REMIND_AHEAD, STEP_STATES } from './clock';
import { DueDiligenceCase } from '../cases/due-diligence-case.entity';

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
  await tellDue(work, database, {
    find: dueSteps,
    tell,
    said: (told) => ({
      ...{ verb: 'clocks.remind', subject: 'clocks', subjectId: null },
      detail: { cases: told.map(({ caseId }) => caseId) },
    }),
  });
}

/** Gives a step to cases that came into a state by another road, such as a load of many. */
async function catchUp(work: UnitOfWork, database: Database): Promise<void> {
  await tellDue(work, database, {
    find: casesBehind,
    tell: async (change, found) => {
      await enterStep(change, found);
      return true;
    },
    said: (told) => ({
      ...{ verb: 'clocks.catch_up', subject: 'clocks', subjectId: null },
      detail: { cases: told.map(({ id }) => id) },
    }),
  });
}

function casesBehind(
  manager: Database['read'],
  _today: Day,
  { after, limit }: Part,
): Promise<DueDiligenceCase[]> {
  return manager
    .createQueryBuilder(DueDiligenceCase, 'held')
    .leftJoin(CaseStep, 'step', 'step.caseId = held.id AND step.leftAt IS NULL')
    .where(
      `((held.state IN (:...states) AND (step.id IS NULL OR step.state <> held.state))
        OR (held.state NOT IN (:...states) AND step.id IS NOT NULL))`,
      { states: STEP_STATES },
    )
    .andWhere('held.id > :after', { after })
    .orderBy('held.id')
    .limit(limit)
    .getMany();
}

function dueSteps(manager: Database['read'], today: Day, { after, limit }: Part): Promise<DueStep[]> {
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
    .andWhere('step.id > :after', { after })
    .orderBy('step.id')
    .limit(limit)
    .getRawMany<DueStep>();
}

async function tell(change: Change, step: DueStep): Promise<boolean> {
  const today = change.clock.today();
  const { caseId, officeId, state, number, partner, dueOn } = step;
  const about = { href: `/cases/${caseId}`, subject: 'case', subjectId: caseId };
  const values = { number, partner, day: dueOn };
  const holders = await holdersOf(change.manager, state, officeId, today);
  if (dueNews(step, today) === 'remind') {
    await notify(change, { ...about, to: holders, kind: 'clocks.notice.due_soon', values });
    await change.update(CaseStep, step.id, { remindedOn: today });
    return true;
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
  return true;
}
