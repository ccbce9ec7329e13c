import { HttpException } from '@nestjs/common';
import type { Request, RequestHandler } from 'express';
import { ipKeyGenerator, rateLimit } from 'express-rate-limit';
import { askedPath } from './asked-path';
import { bearerOf, isApi } from './actor.middleware';
import { isByLink } from './csrf';
import { isAnonymousPlace } from './anonymous-place';
import { hashOf } from './session-store';

const MINUTE = 60_000;

interface Limit {
  windowMs: number;
  limit: number;
  skip: (request: Request) => boolean;
  /** Counts only what failed: an office behind one address signs in as often as it likes. */
  onlyFailures?: boolean;
}

/**
 * How much one address, or one token, may ask of this process: runaway scripts are slowed, work is not. Counted in
 * memory, since it protects the process; what protects the register is counted in the database, for all processes
 * at once (`failed-sign-ins.ts`, `screening/lookup`).
 */
export function rateLimits(): RequestHandler[] {
  return [
    limiter({ windowMs: MINUTE, limit: 1200, skip: isApi }),
    limiter({ windowMs: MINUTE, limit: 600, skip: (request) => !isApi(request) }),
    limiter({ windowMs: 15 * MINUTE, limit: 200, skip: (request) => !isByLink(request) }),
    limiter({ windowMs: 15 * MINUTE, limit: 100, skip: (request) => !isSignIn(request), onlyFailures: true }),
    limiter({ windowMs: 60 * MINUTE, limit: 10, skip: (request) => !isSpeaking(request) }),
  ];
}

function limiter({ onlyFailures = false, ...limit }: Limit): RequestHandler {
  return rateLimit({
    ...limit,
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
