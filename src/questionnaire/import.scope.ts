import { holds, officesWith, type Actor } from '../kernel/actor';
import type { ImportKind } from './questionnaire.vocabulary';

/**
 * The offices a person may hand in rows of this kind for; none when the kind is not theirs. The product
 * itself (command line, demo) may hand in everything.
 */
export function officesFor(actor: Actor, kind: ImportKind): 'all' | readonly number[] {
  if (actor.id === null) return 'all';
  if (kind === 'offices') return holds(actor, 'administrator') ? 'all' : [];
  if (kind === 'engagements') return officesWith(actor, 'focal_point', 'analyst');
  return officesWith(actor, 'focal_point', 'analyst', 'affiliate');
}

/** True when somebody of these roles may hand in files of this kind at all. */
export function mayImport(actor: Actor, kind: ImportKind): boolean {
  const offices = officesFor(actor, kind);
  return offices === 'all' || offices.length > 0;
}

/** True when the person sees the files of everybody, and not only their own. */
export function seesAllImports(actor: Actor): boolean {
  return actor.id === null || holds(actor, 'analyst', 'administrator');
}
