import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { officesWith, type Actor } from '../../kernel/actor';
import { addDays, type Day } from '../../kernel/clock';
import { Office } from '../../offices/office.entity';
import { Partner } from '../../partners/partner.entity';
import type { WaitingItem } from '../../web/waiting';
import { Decision } from './decision.entity';
import { DecisionCondition } from './decision-condition.entity';
import { DueDiligenceCase } from './due-diligence-case.entity';
import type { RiskLevel } from '../due-diligence.vocabulary';

/** Days before it falls due that a condition begins to wait (own). */
const AHEAD = 30;
const MOST = 100;

interface ConditionRow {
  caseId: number;
  text: string;
  dueOn: Day;
  number: string;
  partner: string;
  office: string;
  level: RiskLevel | null;
}

/** Conditions of decisions that fall due for this person: at the own office, or set by the person. */
export async function waitingConditions(
  manager: EntityManager,
  actor: Actor,
  today: Day,
): Promise<WaitingItem[]> {
  if (actor.id === null) return [];
  const query = manager
    .createQueryBuilder(DecisionCondition, 'asked')
    .innerJoin(Decision, 'decision', 'decision.id = asked.decisionId')
    .innerJoin(DueDiligenceCase, 'held', 'held.id = asked.caseId')
    .innerJoin(Partner, 'partner', 'partner.id = held.partnerId')
    .innerJoin(Office, 'office', 'office.id = held.officeId')
    .select([
      'asked.caseId AS "caseId"',
      'asked.text AS "text"',
      'asked.dueOn AS "dueOn"',
      'held.number AS "number"',
      'held.level AS "level"',
      'partner.name AS "partner"',
      'office.name AS "office"',
    ])
    .where("decision.stage = 'decision' AND held.state = 'decided' AND asked.metOn IS NULL")
    .andWhere('asked.dueOn <= :ahead', { ahead: addDays(today, AHEAD) });
  const rows = await forPerson(query, actor)
    .orderBy('asked.dueOn')
    .addOrderBy('asked.id')
    .limit(MOST)
    .getRawMany<ConditionRow>();
  return rows.map(({ caseId, text, dueOn, number, partner, office, level }) => ({
    dueOn,
    title: partner,
    subtitle: { key: 'cases.waiting.condition', values: { number, text } },
    level,
    office,
    href: `/cases/${caseId}`,
    nextStep: { key: 'cases.next.condition' },
  }));
}

/** As `meetRefusals` has it: the office fulfils what it was asked, and what holds the gate waits for an analyst too. */
function forPerson(
  query: SelectQueryBuilder<DecisionCondition>,
  actor: Actor,
): SelectQueryBuilder<DecisionCondition> {
  const own = officesWith(actor, 'chief', 'focal_point');
  const analyst = officesWith(actor, 'analyst');
  const at = (offices: 'all' | number[], name: string): string =>
    offices === 'all' ? '1 = 1' : `held.officeId IN (:...${name})`;
  return query.andWhere(
    `(decision.decidedBy = :person OR ${at(own, 'own')}
      OR (asked.holdsGate AND ${at(analyst, 'analyst')}))`,
    {
      person: actor.id,
      own: own === 'all' ? [] : [0, ...own],
      analyst: analyst === 'all' ? [] : [0, ...analyst],
    },
  );
}
