import type { Day } from '../../kernel/clock';
import type { Reason } from '../../kernel/verdict';
import { againstConfirmingAs, needsSecond, type Confirming } from '../appointments/appointment';
import type { RoleAssignment } from '../role-assignment.entity';

/** True for somebody whose account is not one administrator's to change: they decide, review or override, or will. */
export function decides(held: readonly Pick<RoleAssignment, 'role' | 'toDay'>[], today: Day): boolean {
  return held.some(({ role, toDay }) => needsSecond(role) && (toDay === null || toDay >= today));
}

/** What stands against confirming it, as against a role: the same person asked, it is their own, or one hand has both. */
export function againstAccount({
  askedBy,
  ...rest
}: Omit<Confirming, 'proposedBy'> & { askedBy: number }): Reason[] {
  const acts = { first: 'asked_account', own: 'own_account', password: 'password_account' } as const;
  return againstConfirmingAs(acts, { ...rest, proposedBy: askedBy });
}
