import { setTimeout as wait } from 'node:timers/promises';
import type { DataSource, QueryRunner } from 'typeorm';
import { breathe, outOfBreath } from '../kernel/breathe';
import { Unavailable } from '../kernel/errors';
import { driverOf, QuickRunner, useRunner } from './quick-runner';

/** How long a change waits, in turns, for another process that is writing. */
const PATIENCE_MS = 15_000;
const TURN_MS = 20;

/**
 * Runs the statements of the writing connection, and keeps TypeORM's idea of the transaction the same as
 * SQLite's. A full disk makes SQLite roll back by itself: TypeORM would go on, statement by statement, in a
 * transaction that is not there, and after it count one more than there is, so that every later change would
 * be confirmed and never kept.
 */
class SqliteRunner extends QuickRunner {
  override query = (async (query: string, parameters?: unknown[], structured?: true) => {
    if (outOfBreath()) await breathe();
    if (query === 'BEGIN TRANSACTION') return this.begin();
    if (this.transactionDepth > 0 && this.hasLost) throw new Unavailable();
    return this.answer(query, parameters, structured);
  }) as QueryRunner['query'];

  override async rollbackTransaction(): Promise<void> {
    if (this.transactionDepth > 0 && this.hasLost) this.forget();
    else await super.rollbackTransaction();
  }

  /** Counts no transaction any more, as SQLite does. */
  forget(): void {
    this.transactionDepth = 0;
    this.isTransactionActive = false;
  }

  private get hasLost(): boolean {
    return !driverOf(this.driver).databaseConnection.inTransaction;
  }

  /**
   * Takes the writing lock at once, so that nothing read in a change is old when it writes. SQLite itself waits
   * for another process with the whole thread standing still; this waits in turns, and readers are served.
   */
  private async begin(): Promise<unknown> {
    const until = Date.now() + PATIENCE_MS;
    for (;;) {
      try {
        return this.answer('BEGIN IMMEDIATE');
      } catch (error) {
        if (!isBusy(error) || Date.now() > until) {
          this.forget();
          throw error;
        }
      }
      await wait(TURN_MS);
    }
  }
}

function isBusy(error: unknown): boolean {
  const code = (error as { driverError?: { code?: unknown } } | null)?.driverError?.code;
  return typeof code === 'string' && code.startsWith('SQLITE_BUSY');
}

/** From here on the connection waits in turns, and loses no transaction unseen. It has one runner: this one. */
export function useSqliteRunner(source: DataSource): void {
  useRunner(source, SqliteRunner);
  driverOf(source.driver).databaseConnection.pragma('busy_timeout = 0');
}

/** Brings the connection out of any transaction, as it must be between two changes. Answers whether it is. */
export function leaveTransaction(source: DataSource): boolean {
  const { databaseConnection, queryRunner } = driverOf(source.driver);
  if (databaseConnection.inTransaction) databaseConnection.exec('ROLLBACK');
  (queryRunner as SqliteRunner | undefined)?.forget();
  return !databaseConnection.inTransaction;
}
