import type { DataSource, QueryRunner } from 'typeorm';
import { breathe } from '../kernel/breathe';

type Query = (query: string, parameters?: unknown[], structured?: true) => Promise<unknown>;

/**
 * SQLite's driver answers before it returns: a thousand statements, one awaited after the other, would let the
 * process answer nobody in between. With this they take their turn.
 */
export function withBreath(source: DataSource): DataSource {
  const { driver } = source;
  const create = driver.createQueryRunner.bind(driver);
  const known = new WeakSet<QueryRunner>();
  driver.createQueryRunner = (mode) => {
    const runner = create(mode);
    if (known.has(runner)) return runner;
    known.add(runner);
    const query = runner.query.bind(runner) as Query;
    const breathing: Query = async (...asked) => {
      await breathe();
      return query(...asked);
    };
    runner.query = breathing as QueryRunner['query'];
    return runner;
  };
  return source;
}
