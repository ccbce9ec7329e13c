import { In, type EntityManager } from 'typeorm';
import { Partner } from '../partners/partner.entity';
import { activeVersions } from './active';
import { ScreeningCheck } from './screening-check.entity';

/**
 * True in the seconds between a change of one of these partners, or of those behind it, and its screening: what is
 * decided meanwhile would be decided without what the screening finds.
 */
export async function isBeingScreened(
  manager: EntityManager,
  partnerIds: readonly number[],
): Promise<boolean> {
  if ((await activeVersions(manager)).length === 0) return false;
  const partners = await manager.find(Partner, {
    select: { id: true, version: true },
    where: { id: In([...partnerIds]) },
  });
  const checks = await manager.find(ScreeningCheck, {
    select: { id: true, partnerId: true, partnerVersion: true },
    where: { partnerId: In([...partnerIds]), latest: true },
  });
  const screened = new Map(checks.map(({ partnerId, partnerVersion }) => [partnerId, partnerVersion]));
  return partners.some(({ id, version }) => (screened.get(id) ?? -1) < version);
}
