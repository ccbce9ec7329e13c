import { In, type EntityManager } from 'typeorm';
import { User } from '../../accounts/user.entity';
import type { Actor } from '../../kernel/actor';
import { Office } from '../../offices/office.entity';
import { Partner } from '../../partners/partner.entity';
import type { EngagementWithParts } from '../engagement-parts';
import { PartnershipType } from '../partnership-type.entity';
import { amendmentMoves, type OpenAmendmentMove } from './amendment';
import { EngagementAmendment } from './engagement-amendment.entity';

/** Other terms that wait, with the names a person reads and what the person may do with them. */
export interface NamedAmendment extends EngagementAmendment {
  askedByName: string;
  type: PartnershipType;
  officeName: string;
  partners: { id: number; name: string }[];
  moves: OpenAmendmentMove[];
}

/** The other terms that wait at an engagement, or null. */
export async function amendmentOf(
  manager: EntityManager,
  actor: Actor,
  engagement: EngagementWithParts,
): Promise<NamedAmendment | null> {
  const amendment = await manager.findOneBy(EngagementAmendment, { engagementId: engagement.id });
  if (!amendment) return null;
  const { typeId, officeId, partnerIds } = amendment.terms;
  const named = await manager.findBy(Partner, { id: In([...partnerIds]) });
  return {
    ...amendment,
    askedByName: (await manager.findOneByOrFail(User, { id: amendment.askedBy })).name,
    type: await manager.findOneByOrFail(PartnershipType, { id: typeId }),
    officeName: (await manager.findOneByOrFail(Office, { id: officeId })).name,
    partners: partnerIds.map((id) => ({ id, name: named.find((each) => each.id === id)?.name ?? '' })),
    moves: amendmentMoves(actor, engagement, amendment),
  };
}
