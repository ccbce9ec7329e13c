import { MemoryStore, type ClientRateLimitInfo, type Options, type Store } from 'express-rate-limit';
import { askPeers } from '../processes/peers';

/** Where serving processes ask the overseeing one to count for all of them. */
export const LIMITS_TOPIC = 'limits';

interface Counting {
  /** Which of the limits. */
  limit: string;
  windowMs: number;
  act: 'increment' | 'decrement' | 'resetKey';
  key: string;
}

/** Counts in memory for all serving processes; what it answers is plain JSON. */
export function countForAll(): (about: unknown) => Promise<unknown> {
  const stores = new Map<string, MemoryStore>();
  return async (about) => {
    const { limit, windowMs, act, key } = about as Counting;
    let store = stores.get(limit);
    if (!store) {
      store = new MemoryStore();
      store.init({ windowMs } as Options);
      stores.set(limit, store);
    }
    return (await store[act](key)) ?? null;
  };
}

/** The counts of one limit, where several processes serve: a connection may be any one's. */
export class SharedStore implements Store {
  readonly localKeys = false;
  private windowMs = 0;

  constructor(private readonly limit: string) {}

  init({ windowMs }: Options): void {
    this.windowMs = windowMs;
  }

  async increment(key: string): Promise<ClientRateLimitInfo> {
    const counted = (await this.ask('increment', key)) as { totalHits: number; resetTime?: string } | null;
    const resetTime = counted?.resetTime === undefined ? undefined : new Date(counted.resetTime);
    return { totalHits: counted?.totalHits ?? 1, resetTime };
  }

  async decrement(key: string): Promise<void> {
    await this.ask('decrement', key);
  }

  async resetKey(key: string): Promise<void> {
    await this.ask('resetKey', key);
  }

  private ask(act: Counting['act'], key: string): Promise<unknown> {
    const { limit, windowMs } = this;
    return askPeers(LIMITS_TOPIC, { limit, windowMs, act, key } satisfies Counting);
  }
}
