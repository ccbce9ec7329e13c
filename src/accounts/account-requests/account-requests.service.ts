import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { UnitOfWork } from '../../audit/unit-of-work';
import type { Change } from '../../database/change';
import { Database } from '../../database/database';
import { holds, type Actor } from '../../kernel/actor';
import { Missing, Refused, Stale } from '../../kernel/errors';
import type { Reason } from '../../kernel/verdict';
import { translate } from '../../texts/translator';
import type { WaitingItem } from '../../web/waiting';
import { AccessListeners } from '../access-listeners';
import { passwordSetFor } from '../given-password';
import { hashPassword, makePassword } from '../password';
import { User } from '../user.entity';
import { freeEmail, writePassword } from '../write-account';
import { againstAccount } from './account-request';
import { AccountRequest } from './account-request.entity';

/** A request that waits, with what stands against this person confirming it. */
export interface WaitingAccount {
  request: AccountRequest;
  person: string;
  asker: string;
  refusals: Reason[];
}

/** New passwords and addresses that wait for another administrator: seen, confirmed, refused. */
@Injectable()
export class AccountRequestsService {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
    private readonly listeners: AccessListeners,
  ) {}

  /** Everything that waits, or what waits for one person, the oldest first. */
  async waiting(actor: Actor, userId?: number): Promise<WaitingAccount[]> {
    const { read } = this.database;
    const rows = await read.find(AccountRequest, {
      where: { state: 'waiting', ...(userId === undefined ? {} : { userId }) },
      order: { id: 'ASC' },
    });
    const ids = rows.flatMap((row) => [row.userId, row.askedBy]);
    const users = await read.find(User, { where: { id: In(ids) }, select: { id: true, name: true } });
    const nameOf = (id: number): string => users.find((user) => user.id === id)?.name ?? '';
    const password = actor.id === null ? null : await passwordSetFor(read, actor.id);
    const today = this.work.clock.today();
    return rows.map((request) => ({
      ...{ request, person: nameOf(request.userId), asker: nameOf(request.askedBy) },
      refusals: againstAccount({ ...request, actorId: actor.id, password, today }),
    }));
  }

  /** What this administrator may confirm, for their first page. */
  async waitingFor(actor: Actor): Promise<WaitingItem[]> {
    if (actor.id === null || !holds(actor, 'administrator')) return [];
    const open = (await this.waiting(actor)).filter(({ refusals }) => refusals.length === 0);
    return open.map(({ request, person, asker }) => ({
      ...{ dueOn: null, level: null, office: '', href: '/users/roles', title: person },
      subtitle: {
        key: 'account_requests.waiting',
        values: { what: translate(actor.locale, `account_requests.kind.${request.kind}`), asker },
      },
      nextStep: { key: 'account_requests.next' },
    }));
  }

  /**
   * Sets the address, or a password for one sign-in, which is handed out this once.
   * @throws Missing · Refused for whoever asked or whose account it is · Invalid when the address is taken · Stale
   */
  async confirm(actor: Actor, id: number): Promise<{ request: AccountRequest; password: string | null }> {
    const password = makePassword();
    const passwordHash = await hashPassword(password);
    const request = await this.work.run(actor, async (change) => {
      const found = await waitingRequest(change, id);
      const set = actor.id === null ? null : await passwordSetFor(change.manager, actor.id);
      const today = change.clock.today();
      const refusals = againstAccount({ ...found, actorId: actor.id, password: set, today });
      if (refusals.length > 0) throw new Refused(refusals);
      await decide(change, id, 'confirmed');
      const { userId, askedBy, email, kind } = found;
      const hands = { requestId: id, askedBy, confirmedBy: actor.id };
      if (kind === 'password') {
        await writePassword(change, userId, passwordHash, hands);
      } else if (email !== null) {
        await freeEmail(change.manager, email, userId);
        await change.update(User, userId, { email });
        change.record({ verb: 'user.change_email', subject: 'user', subjectId: userId, detail: { email, ...hands } }); // prettier-ignore
      }
      const told = kind === 'password' ? ('password' as const) : ('account' as const);
      await this.listeners.tell(change, { kind: told, userId, proposedBy: askedBy });
      return found;
    });
    return { request, password: request.kind === 'password' ? password : null };
  }

  /** Any administrator may say no, also whoever asked. @throws Missing · Stale */
  async refuse(actor: Actor, id: number): Promise<void> {
    await this.work.run(actor, async (change) => {
      const { userId, kind } = await waitingRequest(change, id);
      await decide(change, id, 'refused');
      const detail = { requestId: id, kind };
      change.record({ verb: 'user.refuse_request', subject: 'user', subjectId: userId, detail });
    });
  }
}

async function waitingRequest(change: Change, id: number): Promise<AccountRequest> {
  const row = await change.manager.findOneBy(AccountRequest, { id });
  if (!row) throw new Missing();
  if (row.state !== 'waiting') throw new Stale();
  return row;
}

async function decide(change: Change, id: number, state: AccountRequest['state']): Promise<void> {
  const decided = { state, decidedBy: change.actor.id, decidedAt: change.clock.now() };
  if ((await change.set(AccountRequest, { id, state: 'waiting' }, decided)) === 0) throw new Stale();
}
