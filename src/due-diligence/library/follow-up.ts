import type { Role } from '../../kernel/actor';
import { reason, type Reason } from '../../kernel/verdict';
import { clears } from '../cases/leave';
import type { Decision } from '../cases/decision.entity';

const RECORDERS: readonly Role[] = [
  'focal_point',
  'chief',
  'regional_director',
  'director_general',
  'analyst',
];

/** Why it cannot be written down that a decision was not followed; nothing when it can. */
export function followUpRefusals(
  decision: Pick<Decision, 'stage' | 'outcome' | 'binding'>,
  roles: readonly Role[],
  recorded: boolean,
): Reason[] {
  if (!roles.some((role) => RECORDERS.includes(role))) return [reason('library.error.not_yours')];
  if (decision.stage !== 'decision' || !clears(decision.outcome))
    return [reason('library.error.no_approval')];
  if (decision.binding) return [reason('library.error.binding')];
  return recorded ? [reason('library.error.recorded')] : [];
}
