import { isIP } from 'node:net';
import { Injectable } from '@nestjs/common';
import { IsNull, LessThan, LessThanOrEqual, MoreThan, type EntityManager } from 'typeorm';
import { UnitOfWork } from '../audit/unit-of-work';
import { later, type Instant } from '../kernel/clock';
import type { Reason } from '../kernel/verdict';
import { FailedSignIn } from './failed-sign-in.entity';
import { hashOf } from '../access/hash-of';

const FREE = 4;
const FIRST_SECONDS = 30;
const MOST_SECONDS = 15 * 60;
const DAY = 86_400_000;
/** So many accounts may fail from one network address within a quarter of an hour: more is somebody who tries them all (own). */
const ACCOUNTS = 50;
const SPREAD = 15 * 60_000;

/** Seconds to wait after so many wrong passwords in a row: none, then half a minute, doubled each time. */
export function waitAfter(failures: number): number {
  return failures <= FREE ? 0 : Math.min(MOST_SECONDS, FIRST_SECONDS * 2 ** (failures - FREE - 1));
}

/** Where a password was typed, and for whom. */
export interface Typed {
  email: string;
  /** A network address, or a word for a page of somebody who is signed in. */
  place: string;
}

/** One try: how many it makes in a row, and until when the next waits; `refused` where this one came too early. */
export interface Attempt {
  refused: boolean;
  failures: number;
  openAt: Instant | null;
}

/** Counts wrong passwords by account and place, so that guessing is slow and nobody else is locked out. */
@Injectable()
export class FailedSignIns {
  constructor(private readonly work: UnitOfWork) {}

  /** Counts a try as failed before its password is looked at: many at once do not slip by. */
  count(typed: Typed): Promise<Attempt> {
    const where = keysOf(typed);
    return this.work.housekeepingShort(async (manager) => {
      const now = this.work.clock.now();
      const yesterday = later(now, -DAY);
      await manager.delete(FailedSignIn, { failedAt: LessThan(yesterday) });
      const spread = await this.spreadUntil(manager, where, typed, now);
      if (spread !== null) return { refused: true, failures: 0, openAt: spread };
      const fresh = { ...where, failures: 0, openAt: null, failedAt: now };
      await manager.createQueryBuilder().insert().into(FailedSignIn).values(fresh).orIgnore().execute();
      const open = [
        { ...where, openAt: IsNull() },
        { ...where, openAt: LessThanOrEqual(now) },
      ];
      for (const each of open) await manager.increment(FailedSignIn, each, 'failures', 1);
      const { failures, openAt } = await manager.findOneByOrFail(FailedSignIn, where);
      if (openAt !== null && openAt > now) return { refused: true, failures, openAt };
      const wait = waitAfter(failures);
      const next = wait === 0 ? null : later(now, wait * 1000);
      await manager.update(FailedSignIn, where, { openAt: next, failedAt: now });
      return { refused: false, failures, openAt: next };
    });
  }

  /** Until when a place waits that tried many accounts; those it has begun with have a count of their own. */
  private async spreadUntil(
    manager: EntityManager,
    { account, place }: { account: string; place: string },
    typed: Typed,
    now: Instant,
  ): Promise<Instant | null> {
    if (isIP(typed.place) === 0) return null;
    const since = later(now, -SPREAD);
    const lately = await manager.find(FailedSignIn, {
      where: { place, failedAt: MoreThan(since) },
      order: { failedAt: 'DESC' },
      take: ACCOUNTS,
    });
    if (lately.length < ACCOUNTS || lately.some((each) => each.account === account)) return null;
    return later(lately.at(-1)?.failedAt ?? now, SPREAD);
  }

  /** The password fitted: the count starts anew. */
  async forget(typed: Typed): Promise<void> {
    await this.work.housekeepingShort((manager) => manager.delete(FailedSignIn, keysOf(typed)));
  }

  /** How long the next try waits, in words. */
  waiting(openAt: Instant): Reason {
    const seconds = Math.max(1, Math.ceil((Date.parse(openAt) - Date.parse(this.work.clock.now())) / 1000));
    return { key: 'access.locked', values: { seconds } };
  }
}

/** True for the try that reaches the first wait: the person is told of it once. */
export function isFirstWait({ failures, refused }: Attempt): boolean {
  return !refused && failures === FREE + 1;
}

function keysOf({ email, place }: Typed): { account: string; place: string } {
  return { account: accountKey(email), place: hashOf(place) };
}

export function accountKey(email: string): string {
  return hashOf(email.trim().toLowerCase());
}
