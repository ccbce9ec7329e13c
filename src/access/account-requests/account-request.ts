import { addDays, type Day } from '../../kernel/clock';
import { againstSecondHand, type FirstHand } from '../../kernel/four-eyes';
import type { Reason } from '../../kernel/verdict';
import { needsSecond, PASSWORD_DAYS } from '../appointments/appointment';
import type { RoleAssignment } from '../role-assignment.entity';

/** True for somebody whose account is not one administrator's to change: they decide, review or override, or will. */
export function decides(held: readonly Pick<RoleAssignment, 'role' | 'toDay'>[], today: Day): boolean {
  return held.some(({ role, toDay }) => needsSecond(role) && (toDay === null || toDay >= today));
}

interface Confirming {
  actorId: number | null;
  userId: number;
  askedBy: number;
  /** Who last set the confirmer's password for them, and on which day; null when nobody did. */
  password: { setBy: number | null; setOn: Day } | null;
  today: Day;
}

/** What stands against confirming it, as against a role: the same person asked, it is their own, or one hand has both. */
export function againstAccount({ actorId, userId, askedBy, password, today }: Confirming): Reason[] {
  const hands: FirstHand[] = [
    { by: askedBy, act: 'asked_account' },
    { by: userId, act: 'own_account' },
  ];
  const lately = password !== null && addDays(password.setOn, PASSWORD_DAYS) >= today;
  if (lately && password.setBy === askedBy) hands.push({ by: actorId, act: 'password_account' });
  return againstSecondHand(actorId, hands);
}
