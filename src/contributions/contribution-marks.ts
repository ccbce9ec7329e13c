import type { Change } from '../database/change';
import type { Contribution } from './contribution.entity';

/** What a move leaves on the row beside its state. */
export function marks(move: string, { actor, clock }: Change, note: string | null): Partial<Contribution> {
  if (move === 'cancel') return {};
  if (move === 'correct') return UNMARKED;
  const confirmed = { confirmedBy: actor.id, confirmedAt: clock.now() };
  if (move === 'confirm_without_clearance') {
    return { ...confirmed, withoutClearance: true, overrideReason: note };
  }
  if (move === 'override') return { ...confirmed, overrideBy: actor.id, overrideReason: note };
  if (move === 'accept_early') {
    return { ...confirmed, acceptedOn: clock.today(), acceptedBy: actor.id, confirmReason: note };
  }
  return { ...confirmed, confirmReason: note };
}

/** A gift that is open for correction has to be confirmed anew. */
const UNMARKED = {
  ...{ withoutClearance: false, overrideBy: null, overrideReason: null, confirmReason: null },
  ...{ acceptedOn: null, acceptedBy: null, confirmedBy: null, confirmedAt: null },
};
