import { rolesAt, type Actor } from '../../kernel/actor';
import { againstSecondHand } from '../../kernel/four-eyes';
import type { OpenMove } from '../../kernel/workflow';
import { newIn, type Terms as Committed } from '../commitment';
import { mayWriteAt } from '../engagement-check';
import type { EngagementState } from '../engagements.vocabulary';

export const AMENDMENT_MOVES = ['agree', 'return', 'take_back'] as const;
export type AmendmentMove = (typeof AMENDMENT_MOVES)[number];

/** What a chief agreed to, the office that leads among it. */
export interface Terms extends Committed {
  officeId: number;
  /** They change with the office that leads. */
  otherOfficeIds: number[];
  partnerIds: number[];
  countryCodes: string[];
}

/** States in which a chief has agreed to the terms. */
export const AGREED: readonly EngagementState[] = ['agreed', 'active', 'suspended'];

/**
 * True when a change commits to more than the chief agreed to: it waits for a chief again, whoever makes it, be it
 * a partnership or a collaboration. The product itself (start-up, command line) waits for nobody.
 */
export function needsChief(actor: Actor, state: EngagementState, before: Terms, after: Terms): boolean {
  if (actor.id === null || !AGREED.includes(state)) return false;
  const { partnerIds, countryCodes, terms } = newIn(before, after);
  return partnerIds.length > 0 || countryCodes.length > 0 || terms || before.officeId !== after.officeId;
}

/** The terms of a change, without what nobody has to agree to. */
export function termsOf(from: Terms): Terms {
  const { kind, typeId, agreement, startsOn, endsOn, officeId, otherOfficeIds, partnerIds, countryCodes } =
    from;
  return { kind, typeId, agreement, startsOn, endsOn, officeId, otherOfficeIds, partnerIds, countryCodes };
}

/** A change on what stands, where the terms of one stay as they are. */
export function withTermsOf<T extends Terms>(changed: T, terms: Terms): T {
  const { otherOfficeIds } = terms.officeId === changed.officeId ? changed : terms;
  return { ...changed, ...termsOf(terms), otherOfficeIds };
}

export type OpenAmendmentMove = OpenMove<EngagementState, AmendmentMove>;

/** What a person may do with it: the chief of the office that will lead agrees, if it is not the chief's own change. */
export function amendmentMoves(
  actor: Actor,
  engagement: { state: EngagementState; officeId: number },
  amendment: { officeId: number; askedBy: number },
): OpenAmendmentMove[] {
  const { state: to } = engagement;
  const moves: OpenAmendmentMove[] = [];
  if (rolesAt(actor, amendment.officeId).includes('chief')) {
    const refusals = againstSecondHand(actor.id, [{ by: amendment.askedBy, act: 'changed' }]);
    moves.push({ move: 'agree', to, note: false, refusals });
    moves.push({ move: 'return', to, note: true, refusals: [] });
  }
  // Who may send it back says why: a chief drops by `take_back`, without a note, only what is the chief's own.
  const isOwn = amendment.askedBy === actor.id;
  if (mayWriteAt(actor, engagement.officeId) && (isOwn || moves.length === 0))
    moves.push({ move: 'take_back', to, note: false, refusals: [] });
  return moves;
}
