import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { LessThan, LessThanOrEqual } from 'typeorm';
import type { Claim } from '../audit/claims';
import { UnitOfWork } from '../audit/unit-of-work';
import { Database } from '../database/database';
import { addDays, later, type Instant } from '../kernel/clock';
import { Stale } from '../kernel/errors';
import { DONE, IdempotencyKey, UNDER_WAY } from './idempotency-key.entity';

const KEPT_DAYS = 7;
/** Whoever answers holds the key so long, and holds it anew well before the end while at work. */
const LEASE_MS = 60_000;
const RENEWAL_MS = 20_000;
/** Of what was done so much is told; a batch makes a thousand records, and some of what belongs to them. */
const TOLD = 2_000;

export type Key = Pick<IdempotencyKey, 'userId' | 'key' | 'requestHash'>;

/** A key as whoever answers it holds it. */
type Held = Pick<IdempotencyKey, 'userId' | 'key' | 'holder'>;

/** The rows of `Idempotency-Key`: begun, taken over from a process that died, done in the change itself, answered. */
@Injectable()
export class IdempotencyKeys {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
  ) {}

  find({ userId, key }: Key): Promise<IdempotencyKey | null> {
    return this.database.read.findOneBy(IdempotencyKey, { userId, key });
  }

  /** Two at once: the unique key lets one begin, the other is refused by the database. */
  async begin(row: Key): Promise<Held> {
    const createdAt = this.work.clock.now();
    const holder = randomUUID();
    await this.work.housekeepingShort(async (manager) => {
      const old = addDays(this.work.clock.today(), -KEPT_DAYS);
      await manager.delete(IdempotencyKey, { createdAt: LessThan(old) });
      await manager.insert(IdempotencyKey, {
        ...row,
        ...{ status: UNDER_WAY, body: 'null', createdAt, holder, heldUntil: this.leaseEnd() },
      });
    });
    return { userId: row.userId, key: row.key, holder };
  }

  /** Takes over what nobody holds any more; null when somebody does, or was faster. */
  async takeOver({ id, userId, key }: IdempotencyKey): Promise<Held | null> {
    const holder = randomUUID();
    const now = this.work.clock.now();
    const where = { id, status: UNDER_WAY, heldUntil: LessThanOrEqual(now) };
    const { affected } = await this.work.housekeepingShort((manager) =>
      manager.update(IdempotencyKey, where, { holder, heldUntil: this.leaseEnd() }),
    );
    return affected === 1 ? { userId, key, holder } : null;
  }

  /** Holds on to a key while it is being answered. Answers how to let go. */
  keepHolding(held: Held): () => void {
    const timer = setInterval(() => {
      const heldUntil = this.leaseEnd();
      this.work
        .housekeepingShort((manager) => manager.update(IdempotencyKey, held, { heldUntil }))
        // Held no longer, another may take it over; the change itself finds out.
        .catch(() => undefined);
    }, RENEWAL_MS).unref();
    return () => clearInterval(timer);
  }

  /** What the changes of a request add to their transaction: that it is done, and what it changed. */
  claim(held: Held, isTold: boolean): Claim {
    const done = new Set<string>();
    return {
      // First of all: whoever takes the key over meanwhile waits for this row, and finds it done.
      begin: async ({ manager }) => {
        const { affected } = await manager.update(IdempotencyKey, held, { status: DONE });
        if (affected !== 1) throw new Stale();
      },
      end: async ({ manager }, records) => {
        // A batch makes many changes: what the ones before did is told too.
        for (const { subject, subjectId } of records) done.add([subject, subjectId].join(' '));
        const body = JSON.stringify(isTold ? [...done].slice(0, TOLD) : []);
        await manager.update(IdempotencyKey, held, { body });
      },
    };
  }

  async answer(held: Held, answer: Pick<IdempotencyKey, 'status' | 'body'>): Promise<void> {
    await this.work.housekeepingShort((manager) =>
      manager.update(IdempotencyKey, held, { ...answer, heldUntil: null }),
    );
  }

  /** After a refusal: where nothing was done the same key may be sent again. */
  async release(held: Held): Promise<void> {
    await this.work.housekeepingShort((manager) =>
      manager.delete(IdempotencyKey, { ...held, status: UNDER_WAY }),
    );
    await this.stopHolding(held);
  }

  /** Of what was done: nobody is at work on its answer any more. */
  async stopHolding(held: Held): Promise<void> {
    await this.work.housekeepingShort((manager) => manager.update(IdempotencyKey, held, { heldUntil: null }));
  }

  isHeld({ heldUntil }: IdempotencyKey): boolean {
    return heldUntil !== null && heldUntil > this.work.clock.now();
  }

  private leaseEnd(): Instant {
    return later(this.work.clock.now(), LEASE_MS);
  }
}
