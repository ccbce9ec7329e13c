import type { EntityManager } from 'typeorm';
import { ask, rowsWhere } from '../database/ask';
import type { Actor } from '../kernel/actor';
import { Missing } from '../kernel/errors';
import { visibleOffices } from './partner';
import { Partner } from './partner.entity';

/** Ids a statement names at once: below SQLite's number of parameters. */
const AT_ONCE = 10_000;

/** True when the person sees the record. To whom it is invisible, it does not exist. */
export function seesPartner(actor: Actor, { leadOfficeId }: Pick<Partner, 'leadOfficeId'>): boolean {
  return visibleOffices(actor)?.includes(leadOfficeId) ?? true;
}

/**
 * What an input refers to, among what this person sees: an invisible record is answered as an unknown one,
 * by the same statement.
 */
export async function partnersSeen(
  manager: EntityManager,
  actor: Actor,
  ids: Iterable<number>,
): Promise<Map<number, Partner>> {
  const distinct = [...new Set(ids)];
  const offices = visibleOffices(actor);
  const only = offices === null ? {} : { leadOfficeId: [0, ...offices] };
  const seen = new Map<number, Partner>();
  for (let start = 0; start < distinct.length; start += AT_ONCE) {
    const id = distinct.slice(start, start + AT_ONCE);
    for (const partner of await rowsWhere(manager, Partner, { id, ...only })) seen.set(partner.id, partner);
  }
  return seen;
}

/** The names of those that this person sees, for lists: nothing else of them is read. */
export async function namesSeen(
  manager: EntityManager,
  actor: Actor,
  ids: Iterable<number>,
): Promise<Map<number, string>> {
  const distinct = [...new Set(ids)];
  const offices = visibleOffices(actor);
  const only = offices === null ? '' : ' AND lead_office_id IN (:...offices)';
  const names = new Map<number, string>();
  for (let start = 0; start < distinct.length; start += AT_ONCE) {
    const some = distinct.slice(start, start + AT_ONCE);
    const rows = await ask<{ id: number; name: string }>(
      manager,
      `SELECT id, name FROM partner WHERE id IN (:...some)${only}`,
      { some, offices: [0, ...(offices ?? [])] },
    );
    for (const { id, name } of rows) names.set(id, name);
  }
  return names;
}

/** The one partner an input refers to, or null where it is unknown to this person. */
export async function partnerSeen(
  manager: EntityManager,
  actor: Actor,
  id: number | null,
): Promise<Partner | null> {
  return id === null ? null : ((await partnersSeen(manager, actor, [id])).get(id) ?? null);
}

/** The partner of a page. @throws Missing when there is none, or not for this person */
export async function partnerShownTo(manager: EntityManager, actor: Actor, id: number): Promise<Partner> {
  const partner = await partnerSeen(manager, actor, id);
  if (!partner) throw new Missing();
  return partner;
}
