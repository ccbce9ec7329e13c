import pino, { type Logger } from 'pino';
import type { Config } from '../config/config';
import { safeError } from './safe-error';

export type { Logger };

/** Injection token of the structured log. */
export const LOGGER = Symbol('logger');

/** One JSON line an event, without personal data: ids and routes, never names, addresses or bodies. */
export function createLogger(config: Config): Logger {
  return pino({
    level: config.environment === 'test' ? 'silent' : config.logLevel,
    base: undefined,
    redact: ['password', '*.password', 'authorization', '*.authorization', 'cookie', '*.cookie'],
    // Under either name an error is logged by, whoever logs it.
    serializers: { error: safeError, err: safeError },
  });
}
