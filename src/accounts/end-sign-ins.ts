import { IsNull, MoreThan, Not } from 'typeorm';
import type { Change } from '../database/change';
import { ApiToken } from './api-token.entity';
import { UserSession } from './user-session.entity';

/** How many were signed in, and how many tokens were good. */
export interface Ended {
  sessions: number;
  tokens: number;
}

/**
 * Ends every session and every token: a register that was put back knows those that were ended since, and not
 * that they were. The caller records it.
 */
export async function endSignIns(change: Change): Promise<Ended> {
  const now = change.clock.now();
  const sessions = await change.manager.countBy(UserSession, {
    userId: Not(IsNull()),
    expiresAt: MoreThan(now),
  });
  await change.remove(UserSession, { expiresAt: MoreThan('') });
  const good = { revokedAt: IsNull(), expiresAt: MoreThan(now) };
  const tokens = await change.set(ApiToken, good, { revokedAt: now });
  return { sessions, tokens };
}
