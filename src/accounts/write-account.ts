import { Not, type EntityManager } from 'typeorm';
import type { Change } from '../database/change';
import { Invalid } from '../kernel/errors';
import { mailboxOf, personNameKey } from '../kernel/same-person';
import type { AccessListeners } from './access-listeners';
import { endSessions } from './account.service';
import { FailedSignIn } from './failed-sign-in.entity';
import { accountKey } from './failed-sign-ins';
import { passwordGiven } from './given-password';
import { User } from './user.entity';

/** Sets a password for one sign-in, forgets the wrong ones, and ends every session. */
export async function writePassword(
  change: Change,
  userId: number,
  passwordHash: string,
  detail: object,
): Promise<void> {
  await change.update(User, userId, { passwordHash });
  const { email } = await change.manager.findOneByOrFail(User, { id: userId });
  await change.remove(FailedSignIn, { account: accountKey(email) });
  await passwordGiven(change, userId);
  await endSessions(change, userId);
  change.record({ verb: 'user.set_password', subject: 'user', subjectId: userId, detail });
}

/** @throws Invalid when somebody else has the address, or one that leads to the same mailbox */
export async function freeEmail(manager: EntityManager, email: string, own: number | null): Promise<void> {
  const other = await manager.findOneBy(User, { email });
  if (other && other.id !== own) throw Invalid.field('email', 'field.already_taken');
  const mailbox = mailboxOf(email);
  const users = await manager.find(User, { select: { id: true, email: true } });
  const alike = users.find((user) => user.id !== own && mailboxOf(user.email) === mailbox);
  if (alike) throw Invalid.field('email', 'users.email_alike', { email: alike.email });
}

/** Tells auditors and administrators of an account with the name of another: one person, or two of a name. */
export async function tellOfAlike(change: Change, listeners: AccessListeners, user: User): Promise<void> {
  const same = await accountsNamed(change.manager, user);
  if (same.length === 0) return;
  const alike = same.map(({ id }) => id);
  change.record({ verb: 'user.name_alike', subject: 'user', subjectId: user.id, detail: { alike } });
  await listeners.tell(change, { kind: 'alike', userId: user.id, proposedBy: null });
}

/** Other accounts of the same name, whether or not they may sign in. */
export function accountsNamed(
  manager: EntityManager,
  { id, name }: Pick<User, 'id' | 'name'>,
): Promise<User[]> {
  return manager.findBy(User, { nameKey: personNameKey(name), id: Not(id) });
}
