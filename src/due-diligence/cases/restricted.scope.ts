import type { EntityManager } from 'typeorm';
import { ask } from '../../database/ask';
import { holds, officesWith, type Actor } from '../../kernel/actor';
import { inParts } from '../../partners/groups/line';

/** The offices whose restricted decisions a person sees (evaluation 4.2.2). */
export function restrictedOffices(actor: Actor): 'all' | number[] {
  // The product itself closes votes and sends notices.
  if (actor.id === null) return 'all';
  if (holds(actor, 'analyst', 'auditor', 'committee_member', 'director_general')) return 'all';
  return officesWith(actor, 'focal_point', 'chief', 'regional_director');
}

/**
 * Cases with a restricted decision that is not for this person, as SQL that gives their ids and partners. Ids
 * of persons and offices are whole numbers, safe to write out.
 */
export function restrictedCases(actor: Actor, column: 'id' | 'partner_id'): string {
  const offices = restrictedOffices(actor);
  const unseen =
    offices === 'all'
      ? '1 = 0'
      : `(kept.decided_by IS NULL OR kept.decided_by <> ${Number(actor.id)}) AND file.office_id NOT IN (${[0, ...offices].map(Number).join(', ')})`;
  return `SELECT file.${column} FROM decision kept JOIN due_diligence_case file ON file.id = kept.case_id
    WHERE kept.restricted_because IS NOT NULL AND ${unseen}`;
}

/** Cases of partners whose decision is restricted and not for this person, and the partners they are of. */
export async function withheldFrom(
  manager: EntityManager,
  reader: Actor,
  partnerIds: readonly number[],
): Promise<{ cases: Set<number>; partners: Set<number> }> {
  if (restrictedOffices(reader) === 'all') return { cases: new Set(), partners: new Set() };
  const read = (column: 'id' | 'partner_id'): Promise<{ [column: string]: number }[]> =>
    inParts(partnerIds, (ids) =>
      ask(manager, `${restrictedCases(reader, column)} AND file.partner_id IN (:...ids)`, { ids }),
    );
  return {
    cases: new Set((await read('id')).map((row) => Number(row.id))),
    partners: new Set((await read('partner_id')).map((row) => Number(row.partner_id))),
  };
}

/** Those of `caseIds` whose decision is restricted and not for this person. */
export async function restrictedFor(
  manager: EntityManager,
  actor: Actor,
  caseIds: Iterable<number>,
): Promise<Set<number>> {
  if (restrictedOffices(actor) === 'all') return new Set();
  const rows = await inParts([...caseIds], (ids) =>
    ask<{ id: number }>(manager, `${restrictedCases(actor, 'id')} AND file.id IN (:...ids)`, { ids }),
  );
  return new Set(rows.map(({ id }) => id));
}
