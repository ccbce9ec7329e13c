import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../audit/unit-of-work';
import { Database } from '../database/database';
import { productActor, type Actor } from '../kernel/actor';
import type { Instant } from '../kernel/clock';
import { Invalid } from '../kernel/errors';
import { AccessListeners } from './access-listeners';
import { ActorsService } from './actors.service';
import { FailedSignIns, isFirstWait, type Typed } from './failed-sign-ins';
import { useGivenPassword } from './given-password';
import { passwordFits } from './password';
import { User } from './user.entity';

@Injectable()
export class SignInService {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
    private readonly actors: ActorsService,
    private readonly failed: FailedSignIns,
    private readonly listeners: AccessListeners,
  ) {}

  /**
   * Answers alike for an address nobody has, an account that is closed, and a wrong password.
   * @param place the network address it comes from
   * @throws Invalid when e-mail and password do not fit, there were too many tries (says for how long), or the
   * password was set by somebody else and has had its one sign-in
   */
  async signIn(email: string, password: string, place: string): Promise<Actor> {
    const typed = { email, place };
    const attempt = await this.failed.count(typed);
    if (attempt.refused && attempt.openAt) throw this.waits(attempt.openAt);
    const user = await this.database.read.findOneBy(User, { email: email.trim().toLowerCase() });
    const fits = await passwordFits(user?.passwordHash ?? null, password);
    const actor = user && fits ? await this.actors.actorFor(user.id, 'page') : null;
    if (actor?.id) return this.welcome(actor, actor.id, typed);
    if (user?.active && isFirstWait(attempt)) await this.tell(user.id, attempt.failures);
    throw attempt.openAt ? this.waits(attempt.openAt) : Invalid.field('email', 'access.sign_in_failed');
  }

  /** Records that the person left; the caller ends the session. */
  async signOut(actor: Actor): Promise<void> {
    await this.work.run(actor, (change) => {
      change.record({ verb: 'session.sign_out', subject: 'user', subjectId: actor.id });
      return Promise.resolve();
    });
  }

  private async welcome(actor: Actor, id: number, typed: Typed): Promise<Actor> {
    await this.failed.forget(typed);
    await this.work.run(actor, async (change) => {
      await useGivenPassword(change, id);
      const detail = actor.choosesPassword ? { givenPassword: true } : {};
      change.record({ verb: 'session.sign_in', subject: 'user', subjectId: id, detail });
    });
    return actor;
  }

  /** The person learns that somebody tries their account, once for each row of failures. */
  private async tell(userId: number, failures: number): Promise<void> {
    await this.work.run(productActor('Accord', 'page'), async (change) => {
      change.record({
        verb: 'user.failed_sign_ins',
        subject: 'user',
        subjectId: userId,
        detail: { failures },
      });
      await this.listeners.tell(change, { kind: 'failed_sign_ins', userId, proposedBy: null });
    });
  }

  private waits(openAt: Instant): Invalid {
    const { key, values } = this.failed.waiting(openAt);
    return Invalid.field('email', key, values);
  }
}
