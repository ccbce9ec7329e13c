import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { UnitOfWork } from '../audit/unit-of-work';
import { rowWhere } from '../database/ask';
import { Database } from '../database/database';
import type { Actor } from '../kernel/actor';
import { addDays } from '../kernel/clock';
import { Missing, SignedOut } from '../kernel/errors';
import type { TokenScope } from '../access/access.vocabulary';
import { ActorsService } from './actors.service';
import { ApiToken } from './api-token.entity';
import { hashOf } from '../access/hash-of';

const USED_EVERY = 60_000;

export interface NewToken {
  name: string;
  scope: TokenScope;
  /** Days until it runs out, 1 to 366. */
  days: number;
}

/** Bearer tokens of programs: shown once, kept as a hash, scoped, expiring. */
@Injectable()
export class TokensService {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
    private readonly actors: ActorsService,
  ) {}

  /** Makes a token of the actor's own; `secret` is never to be had again. */
  create(actor: Actor, wanted: NewToken): Promise<{ token: ApiToken; secret: string }> {
    const secret = `acc_${randomBytes(32).toString('base64url')}`;
    const now = this.work.clock.now();
    const values = {
      userId: ownId(actor),
      name: wanted.name,
      hash: hashOf(secret),
      scope: wanted.scope,
      expiresAt: `${addDays(now.slice(0, 10), wanted.days)}${now.slice(10)}`,
      lastUsedAt: null,
      revokedAt: null,
      createdAt: now,
    };
    return this.work.run(actor, async (change) => {
      const token = await change.insert(ApiToken, values);
      const detail = { name: token.name, scope: token.scope, expiresAt: token.expiresAt };
      change.record({ verb: 'token.create', subject: 'api_token', subjectId: token.id, detail });
      return { token, secret };
    });
  }

  /** The actor's own tokens that are not revoked, the newest first. */
  list(actor: Actor): Promise<ApiToken[]> {
    return this.database.read.find(ApiToken, {
      where: { userId: ownId(actor), revokedAt: IsNull() },
      order: { id: 'DESC' },
    });
  }

  /** @throws Missing when the actor has no such token */
  async revoke(actor: Actor, id: number): Promise<void> {
    await this.work.run(actor, async (change) => {
      const where = { id, userId: ownId(actor), revokedAt: IsNull() };
      if ((await change.set(ApiToken, where, { revokedAt: change.clock.now() })) === 0) throw new Missing();
      change.record({ verb: 'token.revoke', subject: 'api_token', subjectId: id });
    });
  }

  /** Who carries this token and what it allows; null when it is unknown, revoked or has run out. */
  async bearer(secret: string): Promise<{ actor: Actor; scope: TokenScope } | null> {
    const now = this.work.clock.now();
    const token = await rowWhere(this.database.read, ApiToken, { hash: hashOf(secret), revokedAt: null });
    if (!token || token.expiresAt <= now) return null;
    const actor = await this.actors.actorFor(token.userId, 'api');
    if (!actor) return null;
    this.markUsed(token);
    return { actor, scope: token.scope };
  }

  /** Nobody waits for it; once a minute is enough. */
  private markUsed(token: ApiToken): void {
    const lastUsedAt = this.work.clock.now();
    if (token.lastUsedAt && Date.parse(lastUsedAt) - Date.parse(token.lastUsedAt) < USED_EVERY) return;
    this.work
      .housekeepingShort((manager) => manager.update(ApiToken, { id: token.id }, { lastUsedAt }))
      .catch(() => undefined);
  }
}

/** @throws SignedOut when the product itself acts, which is no person */
export function ownId(actor: Actor): number {
  if (actor.id === null) throw new SignedOut();
  return actor.id;
}
