import type { EntityManager } from 'typeorm';
import { lineOf, membersAbove } from '../partners/groups/line';
import { PartnerAlias } from '../partners/partner-alias.entity';
import { PartnerIdentifier } from '../partners/partner-identifier.entity';
import { Partner } from '../partners/partner.entity';
import type { PartnerKind } from '../partners/partners.vocabulary';
import { RelatedParty } from '../partners/related-party.entity';
import { among } from './among';
import type { Subject } from './subject';

type Row = Pick<Partner, 'id' | 'name' | 'kind' | 'countryCode' | 'parentId' | 'mergedIntoId'>;
type Named = Pick<Subject, 'names' | 'kind' | 'countryCode' | 'birthDate' | 'identifiers'>;

const KIND: Readonly<Partial<Record<PartnerKind, Subject['kind']>>> = {
  individual: 'person',
  ambassador: 'person',
  network_of_individuals: null,
  general_public: null,
};

/**
 * Who is screened for each partner: itself by all its names, the parents above it, and those behind it,
 * also where that has ended. A few queries, however many partners; one that is not there has no subjects.
 */
export async function subjectsOf(
  manager: EntityManager,
  partnerIds: readonly number[],
): Promise<Map<number, Subject[]>> {
  const rows = await withParents(manager, partnerIds);
  const known = await namesOf(manager, [...rows.values()]);
  const behind = await relatedOf(manager, partnerIds);
  const parents = new Map([...rows.values()].map(({ id, parentId }) => [id, parentId]));
  return new Map(
    partnerIds.flatMap((partnerId): [number, Subject[]][] => {
      const own = known.get(partnerId);
      if (!own) return [];
      // The record it was merged into is screened by all its names.
      if (rows.get(partnerId)?.mergedIntoId != null) return [[partnerId, []]];
      const self: Subject = { partnerId, party: 'self', relation: 'self', ...own };
      const above = lineOf(partnerId, parents)
        .slice(1)
        .flatMap((id): Subject[] => {
          const named = known.get(id);
          return named ? [{ partnerId, party: `parent:${id}`, relation: 'parent', ...named }] : [];
        });
      return [[partnerId, [self, ...above, ...(behind.get(partnerId) ?? [])]]];
    }),
  );
}

async function withParents(manager: EntityManager, partnerIds: readonly number[]): Promise<Map<number, Row>> {
  const ids = (await membersAbove(manager, partnerIds)).map(({ id }) => id);
  const wanted = new Set(ids);
  const found = await manager.find(Partner, {
    select: { id: true, name: true, kind: true, countryCode: true, parentId: true, mergedIntoId: true },
    where: { id: among(ids) },
  });
  return new Map(found.filter(({ id }) => wanted.has(id)).map((row) => [row.id, row]));
}

async function namesOf(manager: EntityManager, rows: readonly Row[]): Promise<Map<number, Named>> {
  const ids = rows.map(({ id }) => id);
  const order = { id: 'ASC' } as const;
  const aliases = groupOf(await manager.find(PartnerAlias, { where: { partnerId: among(ids) }, order }));
  const numbers = groupOf(await manager.find(PartnerIdentifier, { where: { partnerId: among(ids) }, order }));
  return new Map(
    rows.map(({ id, name, kind, countryCode }) => {
      const names = [...new Set([name, ...(aliases.get(id) ?? []).map((alias) => alias.name)])];
      const identifiers = (numbers.get(id) ?? []).map(({ scheme, value }) => ({ scheme, value }));
      const asked = kind in KIND ? (KIND[kind] ?? null) : 'organization';
      return [id, { names, kind: asked, countryCode, birthDate: null, identifiers }];
    }),
  );
}

async function relatedOf(
  manager: EntityManager,
  partnerIds: readonly number[],
): Promise<Map<number, Subject[]>> {
  const where = { partnerId: among(partnerIds) };
  const rows = await manager.find(RelatedParty, { where, order: { id: 'ASC' } });
  return groupOf(
    rows.map(({ id, partnerId, relation, kind, name, countryCode, birthDate, identifier }) => ({
      ...{ partnerId, party: `related:${id}`, relation, names: [name], kind, countryCode, birthDate },
      identifiers: identifier === null ? [] : [{ scheme: 'number', value: identifier }],
    })),
  );
}

function groupOf<T extends { partnerId: number }>(rows: readonly T[]): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const row of rows) {
    const group = groups.get(row.partnerId);
    if (group) group.push(row);
    else groups.set(row.partnerId, [row]);
  }
  return groups;
}
