import type { EntityManager, EntityMetadata } from 'typeorm';
import { Clearance } from '../../clearances/clearance.entity';
import { DueDiligenceCase } from '../../due-diligence/cases/due-diligence-case.entity';
import { IdentityQuestion } from '../../due-diligence/identity/identity-question.entity';
import { EngagementPartner } from '../../engagements/engagement-partner.entity';
import { PartnerMerge } from '../../partners/duplicates/partner-merge.entity';
import { PartnerPair } from '../../partners/duplicates/partner-pair.entity';
import { GroupClaim } from '../../partners/groups/group-claim.entity';
import { IdentityChange } from '../../partners/identity/identity-change.entity';
import { PartnerAlias } from '../../partners/partner-alias.entity';
import { PartnerIdentifier } from '../../partners/partner-identifier.entity';
import { PartnerNameKey } from '../../partners/partner-name-key.entity';
import { Partner } from '../../partners/partner.entity';
import { ScreeningCheck } from '../../screening/screening-check.entity';

/**
 * What points to a partner and does not simply move with it. Members, names, numbers, claims and pairs are looked at
 * by the plan itself; what a record was called, screened and asked for is history, and stays with it.
 */
export const NOT_SIMPLY_MOVED: ReadonlySet<unknown> = new Set([
  ...[Partner, PartnerAlias, PartnerIdentifier, PartnerNameKey, PartnerPair, PartnerMerge, GroupClaim],
  ...[IdentityChange, IdentityQuestion, ScreeningCheck],
]);

/**
 * Clearances first and cases next, for the gate looks at them when an engagement or a donation changes its partner
 * (evaluation 4.2.2).
 */
const FIRST: readonly unknown[] = [EngagementPartner, DueDiligenceCase, Clearance];

/** Rows that belong to a partner and move with it. */
export interface Belonging {
  entity: string;
  /** Beside its partner, what must be there but once: two such rows are the same one. */
  once: readonly string[];
}

/** What moves with a partner: every entity that says it points to one. A new one moves without being named here. */
export function belongings(manager: EntityManager): Belonging[] {
  return manager.dataSource.entityMetadatas
    .filter((metadata) => pointsToPartner(metadata) && !NOT_SIMPLY_MOVED.has(metadata.target))
    .sort((a, b) => FIRST.indexOf(b.target) - FIRST.indexOf(a.target))
    .map((metadata) => ({ entity: metadata.name, once: onceBeside(metadata) }));
}

export function pointsToPartner({ foreignKeys }: EntityMetadata): boolean {
  return foreignKeys.some(({ referencedEntityMetadata }) => referencedEntityMetadata.target === Partner);
}

function onceBeside({ indices }: EntityMetadata): string[] {
  const unique = indices
    .filter(({ isUnique, where }) => isUnique && where === undefined)
    .map(({ columns }) => columns.map(({ propertyName }) => propertyName));
  const own = unique.find((columns) => columns.includes('partnerId')) ?? [];
  return own.filter((column) => column !== 'partnerId');
}
