import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import type { Actor } from '../kernel/actor';
import { SignedOut } from '../kernel/errors';

declare module 'express-serve-static-core' {
  interface Request {
    /** Who asks: set by the actor middleware from the session or the bearer token; null when nobody. */
    actor?: Actor | null;
    /** What the bearer token allows; absent for sessions. */
    tokenScope?: 'read' | 'write';
  }
}

/** The person who asks; on a route that needs a permission there always is one. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { actor } = context.switchToHttp().getRequest<Request>();
  if (!actor) throw new SignedOut();
  return actor;
});
