import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { typeName } from '../compendium/compendium.rows';
import { TARGET_GROUP_OF } from '../compendium/compendium.vocabulary';
import { Engagement } from '../engagements/engagement.entity';
import { EngagementPartner } from '../engagements/engagement-partner.entity';
import type { EngagementKind } from '../engagements/engagements.vocabulary';
import { PartnershipType } from '../engagements/partnership-type.entity';
import { enteredIn } from '../engagements/year-entries';
import type { Locale } from '../kernel/actor';
import { Office } from '../offices/office.entity';
import { Partner } from '../partners/partner.entity';
import type { PartnerKind } from '../partners/partners.vocabulary';
import { translate } from '../texts/translator';
import type { Dimension, DistributionRow } from './distribution';

interface Entry {
  engagementId: number;
  kind: EngagementKind;
}

/** The entries of a year under their headings, by one or two statements. */
export function distributionRows(
  read: EntityManager,
  year: number,
  by: Dimension,
  locale: Locale,
): Promise<DistributionRow[]> {
  const entries = read
    .createQueryBuilder(Engagement, 'engagement')
    .select(['engagement.id AS "engagementId"', 'engagement.kind AS "kind"'])
    .where('1 = 1');
  enteredIn(entries, year);
  if (by === 'type') return byType(read, entries, locale);
  return by === 'region' ? byRegion(entries) : byGroup(entries, locale);
}

type Query = SelectQueryBuilder<Engagement>;

async function byType(read: EntityManager, entries: Query, locale: Locale): Promise<DistributionRow[]> {
  const types = new Map((await read.find(PartnershipType)).map((type) => [type.id, type]));
  const rows = await entries
    .addSelect('engagement.typeId', 'typeId')
    .getRawMany<Entry & { typeId: number }>();
  return rows.map(({ typeId, ...entry }) => {
    const type = types.get(typeId);
    return { ...entry, code: type?.code ?? null, name: type ? typeName(type, locale) : '' };
  });
}

async function byRegion(entries: Query): Promise<DistributionRow[]> {
  const rows = await entries
    .innerJoin(Office, 'office', 'office.id = engagement.officeId')
    .leftJoin(Office, 'above', "above.id = office.parentId AND office.kind = 'country'")
    .addSelect('COALESCE(above.name, office.name)', 'name')
    .getRawMany<Entry & { name: string }>();
  return rows.map((row) => ({ ...row, code: null }));
}

async function byGroup(entries: Query, locale: Locale): Promise<DistributionRow[]> {
  const rows = await entries
    .innerJoin(EngagementPartner, 'link', 'link.engagementId = engagement.id')
    .innerJoin(Partner, 'partner', 'partner.id = link.partnerId')
    .addSelect('partner.kind', 'partnerKind')
    .getRawMany<Entry & { partnerKind: PartnerKind }>();
  return rows.map(({ partnerKind, ...entry }) => {
    const name = translate(locale, `compendium.group.${TARGET_GROUP_OF[partnerKind]}`);
    return { ...entry, code: null, name };
  });
}
