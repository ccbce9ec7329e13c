import pino, { type Logger } from 'pino';
import type { Config } from '../config/config';

export type { Logger };

/** Injection token of the structured log. */
export const LOGGER = Symbol('logger');

/** One JSON line an event, without personal data: ids and routes, never names, addresses or bodies. */
export function createLogger(config: Config): Logger {
  return pino({
    level: config.environment === 'test' ? 'silent' : config.logLevel,
    base: undefined,
    redact: ['password', '*.password', 'authorization', '*.authorization', 'cookie', '*.cookie'],
    serializers: { error: pino.stdSerializers.err },
  });
}
