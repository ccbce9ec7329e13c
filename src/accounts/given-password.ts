import { IsNull, type EntityManager } from 'typeorm';
import type { Change } from '../database/change';
import { Invalid } from '../kernel/errors';
import { GivenPassword } from './given-password.entity';

/** Takes down that the password of a person was set by whoever acts; an earlier one is over. */
export async function passwordGiven(change: Change, userId: number): Promise<void> {
  await passwordChosen(change, userId);
  await change.insert(GivenPassword, {
    ...{ userId, setBy: change.actor.id, setAt: change.clock.now(), usedAt: null, endedAt: null },
  });
}

/** The person has a password of their own from now on. */
export async function passwordChosen(change: Change, userId: number): Promise<void> {
  await change.set(GivenPassword, { userId, endedAt: IsNull() }, { endedAt: change.clock.now() });
}

/** True as long as the person has not chosen their own. */
export function hasGivenPassword(manager: EntityManager, userId: number): Promise<boolean> {
  return manager.existsBy(GivenPassword, { userId, endedAt: IsNull() });
}

/** Uses up a given password, by compare-and-set: of two sign-ins at once, one. @throws Invalid */
export async function useGivenPassword(change: Change, userId: number): Promise<void> {
  if (!(await hasGivenPassword(change.manager, userId))) return;
  const open = { userId, endedAt: IsNull(), usedAt: IsNull() };
  const used = await change.set(GivenPassword, open, { usedAt: change.clock.now() });
  if (used === 0) throw Invalid.field('email', 'access.password_used');
}

/** Who last set this person's password for them, and on which day. */
export async function passwordSetFor(
  manager: EntityManager,
  userId: number,
): Promise<{ setBy: number | null; setOn: string } | null> {
  const last = await manager.findOne(GivenPassword, { where: { userId }, order: { id: 'DESC' } });
  return last ? { setBy: last.setBy, setOn: last.setAt.slice(0, 10) } : null;
}
