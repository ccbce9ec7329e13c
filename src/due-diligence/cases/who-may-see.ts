import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { restrictedOffices } from './restricted.scope';
import { rolesAt, type Actor } from '../../kernel/actor';
import { reason, type Reason } from '../../kernel/verdict';
import type { Decision } from './decision.entity';

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
