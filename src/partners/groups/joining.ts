import { holds, type Actor } from '../../kernel/actor';
import { againstSecondHand, isOfOffice } from '../../kernel/four-eyes';

/**
 * Whether somebody who says that a partner belongs to a group makes it so, or claims it. An analyst makes it
 * so, except where it gives leave to work with the partner: a clearance of the group that covers its members
 * takes two. The product itself (start-up, command line) is nobody's hand.
 */
export function joins(actor: Actor, groupIsCleared: boolean): 'now' | 'claim' {
  if (actor.id === null) return 'now';
  return holds(actor, 'analyst') && !groupIsCleared ? 'now' : 'claim';
}

/**
 * Who may say yes: an analyst who neither claimed it nor made the change that asks for it, and is not of the
 * office that leads the partner.
 */
export function mayConfirm(
  actor: Actor,
  { claimedBy, leadOfficeId }: { claimedBy: number | null; leadOfficeId: number },
): boolean {
  if (actor.id === null) return true;
  const isFirst = againstSecondHand(actor.id, [{ by: claimedBy, act: 'changed' }]).length > 0;
  return holds(actor, 'analyst') && !isFirst && !isOfOffice(actor, leadOfficeId);
}
