import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AccessListeners, type AccessEvent } from '../accounts/access-listeners';
import { User } from '../accounts/user.entity';
import type { Change } from '../database/change';
import { notify, type News } from './notify';
import { usersWith } from './users-with';

/** Tells of roles that decide, review or override, and of the accounts of those who hold one: the person, the auditors and the Director General. */
@Injectable()
export class TellOfRoles implements OnModuleInit {
  constructor(private readonly listeners: AccessListeners) {}

  onModuleInit(): void {
    this.listeners.register(tellOfRole);
  }
}

async function tellOfRole(change: Change, event: AccessEvent): Promise<void> {
  const { kind, userId } = event;
  const { proposedBy } = event;
  const waits = ['waits', 'password_waits', 'account_waits', 'alike'].includes(kind);
  const person = await nameOf(change, userId);
  const values = {
    ...{ person, confirmer: change.actor.name },
    ...('role' in event ? { role: event.role } : {}),
    giver: proposedBy === null ? change.actor.name : await nameOf(change, proposedBy),
  };
  const news = (to: readonly number[], href: string): News => ({
    ...{ to, href, values, subject: 'user', subjectId: userId },
    kind: `appointments.news.${kind === 'given' && proposedBy === null ? 'given_alone' : kind}`,
  });
  // A guess at somebody's password is theirs to know.
  if (kind === 'failed_sign_ins') return notify(change, news([userId], '/account'));
  const today = change.clock.today();
  const [auditors, generals, administrators] = [
    await usersWith(change.manager, 'auditor', null, today),
    await usersWith(change.manager, 'director_general', null, today),
    waits ? await usersWith(change.manager, 'administrator', null, today) : [],
  ];
  // Each once, at the page they may open.
  const told = new Set<number>();
  const once = (ids: readonly number[]): number[] => ids.filter((id) => !told.has(id) && told.add(id));
  const givers = proposedBy === null ? [] : [proposedBy];
  await notify(change, news(once(administrators), kind === 'alike' ? `/users/${userId}` : '/users/roles'));
  // Whose account has the name of another is for those who look after accounts.
  if (kind !== 'alike') await notify(change, news(once([userId]), '/account'));
  await notify(change, news(once(auditors), '/audit'));
  if (kind === 'alike') return;
  await notify(change, news(once([...generals, ...(waits ? [] : givers)]), '/notices'));
}

async function nameOf(change: Change, id: number): Promise<string> {
  return (await change.manager.findOneBy(User, { id }))?.name ?? '';
}
