import { randomUUID } from 'node:crypto';
import type { NextFunction, Request, Response } from 'express';
import type { Logger } from '../logging/logger';

/** Logs each request when it is answered: route pattern, status, milliseconds, user id. */
export function requestLog(logger: Logger) {
  return (request: Request, response: Response, next: NextFunction): void => {
    const started = process.hrtime.bigint();
    const requestId = randomUUID();
    response.setHeader('X-Request-Id', requestId);
    response.on('finish', () => {
      const route = (request.route as { path?: unknown } | undefined)?.path ?? 'none';
      const milliseconds = Number(process.hrtime.bigint() - started) / 1e6;
      logger.info(
        { requestId, method: request.method, route, status: response.statusCode, milliseconds, actorId: request.actor?.id ?? null }, // prettier-ignore
        'answered',
      );
    });
    next();
  };
}
