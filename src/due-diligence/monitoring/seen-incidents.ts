import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { restrictedCases } from '../cases/restricted.scope';
import type { Actor } from '../../kernel/actor';
import { Partner } from '../../partners/partner.entity';
import { caseOffices } from '../cases/case.scope';
import { Incident } from './incident.entity';

/**
 * The incidents a person may see: of partners their offices lead or opened a case on, and their own; none that
 * is set against a case with a decision kept from them.
 */
export function seenIncidents(manager: EntityManager, actor: Actor): SelectQueryBuilder<Incident> {
  const query = manager
    .createQueryBuilder(Incident, 'incident')
    .innerJoin(Partner, 'partner', 'partner.id = incident.partnerId')
    .where(
      `(incident.caseId IS NULL OR incident.recordedBy = :recorder
        OR incident.caseId NOT IN (${restrictedCases(actor, 'id')}))`,
      { recorder: actor.id ?? 0 },
    );
  const offices = caseOffices(actor);
  if (offices === 'all') return query;
  return query.andWhere(
    `(partner.leadOfficeId IN (:...offices) OR incident.recordedBy = :self OR EXISTS (SELECT 1
      FROM due_diligence_case held WHERE held.partner_id = incident.partnerId AND held.office_id IN (:...offices)))`,
    { offices: [0, ...offices], self: actor.id ?? 0 },
  );
}
