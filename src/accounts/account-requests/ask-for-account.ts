import type { Change } from '../../database/change';
import { SignedOut } from '../../kernel/errors';
import { RoleAssignment } from '../role-assignment.entity';
import { decides } from './account-request';
import { AccountRequest, type AccountRequestKind } from './account-request.entity';

/** True when the account is of somebody who decides, so that another administrator has to confirm. */
export async function isOfDecider(change: Change, userId: number): Promise<boolean> {
  return decides(await change.manager.findBy(RoleAssignment, { userId }), change.clock.today());
}

/** Takes down what is asked for; a request of the same kind that waits already is given up for it. */
export async function askForAccount(
  change: Change,
  userId: number,
  kind: AccountRequestKind,
  email: string | null = null,
): Promise<AccountRequest> {
  const askedBy = change.actor.id;
  if (askedBy === null) throw new SignedOut();
  const now = change.clock.now();
  const over = { state: 'refused' as const, decidedBy: askedBy, decidedAt: now };
  await change.set(AccountRequest, { userId, kind, state: 'waiting' }, over);
  const request = await change.insert(AccountRequest, {
    ...{ userId, kind, email, askedBy, askedAt: now, state: 'waiting' },
    ...{ decidedBy: null, decidedAt: null },
  });
  const detail = { requestId: request.id, kind, ...(email === null ? {} : { email }) };
  change.record({ verb: 'user.ask_for_two', subject: 'user', subjectId: userId, detail });
  return request;
}
