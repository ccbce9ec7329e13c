import type { Statement } from 'better-sqlite3';
import { QueryFailedError, QueryResult, type DataSource, type QueryRunner } from 'typeorm';
import type { BetterSqlite3Driver } from 'typeorm/driver/better-sqlite3/BetterSqlite3Driver';
import { BetterSqlite3QueryRunner } from 'typeorm/driver/better-sqlite3/BetterSqlite3QueryRunner';
import { ReadersBreath } from '../kernel/breathe';
import type { SqliteFile } from './sqlite';

/** The driver as it is: its own types leave the connection open. */
interface Driver {
  databaseConnection: SqliteFile;
  queryRunner?: QueryRunner;
}

/** Statements a connection keeps compiled, those asked last. A page asks some twenty, of which three are of that page alone. */
const KEPT_STATEMENTS = 500;

/**
 * Runs statements as TypeORM's own runner does, without its events, which nobody listens to: they make four promises
 * for each statement, each followed through the context of a request, where SQLite itself often takes less time.
 *
 * SQLite answers before it returns: a thousand statements, one awaited after the other, would let the process
 * answer nobody in between. So they take their turn.
 */
export class QuickRunner extends BetterSqlite3QueryRunner {
  private readonly statements = new Map<string, Statement>();
  private readonly breath = new ReadersBreath();

  override query = (async (query: string, parameters?: unknown[], structured?: true) => {
    const turn = this.breath.take();
    if (turn) await turn;
    const started = performance.now();
    try {
      return this.answer(query, parameters, structured);
    } finally {
      this.breath.spend(performance.now() - started);
    }
  }) as QueryRunner['query'];

  /** As TypeORM's own `query`, at once. @throws QueryFailedError */
  protected answer(query: string, parameters: unknown[] = [], structured = false): unknown {
    // SQLite has no truth values of its own.
    const values = parameters.map((value) => (typeof value === 'boolean' ? Number(value) : value));
    const { logger } = this.dataSource;
    void logger.logQuery(query, values, this);
    try {
      const statement = this.compiled(query);
      const result = new QueryResult<unknown>();
      if (statement.reader) {
        result.records = statement.all(...values);
        result.raw = result.records;
      } else {
        const { changes, lastInsertRowid } = statement.run(...values);
        result.affected = changes;
        result.raw = lastInsertRowid;
      }
      return structured ? result : result.raw;
    } catch (error) {
      void logger.logQueryError(error as Error, query, values, this);
      throw new QueryFailedError(query, values, error as Error);
    }
  }

  private compiled(query: string): Statement {
    let statement = this.statements.get(query);
    if (statement) this.statements.delete(query);
    else statement = driverOf(this.driver).databaseConnection.prepare(query);
    this.statements.set(query, statement);
    const [oldest] = this.statements.keys();
    if (this.statements.size > KEPT_STATEMENTS && oldest !== undefined) this.statements.delete(oldest);
    return statement;
  }
}

export function driverOf(driver: DataSource['driver']): Driver {
  return driver as unknown as Driver;
}

/** From here on the connection runs its statements by this runner, the one it has. */
export function useRunner(
  source: DataSource,
  Runner: new (driver: BetterSqlite3Driver) => QuickRunner = QuickRunner,
): void {
  driverOf(source.driver).queryRunner = new Runner(source.driver as BetterSqlite3Driver);
}
