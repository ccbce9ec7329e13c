import type { EntityManager } from 'typeorm';
import { officesWith, type Actor } from '../../kernel/actor';
import { Office } from '../../offices/office.entity';
import { Partner } from '../../partners/partner.entity';
import type { WaitingItem } from '../../web/waiting';
import { DecisionCondition } from '../cases/decision-condition.entity';
import { DueDiligenceCase } from '../cases/due-diligence-case.entity';
import type { RiskLevel } from '../due-diligence.vocabulary';
import { CommitteeCondition } from './committee-condition.entity';

const MOST = 100;

interface Row {
  caseId: number;
  text: string;
  number: string;
  partner: string;
  office: string;
  level: RiskLevel | null;
}

/** Conditions said to be met that still hold the gate, for members who have not said what they think of it. */
export async function waitingLifts(manager: EntityManager, actor: Actor): Promise<WaitingItem[]> {
  const offices = officesWith(actor, 'committee_member', 'regional_director');
  if (actor.id === null || offices.length === 0) return [];
  const query = manager
    .createQueryBuilder(DecisionCondition, 'asked')
    .innerJoin(CommitteeCondition, 'kept', 'kept.conditionId = asked.id')
    .innerJoin(DueDiligenceCase, 'held', 'held.id = asked.caseId')
    .innerJoin(Partner, 'partner', 'partner.id = held.partnerId')
    .innerJoin(Office, 'office', 'office.id = held.officeId')
    .select([
      'asked.caseId AS "caseId"',
      'asked.text AS "text"',
      'held.number AS "number"',
      'held.level AS "level"',
      'partner.name AS "partner"',
      'office.name AS "office"',
    ])
    .where("asked.holdsGate AND asked.metOn IS NOT NULL AND held.state = 'decided'")
    .andWhere('kept.liftedOn IS NULL AND kept.wordedById IS NULL')
    .andWhere(
      'NOT EXISTS (SELECT 1 FROM condition_lift l WHERE l.condition_id = asked.id AND l.user_id = :person)',
      { person: actor.id },
    );
  if (offices !== 'all') query.andWhere('held.officeId IN (:...offices)', { offices: [0, ...offices] });
  const rows = await query.orderBy('asked.id').limit(MOST).getRawMany<Row>();
  return rows.map(({ caseId, text, number, partner, office, level }) => ({
    ...{ dueOn: null, title: partner, level, office, href: `/cases/${caseId}#conditions` },
    subtitle: { key: 'cases.waiting.condition', values: { number, text } },
    nextStep: { key: 'committee.next.lift' },
  }));
}
