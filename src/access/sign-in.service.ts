import { Injectable } from '@nestjs/common';
import { IsNull, LessThanOrEqual } from 'typeorm';
import { UnitOfWork } from '../audit/unit-of-work';
import { Database } from '../database/database';
import { productActor, type Actor } from '../kernel/actor';
import type { Instant } from '../kernel/clock';
import { Invalid } from '../kernel/errors';
import { ActorsService } from './actors.service';
import { useGivenPassword } from './given-password';
import { passwordFits } from './password';
import { User } from './user.entity';

const ATTEMPTS = 5;
const LOCK_MINUTES = 15;

/** An attempt counted before the password is looked at, so that many at once cannot slip by. */
interface Attempt {
  count: number;
  lockedUntil: Instant | null;
}

@Injectable()
export class SignInService {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
    private readonly actors: ActorsService,
  ) {}

  /**
   * @throws Invalid when e-mail and password do not fit, the account is locked (says for how long), or the
   * password was set by somebody else and has had its one sign-in
   */
  async signIn(email: string, password: string): Promise<Actor> {
    const user = await this.database.read.findOneBy(User, { email: email.trim().toLowerCase() });
    const attempt = user ? await this.count(user.id) : null;
    if (attempt?.lockedUntil) throw this.locked(attempt.lockedUntil);
    if (user && attempt && attempt.count > ATTEMPTS) throw this.locked(await this.lock(user.id));
    const fits = await passwordFits(user?.passwordHash ?? null, password);
    const actor = user && fits ? await this.actors.actorFor(user.id, 'page') : null;
    if (actor?.id) return this.welcome(actor, actor.id);
    if (user && attempt && attempt.count >= ATTEMPTS) throw this.locked(await this.lock(user.id));
    throw Invalid.field('email', 'access.sign_in_failed');
  }

  /** Records that the person left; the caller ends the session. */
  async signOut(actor: Actor): Promise<void> {
    await this.work.run(actor, (change) => {
      change.record({ verb: 'session.sign_out', subject: 'user', subjectId: actor.id });
      return Promise.resolve();
    });
  }

  private count(id: number): Promise<Attempt> {
    return this.work.housekeeping(async (manager) => {
      const now = this.work.clock.now();
      const open = [
        { id, lockedUntil: IsNull() },
        { id, lockedUntil: LessThanOrEqual(now) },
      ];
      for (const where of open) await manager.increment(User, where, 'failedSignIns', 1);
      const user = await manager.findOneByOrFail(User, { id });
      const locked = user.lockedUntil !== null && user.lockedUntil > now;
      return { count: user.failedSignIns, lockedUntil: locked ? user.lockedUntil : null };
    });
  }

  private async welcome(actor: Actor, id: number): Promise<Actor> {
    await this.work.housekeeping((manager) =>
      manager.update(User, { id }, { failedSignIns: 0, lockedUntil: null }),
    );
    await this.work.run(actor, async (change) => {
      await useGivenPassword(change, id);
      const detail = actor.choosesPassword ? { givenPassword: true } : {};
      change.record({ verb: 'session.sign_in', subject: 'user', subjectId: id, detail });
    });
    return actor;
  }

  private async lock(id: number): Promise<Instant> {
    const now = Date.parse(this.work.clock.now());
    const lockedUntil = new Date(now + LOCK_MINUTES * 60_000).toISOString();
    await this.work.run(productActor('Accord', 'page'), async (change) => {
      await change.set(User, { id }, { lockedUntil, failedSignIns: 0 });
      change.record({ verb: 'user.locked', subject: 'user', subjectId: id, detail: { lockedUntil } });
    });
    return lockedUntil;
  }

  private locked(until: Instant): Invalid {
    const left = Date.parse(until) - Date.parse(this.work.clock.now());
    return Invalid.field('email', 'access.locked', { minutes: Math.max(1, Math.ceil(left / 60_000)) });
  }
}
