import type { Request } from 'express';
import type { Actor } from '../kernel/actor';
import type { Instant } from '../kernel/clock';
import { ownId } from './tokens.service';

declare module 'express-session' {
  interface SessionData {
    /** Who signed in; absent while nobody has. */
    userId?: number;
    signedInAt?: Instant;
  }
}

/** Begins a session of this person under a new id: one planted before cannot be used (session fixation). */
export async function beginSession(request: Request, actor: Actor, now: Instant): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    request.session.regenerate((error: Error | null | undefined) => (error ? reject(error) : resolve()));
  });
  request.session.userId = ownId(actor);
  request.session.signedInAt = now;
}

export function endSession(request: Request): Promise<void> {
  return new Promise((resolve, reject) => {
    request.session.destroy((error: Error | null | undefined) => (error ? reject(error) : resolve()));
  });
}
