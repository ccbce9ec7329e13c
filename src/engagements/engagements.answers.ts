import { In } from 'typeorm';
import { PARTNERSHIP_TYPES } from '../clearances/partnership-types';
import { OFFICES_OF_PARTNER } from '../clearances/suspend-clearance';
import { isThere } from '../database/ask';
import { ENGAGEMENTS, type EngagedIn } from '../due-diligence/engaged';
import { Engagement } from './engagement.entity';
import { EngagementPartner } from './engagement-partner.entity';
import { PartnershipType } from './partnership-type.entity';

PARTNERSHIP_TYPES.answer((manager, ids) =>
  manager.find(PartnershipType, ids ? { where: { id: In([...ids]) } } : {}),
);

OFFICES_OF_PARTNER.answer(async (manager, partnerId) => {
  const rows = await manager
    .createQueryBuilder()
    .select('DISTINCT engagement.officeId', 'officeId')
    .from(Engagement, 'engagement')
    .innerJoin(EngagementPartner, 'part', 'part.engagementId = engagement.id')
    .where('part.partnerId = :partnerId', { partnerId })
    .andWhere("engagement.state IN ('in_review', 'agreed', 'active', 'suspended')")
    .getRawMany<{ officeId: number }>();
  return rows.map(({ officeId }) => officeId);
});

ENGAGEMENTS.answer({
  isThere: (manager, id) => isThere(manager, Engagement, { id }),
  named: (manager, ids) => manager.find(Engagement, { where: { id: In([...ids]) }, order: { id: 'ASC' } }),
  runningWith: (manager, partnerIds) =>
    manager
      .createQueryBuilder()
      .select([
        'DISTINCT engagement.id AS "id"',
        'engagement.number AS "number"',
        'engagement.title AS "title"',
        'engagement.officeId AS "officeId"',
      ])
      .from(Engagement, 'engagement')
      .innerJoin(EngagementPartner, 'part', 'part.engagementId = engagement.id')
      .where('part.partnerId IN (:...partnerIds)', { partnerIds })
      .andWhere("engagement.kind = 'partnership' AND engagement.state IN ('agreed', 'active')")
      .andWhere('NOT engagement.withoutClearance AND engagement.overrideBy IS NULL')
      .orderBy('engagement.id')
      .getRawMany<EngagedIn>(),
  everWith: (manager, partnerId, offices) =>
    manager
      .createQueryBuilder(Engagement, 'engagement')
      .innerJoin(EngagementPartner, 'part', 'part.engagementId = engagement.id')
      .where('part.partnerId = :partnerId AND engagement.officeId IN (:...offices)', { partnerId, offices })
      .getExists(),
  partnersSql: (offices) => `SELECT part.partner_id FROM engagement_partner part
    JOIN engagement ON engagement.id = part.engagement_id WHERE engagement.office_id IN (${offices})`,
});
