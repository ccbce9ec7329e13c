import { In, IsNull, type EntityManager } from 'typeorm';
import { GroupClaim } from '../groups/group-claim.entity';
import { PartnerAlias } from '../partner-alias.entity';
import { PartnerIdentifier } from '../partner-identifier.entity';
import { Partner } from '../partner.entity';
import { RelatedParty } from '../related-party.entity';
import type { Identity } from './identity';

/** Who a partner is as the register says now. */
export async function identityOf(manager: EntityManager, partnerId: number): Promise<Identity> {
  const partner = await manager.findOneByOrFail(Partner, { id: partnerId });
  const { name, kind, countryCode, sector, parentId: groupId } = partner;
  const order = { id: 'ASC' } as const;
  const aliases = await manager.find(PartnerAlias, { where: { partnerId }, order });
  const identifiers = await manager.find(PartnerIdentifier, { where: { partnerId }, order });
  // A start-up or family business is looked at by its founders, as another by its owners (criteria, tracks).
  const where = { partnerId, relation: In(['owner', 'founder']), endedOn: IsNull() };
  const owners = await manager.find(RelatedParty, { where, order });
  const claim = await manager.findOneBy(GroupClaim, { partnerId, state: 'open' });
  return {
    ...{ name, kind, countryCode, sector, groupId, parentId: claim?.parentId ?? groupId },
    otherNames: aliases.map((each) => each.name),
    identifiers: identifiers.map(({ scheme, value }) => ({ scheme, value })),
    owners: owners.map((each) => ({
      ...{ name: each.name, kind: each.kind, countryCode: each.countryCode },
      ...{ birthDate: each.birthDate, identifier: each.identifier },
    })),
  };
}
