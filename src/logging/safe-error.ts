import { stdSerializers } from 'pino';
import { QueryFailedError } from 'typeorm';

/** What a driver says of a failure beside its sentence; SQLite gives `code`, PostgreSQL all of them. */
interface DriverError {
  code?: unknown;
  constraint?: unknown;
  table?: unknown;
}

/**
 * An error for the log: without what was written to the database. A failed statement carries its SQL, its
 * parameters and often the values in its sentence, so of these only code, constraint and table are kept.
 */
export function safeError(error: unknown): unknown {
  if (!(error instanceof Error)) return { type: typeof error };
  if (error instanceof QueryFailedError) return ofDatabase(error as QueryFailedError);
  const { type, message, stack } = stdSerializers.err(error);
  // A text that is no JSON is quoted in the sentence of the failure.
  if (error instanceof SyntaxError) return { type, stack: framesOf(error) };
  return { type, message, stack };
}

function ofDatabase(error: QueryFailedError): object {
  const { code, constraint, table } = error.driverError as DriverError;
  const [, failed] = /constraint failed: ([\w., ]{1,200})$/.exec(error.driverError.message) ?? [];
  return {
    type: 'QueryFailedError',
    code: text(code),
    constraint: text(constraint) ?? failed ?? null,
    table: text(table) ?? failed?.split('.')[0] ?? null,
    stack: framesOf(error),
  };
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

/** Where it happened, without the sentence at the top. */
function framesOf({ stack }: Error): string {
  return (stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n');
}
