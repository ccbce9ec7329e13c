import type { Change } from '../database/change';
import { mapped } from '../kernel/breathe';
import { sayGroup } from '../partners/groups/claim-group';
import { blockingKeysOf } from '../partners/name-keys';
import { PartnerAlias } from '../partners/partner-alias.entity';
import { PartnerNameKey } from '../partners/partner-name-key.entity';
import { Partner } from '../partners/partner.entity';
import { nameKeyOf } from '../partners/name-keys';
import type { FreshPartner, NamedPartner } from './partner-book';

/** A new partner with what a file of partners may say beside its name. */
export type PartnerToWrite = FreshPartner &
  Partial<Pick<Partner, 'size' | 'foundedIn' | 'familyRun' | 'sector' | 'listing' | 'website' | 'note'>> & {
    aliases?: string[];
  };

/**
 * Adds the partners with their other names and the keys they are compared by; answers their ids, in order.
 * `parents` gives the place or id of the group each belongs to.
 */
export async function writePartners(
  change: Change,
  partners: readonly PartnerToWrite[],
  illustrative: boolean,
  parents: readonly (NamedPartner | null)[] = [],
): Promise<number[]> {
  const ids = await change.reserveIds(Partner, partners.length);
  const rows = await mapped(partners, (partner, index) => {
    const parent = parents[index] ?? null;
    return rowOf(change, partner, ids[index] ?? 0, parent && (idsOf([parent], ids)[0] ?? null), illustrative);
  });
  // A file says a group as a person does: who may not make it so claims it.
  await change.insertMany(
    Partner,
    rows.map((row) => ({ ...row, parentId: null })),
  );
  const named = partners.map((partner, index) => {
    return { partnerId: ids[index] ?? 0, name: partner.name, aliases: partner.aliases ?? [] };
  });
  await change.insertMany(
    PartnerAlias,
    named.flatMap(({ partnerId, aliases }) =>
      aliases.map((name) => ({ partnerId, name, nameKey: nameKeyOf(name) })),
    ),
  );
  const keys = await mapped(named, ({ partnerId, name, aliases }) =>
    blockingKeysOf([name, ...aliases]).map((key) => ({ partnerId, key })),
  );
  await change.insertMany(PartnerNameKey, keys.flat());
  for (const { id, parentId } of rows) if (parentId !== null) await sayGroup(change, id, parentId);
  return ids;
}

/** The ids of named partners, once the new ones are written. */
export function idsOf(partners: readonly NamedPartner[], fresh: readonly number[]): number[] {
  return partners.map((each) => ('known' in each ? each.known.id : (fresh[each.fresh] ?? 0)));
}

function rowOf(
  change: Change,
  partner: PartnerToWrite,
  id: number,
  parentId: number | null,
  illustrative: boolean,
): Omit<Partner, 'version'> {
  return {
    id,
    name: partner.name,
    nameKey: nameKeyOf(partner.name),
    kind: partner.kind,
    size: partner.size ?? null,
    foundedIn: partner.foundedIn ?? null,
    familyRun: partner.familyRun ?? false,
    countryCode: partner.countryCode,
    parentId,
    sector: partner.sector ?? null,
    listing: partner.listing ?? 'public',
    listingUntil: null,
    leadOfficeId: partner.leadOfficeId,
    website: partner.website ?? null,
    note: partner.note ?? null,
    sourceRef: partner.sourceRef,
    illustrative,
    createdBy: change.actor.id,
    createdAt: change.clock.now(),
  };
}
