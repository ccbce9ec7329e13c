import { QueryFailedError } from 'typeorm';

/**
 * What the database itself refuses: a second row of one key, a rule that a trigger keeps, any other constraint, or a
 * value that it cannot hold.
 */
export type Refusal = 'twice' | 'rule' | 'constraint' | 'value';

/** By code: SQLite's (sqlite.org/rescode.html), and PostgreSQL's (appendix A of its manual), never by sentence. */
const CODES: readonly (readonly [RegExp, Refusal])[] = [
  [/^(SQLITE_CONSTRAINT_(UNIQUE|PRIMARYKEY|ROWID)|23505)$/, 'twice'],
  // The triggers of the migrations raise this class whole, which PostgreSQL itself never does.
  [/^(SQLITE_CONSTRAINT_TRIGGER|23000)$/, 'rule'],
  [/^(SQLITE_CONSTRAINT.*|23...)$/, 'constraint'],
  // PostgreSQL alone refuses numbers beyond its integers and NUL in texts.
  [/^(22003|22021)$/, 'value'],
];

/** Why the database refused a statement; null when it failed of something else. */
export function refusalOf(error: unknown): Refusal | null {
  if (!(error instanceof QueryFailedError)) return null;
  const { code } = error.driverError as { code?: unknown };
  if (typeof code !== 'string') return null;
  return CODES.find(([pattern]) => pattern.test(code))?.[1] ?? null;
}

/** The words that our own trigger refused with, which begin with its mark, as `gate:`; empty for anything else. */
export function ruleBroken(error: unknown): string {
  return refusalOf(error) === 'rule' ? (error as QueryFailedError).driverError.message : '';
}
