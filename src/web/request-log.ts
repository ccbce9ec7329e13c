import { randomUUID } from 'node:crypto';
import type { NextFunction, Request, Response } from 'express';
import type { Clock } from '../kernel/clock';
import type { Logger } from '../logging/logger';
import { countedOnly, DayCount } from './day-count';

/**
 * Logs each request when it is answered: route pattern, status, milliseconds, user id. Where a person must be
 * able to speak without being known (`isAnonymous`) no request is told from another: these are only counted,
 * and the count of a day is logged when the day is over.
 */
export function requestLog(logger: Logger, isAnonymous: (request: Request) => boolean, clock: Clock) {
  const unknown = new DayCount(logger, clock);
  return (request: Request, response: Response, next: NextFunction): void => {
    if (isAnonymous(request)) {
      countedOnly.set(request, unknown);
      response.on('finish', () =>
        unknown.add(`${request.method} ${routeOf(request)} ${response.statusCode}`),
      );
      next();
      return;
    }
    const started = process.hrtime.bigint();
    const requestId = randomUUID();
    response.setHeader('X-Request-Id', requestId);
    response.on('finish', () => {
      const milliseconds = Number(process.hrtime.bigint() - started) / 1e6;
      logger.info(
        { requestId, method: request.method, route: routeOf(request), status: response.statusCode, milliseconds, actorId: request.actor?.id ?? null }, // prettier-ignore
        'answered',
      );
    });
    next();
  };
}

function routeOf(request: Request): string {
  const route = (request.route as { path?: unknown } | undefined)?.path;
  return typeof route === 'string' ? route : 'none';
}
