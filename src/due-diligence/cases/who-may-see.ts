import type { EntityManager, ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { holds, officesWith, rolesAt, type Actor } from '../../kernel/actor';
import { reason, type Reason } from '../../kernel/verdict';
import type { Decision } from './decision.entity';
import { DueDiligenceCase } from './due-diligence-case.entity';

/** The offices whose restricted decisions a person sees. */
function restrictedOffices(actor: Actor): 'all' | number[] {
  // The product itself closes votes and sends notices.
  if (actor.id === null) return 'all';
  if (holds(actor, 'analyst', 'auditor', 'committee_member', 'director_general')) return 'all';
  return officesWith(actor, 'focal_point', 'chief', 'regional_director');
}

/**
 * A decision is for all staff, unless whoever decided restricted it (evaluation 4.2.2): then for the office
 * concerned, those who decide, headquarters' analysts and auditors, and whoever decided it.
 */
export function maySee(
  actor: Actor,
  decision: Pick<Decision, 'restrictedBecause' | 'decidedBy'>,
  officeId: number,
): boolean {
  if (decision.restrictedBecause === null) return true;
  const offices = restrictedOffices(actor);
  if (offices === 'all' || offices.includes(officeId)) return true;
  return actor.id !== null && actor.id === decision.decidedBy;
}

/** The same rule in a query of decisions named `made`, joined to their cases named `held`. */
export function onlySeen<T extends ObjectLiteral>(
  query: SelectQueryBuilder<T>,
  actor: Actor,
): SelectQueryBuilder<T> {
  const offices = restrictedOffices(actor);
  if (offices === 'all') return query;
  return query.andWhere(
    `(made.restrictedBecause IS NULL OR made.decidedBy = :seenBy${offices.length > 0 ? ' OR held.officeId IN (:...seenAt)' : ''})`,
    { seenBy: actor.id, seenAt: offices },
  );
}

/** The same rule in a query of cases named `held`: none with a decision the person may not see. */
export function onlySeenCases<T extends ObjectLiteral>(
  query: SelectQueryBuilder<T>,
  actor: Actor,
): SelectQueryBuilder<T> {
  const offices = restrictedOffices(actor);
  if (offices === 'all') return query;
  return query.andWhere(
    `(NOT EXISTS (SELECT 1 FROM decision kept WHERE kept.case_id = held.id AND kept.restricted_because IS NOT NULL
        AND (kept.decided_by IS NULL OR kept.decided_by <> :seenBy))
      ${offices.length > 0 ? 'OR held.officeId IN (:...seenAt)' : ''})`,
    { seenBy: actor.id, seenAt: offices },
  );
}

/** Ids a statement names at once: below SQLite's number of parameters. */
const AT_ONCE = 10_000;

/** Those of `ids` whose decision is restricted and not for this person. */
export async function restrictedFor(
  manager: EntityManager,
  actor: Actor,
  ids: Iterable<number>,
): Promise<Set<number>> {
  const offices = restrictedOffices(actor);
  const found = new Set<number>();
  if (offices === 'all') return found;
  const all = [...new Set(ids)];
  for (let start = 0; start < all.length; start += AT_ONCE) {
    const query = manager
      .createQueryBuilder(DueDiligenceCase, 'held')
      .select('held.id', 'id')
      .where('held.id IN (:...ids)', { ids: all.slice(start, start + AT_ONCE) });
    const seen = new Set(
      (await onlySeenCases(query, actor).getRawMany<{ id: number }>()).map(({ id }) => id),
    );
    for (const id of all.slice(start, start + AT_ONCE)) if (!seen.has(id)) found.add(id);
  }
  return found;
}

/** Why this person may not choose who sees a decision; nothing when they may: it is for those who decided. */
export function restrictRefusals(
  actor: Actor,
  decision: Pick<Decision, 'stage' | 'decidedBy' | 'decidedAs'>,
  officeId: number,
): Reason[] {
  if (decision.stage !== 'decision') return [reason('library.error.no_decision')];
  const decided = actor.id !== null && actor.id === decision.decidedBy;
  if (decided || rolesAt(actor, officeId).includes(decision.decidedAs)) return [];
  return [reason('library.error.not_decider')];
}
