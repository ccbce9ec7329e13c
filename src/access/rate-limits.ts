import { HttpException } from '@nestjs/common';
import type { Request, RequestHandler } from 'express';
import { ipKeyGenerator, rateLimit } from 'express-rate-limit';
import { askedPath, bearerOf, isApi } from './asked-path';
import { isByLink } from './csrf';
import { isAnonymousPlace } from './anonymous-place';
import { isOverseen } from '../processes/serving';
import { hashOf } from './hash-of';
import { SharedStore } from './shared-limits';

const MINUTE = 60_000;

interface Limit {
  name: string;
  windowMs: number;
  limit: number;
  skip: (request: Request) => boolean;
  /** Counts only what failed: an office behind one address signs in as often as it likes. */
  onlyFailures?: boolean;
}

/**
 * How much one address, or one token, may ask: runaway scripts are slowed, work is not. Counted in memory for all the
 * processes of one start, since it protects them; what protects the register is counted in the database, for all processes
 * at once (`failed-sign-ins.ts`, `screening/lookup`).
 */
export function rateLimits(): RequestHandler[] {
  return [
    limiter({ name: 'pages', windowMs: MINUTE, limit: 1200, skip: isApi }),
    limiter({ name: 'api', windowMs: MINUTE, limit: 600, skip: (request) => !isApi(request) }),
    limiter({ name: 'links', windowMs: 15 * MINUTE, limit: 200, skip: (request) => !isByLink(request) }),
    limiter({
      name: 'sign-ins',
      windowMs: 15 * MINUTE,
      limit: 100,
      skip: (request) => !isSignIn(request),
      onlyFailures: true,
    }),
    limiter({ name: 'anonymous', windowMs: 60 * MINUTE, limit: 10, skip: (request) => !isSpeaking(request) }),
  ];
}

function limiter({ name, onlyFailures = false, ...limit }: Limit): RequestHandler {
  return rateLimit({
    ...limit,
    ...(isOverseen ? { store: new SharedStore(name) } : {}),
    skipSuccessfulRequests: onlyFailures,
    requestWasSuccessful: (_request, response) => response.locals.signedIn === true,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    keyGenerator: (request) => {
      const secret = bearerOf(request);
      return secret === null ? ipKeyGenerator(request.ip ?? '') : hashOf(secret);
    },
    handler: (_request, _response, next) => next(new HttpException('Too many requests', 429)),
  });
}

/** Concerns and guesses at their references; addresses are counted in memory and never written. */
function isSpeaking(request: Request): boolean {
  return request.method === 'POST' && isAnonymousPlace(request);
}

function isSignIn(request: Request): boolean {
  return request.method === 'POST' && askedPath(request) === '/sign-in';
}
