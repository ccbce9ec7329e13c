import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { UnitOfWork } from '../audit/unit-of-work';
import type { Change } from '../database/change';
import { Database } from '../database/database';
import type { Actor, Locale } from '../kernel/actor';
import { Invalid } from '../kernel/errors';
import { ApiToken } from './api-token.entity';
import { FailedSignIns } from './failed-sign-ins';
import { hasGivenPassword, passwordChosen } from './given-password';
import { hashPassword, passwordFaults, passwordFits } from './password';
import { ownId } from './tokens.service';
import { User } from './user.entity';
import { UserSession } from './user-session.entity';

/** Whoever sits at a browser left open guesses no faster than at the door. */
const ACCOUNT_PAGE = 'account page';

/** What a person does with their own account. */
@Injectable()
export class AccountService {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
    private readonly failed: FailedSignIns,
  ) {}

  me(actor: Actor): Promise<User> {
    return this.database.read.findOneByOrFail(User, { id: ownId(actor) });
  }

  async setLocale(actor: Actor, locale: Locale): Promise<void> {
    const id = ownId(actor);
    await this.work.run(actor, async (change) => {
      await change.update(User, id, { locale });
      change.record({ verb: 'user.choose_language', subject: 'user', subjectId: id, detail: { locale } });
    });
  }

  /**
   * Changes the password, ends every other session and revokes the tokens.
   * @throws Invalid when the present one does not fit, was wrong too often, or the new one may not be used
   */
  async changePassword(actor: Actor, present: string, wanted: string): Promise<void> {
    const user = await this.me(actor);
    const typed = { email: user.email, place: ACCOUNT_PAGE };
    const { refused, openAt } = await this.failed.count(typed);
    if (refused || !(await passwordFits(user.passwordHash, present))) {
      const { key, values } = openAt ? this.failed.waiting(openAt) : { key: 'access.password_wrong' };
      throw Invalid.field('presentPassword', key, values);
    }
    await this.failed.forget(typed);
    const faults = passwordFaults(wanted, user.email);
    if (present === wanted && (await hasGivenPassword(this.database.read, user.id))) {
      faults.push({ key: 'access.password_given' });
    }
    if (faults.length > 0) throw new Invalid(faults.map((reason) => ({ field: 'newPassword', reason })));
    const passwordHash = await hashPassword(wanted);
    await this.work.run(actor, async (change) => {
      await change.update(User, user.id, { passwordHash });
      await passwordChosen(change, user.id);
      await endSessions(change, user.id);
      change.record({ verb: 'user.change_password', subject: 'user', subjectId: user.id });
    });
  }

  async signOutEverywhere(actor: Actor): Promise<void> {
    const id = ownId(actor);
    await this.work.run(actor, async (change) => {
      await endSessions(change, id);
      change.record({ verb: 'session.sign_out_everywhere', subject: 'user', subjectId: id });
    });
  }
}

/**
 * Ends every session of a person, also one that a request in flight would write back, and every token of a
 * program: whoever had the password may have made one.
 */
export async function endSessions(change: Change, userId: number): Promise<void> {
  await change.update(User, userId, { sessionsSince: change.clock.now() });
  await change.remove(UserSession, { userId });
  await change.set(ApiToken, { userId, revokedAt: IsNull() }, { revokedAt: change.clock.now() });
}
