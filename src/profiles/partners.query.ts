import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { clearedBy, isCleared, isExpired, isSuspended } from '../clearances/cleared-sql';
import { restrictedCases } from '../due-diligence/cases/restricted.scope';
import { contains } from '../database/search';
import { idsHolding } from '../database/words';
import { Invalid } from '../kernel/errors';
import type { Actor } from '../kernel/actor';
import type { Day } from '../kernel/clock';
import type { ListRequest, ListRules } from '../web/list';
import { foldName } from '../matching/names/name';
import { visibleOffices } from '../partners/partner';
import { Partner } from '../partners/partner.entity';

export const PARTNER_LIST: ListRules = {
  sorts: ['name', 'country', 'kind', 'added'],
  filters: ['kind', 'country', 'office', 'cleared', 'listing', 'group'],
  usual: { sort: 'name' },
};

export const PARTNER_SORTS: Readonly<Record<string, string>> = {
  name: 'partner.name',
  country: 'partner.countryCode',
  kind: 'partner.kind',
  added: 'partner.id',
};

/** As the gate counts it, by a clearance of its own or of its group; `none`: of those it would stop. */
const held = (): string => isCleared('partner.id', ':today');
const CLEARED: ReadonlyMap<string, () => string> = new Map(
  Object.entries({
    valid: held,
    none: () => `NOT ${held()}`,
    suspended: () => `${isSuspended('partner.id', ':today')} AND NOT ${held()}`,
    expired: () => `${isExpired('partner.id', ':today')} AND NOT ${held()}`,
  }),
);

/** The partners that fit a request, of those the actor sees. */
export function matchingPartners(
  manager: EntityManager,
  actor: Actor,
  request: Pick<ListRequest, 'q' | 'filters'> & { merged?: boolean; isMany?: boolean },
  today: Day,
): SelectQueryBuilder<Partner> {
  const query = manager.createQueryBuilder(Partner, 'partner').where('1 = 1');
  const { kind, country, office, cleared, listing, group } = request.filters;
  // A merged record is there for its own address only. The sign keeps SQLite, which has no statistics here, from
  // taking the index on the column, under which nearly every partner is, and sorting them all for one page.
  if (!request.merged) query.andWhere('+ partner.mergedIntoId IS NULL');
  const offices = visibleOffices(actor);
  if (offices) query.andWhere('partner.leadOfficeId IN (:...offices)', { offices: [0, ...offices] });
  if (request.q) byWords(manager, query, request.q, request.isMany ?? false);
  if (kind) query.andWhere('partner.kind = :kind', { kind });
  if (country) query.andWhere('partner.countryCode = :country', { country });
  if (listing) query.andWhere('partner.listing = :listing', { listing });
  if (group)
    query.andWhere('(partner.parentId = :group OR partner.id = :group)', { group: Number(group) || 0 });
  if (office) query.andWhere('partner.leadOfficeId = :office', { office: Number(office) || 0 });
  const fits = cleared === undefined ? undefined : CLEARED.get(cleared);
  if (cleared && !fits) throw Invalid.field('cleared', 'field.not_one_of');
  if (fits) query.andWhere(`(${fits()})`, { today });
  // Of a restricted decision others are told cleared or not cleared: no filter finds more.
  if (cleared === 'suspended' || cleared === 'expired') {
    query.andWhere(`partner.id NOT IN (${restrictedCases(actor, 'partner_id')})`);
  }
  return query;
}

/** What decides whether a partner is in a list, beside its own row; undefined where it reads something else too. */
export function decidedBy({ q, filters }: Pick<ListRequest, 'q' | 'filters'>): readonly string[] | undefined {
  return !q && (filters.cleared === 'valid' || filters.cleared === 'none') ? clearedBy() : undefined;
}

/** By name as written or folded, by another name, or by a number given whole. */
function byWords(
  manager: EntityManager,
  query: SelectQueryBuilder<Partner>,
  words: string,
  isMany: boolean,
): void {
  const folded = foldName(words);
  const asked = { name: words, name_key: folded === '' ? words : folded };
  const alias = idsHolding(manager, 'partner_alias', asked);
  const others = `SELECT partner_alias.partner_id FROM partner_alias WHERE partner_alias.id IN (${alias.sql})
    UNION ALL SELECT partner_identifier.partner_id FROM partner_identifier
      WHERE partner_identifier.value IN (:number, :registered)`;
  query.setParameters({
    ...alias.parameters,
    number: words.replace(/[-\s.]/g, '').toUpperCase(),
    // Register numbers keep their spaces and signs.
    registered: words.normalize('NFKC').replace(/\s+/g, ' ').toUpperCase(),
  });
  if (isMany) {
    const named = `${contains('partner.name')} OR ${contains('partner.nameKey', 'folded')}`;
    // With the sign SQLite does not look for each of the others first.
    query.andWhere(`(${named} OR + partner.id IN (${others}))`, {
      ...contains.value(asked.name),
      ...contains.value(asked.name_key, 'folded'),
    });
    return;
  }
  const named = idsHolding(manager, 'partner', asked);
  query.andWhere(`partner.id IN (${named.sql} UNION ALL ${others})`, named.parameters);
}
