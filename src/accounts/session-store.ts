import { Injectable } from '@nestjs/common';
import { Store, type SessionData } from 'express-session';
import { LessThan, type EntityManager } from 'typeorm';
import { UnitOfWork } from '../audit/unit-of-work';
import { Database } from '../database/database';
import { later, type Instant } from '../kernel/clock';
import { UserSession } from './user-session.entity';
import { hashOf } from '../access/hash-of';

const MINUTE = 60_000;
/** A signed-in browser may rest for half a day; one that never signed in is soon forgotten. */
export const SESSION_IDLE = 12 * 60 * MINUTE;
const VISITOR_IDLE = 60 * MINUTE;
const TOUCH_EVERY = 5 * MINUTE;
const SWEEP_EVERY = 60 * MINUTE;

/** Answers express-session's callback; errors go to it, not up. */
type Done = (error?: unknown) => void;

/** Sessions in the database, under the hash of their id: a copy of the table opens no session. */
@Injectable()
export class SessionStore extends Store {
  /** When the session of a request in flight runs out, as it was read. */
  private readonly expiries = new Map<string, Instant>();
  private nextSweep = 0;

  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
  ) {
    super();
  }

  override get(sid: string, done: (error: unknown, session?: SessionData | null) => void): void {
    this.read(sid).then(
      (session) => done(null, session),
      (error: unknown) => done(error),
    );
  }

  override set(sid: string, session: SessionData, done?: Done): void {
    this.write(sid, session).then(
      () => done?.(),
      (error: unknown) => done?.(error),
    );
  }

  /** Nobody waits for it: a page must not stand behind a long import only to prolong a session. */
  override touch(sid: string, session: SessionData, done?: Done): void {
    done?.();
    const id = hashOf(sid);
    const known = this.expiries.get(id);
    this.expiries.delete(id);
    const expiresAt = this.expiry(session);
    if (known !== undefined && Date.parse(expiresAt) - Date.parse(known) < TOUCH_EVERY) return;
    this.work
      .housekeepingShort((manager) => manager.update(UserSession, { id }, { expiresAt }))
      .catch(() => undefined);
  }

  override destroy(sid: string, done?: Done): void {
    const id = hashOf(sid);
    this.expiries.delete(id);
    this.work
      .housekeepingShort((manager) => manager.delete(UserSession, { id }))
      .then(
        () => done?.(),
        (error: unknown) => done?.(error),
      );
  }

  /** A plain statement: it is asked for every page. */
  private async read(sid: string): Promise<SessionData | null> {
    const id = hashOf(sid);
    const [row] = await this.database.read.query<Pick<UserSession, 'data' | 'expiresAt'>[]>(
      `SELECT data, expires_at AS "expiresAt" FROM user_session WHERE id = '${id}'`,
    );
    if (!row || row.expiresAt <= this.work.clock.now()) return null;
    if (this.expiries.size > 10_000) this.expiries.clear();
    this.expiries.set(id, row.expiresAt);
    return JSON.parse(row.data) as SessionData;
  }

  private async write(sid: string, session: SessionData): Promise<void> {
    const row: UserSession = {
      id: hashOf(sid),
      userId: session.userId ?? null,
      data: JSON.stringify(session),
      expiresAt: this.expiry(session),
      createdAt: this.work.clock.now(),
    };
    this.expiries.delete(row.id);
    await this.work.housekeepingShort(async (manager) => {
      await manager
        .createQueryBuilder()
        .insert()
        .into(UserSession)
        .values(row)
        .orUpdate(['user_id', 'data', 'expires_at'], ['id'])
        .execute();
      await this.sweep(manager);
    });
  }

  private async sweep(manager: EntityManager): Promise<void> {
    const now = this.work.clock.now();
    if (Date.parse(now) < this.nextSweep) return;
    this.nextSweep = Date.parse(now) + SWEEP_EVERY;
    await manager.delete(UserSession, { expiresAt: LessThan(now) });
  }

  private expiry(session: SessionData): Instant {
    const idle = session.userId === undefined ? VISITOR_IDLE : SESSION_IDLE;
    return later(this.work.clock.now(), idle);
  }
}
