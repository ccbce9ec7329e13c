import type { EntityManager } from 'typeorm';
import { ask, rowsWhere } from '../database/ask';
import type { Actor } from '../kernel/actor';
import { ClearanceScopeCountry, ClearanceScopeType } from './clearance-scope.entity';
import { grouped } from './grouped';
import type { ClearanceFacts, Company, Line } from './company';
import { inParts, lineOf, membersAbove } from '../partners/groups/line';
import { JUDGED } from './judged';
import { WHOLE, type Scope } from './scope';

/**
 * What was decided of each partner and of those above it in its group, by a few queries for all. Give a
 * change's manager inside one, and the person who will read the reasons: what restricted decisions say is
 * marked as withheld from them.
 */
export async function linesOf(
  manager: EntityManager,
  partnerIds: readonly number[],
  reader: Actor | null = null,
): Promise<Map<number, Line>> {
  const members = await membersAbove(manager, partnerIds);
  const ids = members.map(({ id }) => id);
  const [clearances, decisions, openCases] = [
    await clearancesOf(manager, ids),
    await JUDGED.only.decisionsOn(manager, ids),
    await JUDGED.only.openCasesOn(manager, ids),
  ];
  const withheld = reader ? await JUDGED.only.withheldFrom(manager, reader, ids) : null;
  const marked = (facts: ClearanceFacts): ClearanceFacts =>
    withheld?.cases.has(facts.caseId ?? 0) ? { ...facts, withheld: true } : facts;
  const companies = new Map<number, Company>(
    members.map(({ id, name }) => [
      id,
      {
        ...{ id, name, clearances: (clearances.get(id) ?? []).map(marked) },
        ...{ decisions: decisions.get(id) ?? [], openCases: openCases.get(id) ?? [] },
        ...(withheld?.partners.has(id) ? { withheld: true } : {}),
      },
    ]),
  );
  const parents = new Map(members.map(({ id, parentId }) => [id, parentId]));
  return new Map(
    partnerIds.map((id) => [id, lineOf(id, parents).flatMap((each) => companies.get(each) ?? [])]),
  );
}

async function clearancesOf(
  manager: EntityManager,
  partnerIds: readonly number[],
): Promise<Map<number, ClearanceFacts[]>> {
  type Row = Required<Omit<ClearanceFacts, 'binding' | 'held' | 'suspensions' | 'scope' | 'withheld'>> & {
    partnerId: number;
    binding: boolean | number;
    held: boolean | number;
  };
  const rows = await inParts(partnerIds, (ids) =>
    ask<Row>(
      manager,
      `SELECT id, partner_id AS "partnerId", case_id AS "caseId", level, valid_from AS "validFrom",
         valid_until AS "validUntil", binding, held FROM clearance WHERE partner_id IN (:...ids)`,
      { ids },
    ),
  );
  const ids = rows.map(({ id }) => id);
  const [scopes, suspensions] = [await scopesOf(manager, ids), await suspensionsOf(manager, ids)];
  return grouped(rows.toSorted((a, b) => a.id - b.id).map((row): [number, ClearanceFacts] => {
    const { id, caseId, level, validFrom, validUntil } = row;
    const more = { scope: scopes.get(id) ?? WHOLE, suspensions: suspensions.get(id) ?? [] };
    const flags = { binding: Boolean(row.binding), held: Boolean(row.held) };
    return [row.partnerId, { id, caseId, level, validFrom, validUntil, ...flags, ...more }];
  })); // prettier-ignore
}

type Suspended = NonNullable<ClearanceFacts['suspensions']>[number];

async function suspensionsOf(
  manager: EntityManager,
  clearanceIds: readonly number[],
): Promise<Map<number, Suspended[]>> {
  const rows = await inParts(clearanceIds, (ids) =>
    ask<Suspended & { clearanceId: number }>(
      manager,
      `SELECT clearance_id AS "clearanceId", cause, from_day AS "from", lifted_on AS "until"
       FROM clearance_suspension WHERE clearance_id IN (:...ids) ORDER BY id`,
      { ids },
    ),
  );
  return grouped(rows.map(({ clearanceId, cause, from, until }) => [clearanceId, { cause, from, until }]));
}

/** The scopes of those clearances that have one. */
export async function scopesOf(
  manager: EntityManager,
  clearanceIds: readonly number[],
): Promise<Map<number, Scope>> {
  const rows = await inParts(clearanceIds, (ids) =>
    ask<{ clearanceId: number; covers: Scope['covers']; donations: boolean | number }>(
      manager,
      `SELECT clearance_id AS "clearanceId", covers, donations
       FROM clearance_scope WHERE clearance_id IN (:...ids)`,
      { ids },
    ),
  );
  const limited = rows.map((row) => row.clearanceId);
  const types = grouped(
    (await inParts(limited, (ids) => rowsWhere(manager, ClearanceScopeType, { clearanceId: ids }))).map(
      ({ clearanceId, typeId }) => [clearanceId, typeId],
    ),
  );
  const countries = grouped(
    (await inParts(limited, (ids) => rowsWhere(manager, ClearanceScopeCountry, { clearanceId: ids }))).map(
      ({ clearanceId, countryCode }) => [clearanceId, countryCode],
    ),
  );
  return new Map(
    rows.map(({ clearanceId: id, covers, donations }) => [
      id,
      {
        covers,
        donations: Boolean(donations),
        typeIds: types.get(id) ?? [],
        countryCodes: countries.get(id) ?? [],
      },
    ]),
  );
}
