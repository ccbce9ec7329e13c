import { openTestDatabase, type TestDatabase } from '../support/database';

describe('the migrations', () => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await openTestDatabase();
  });
  afterAll(() => test.close());

  it('give exactly the tables the entities describe', async () => {
    const drift = await test.database.writer.driver.createSchemaBuilder().log();
    expect(drift.upQueries.map((query) => query.query)).toEqual([]);
  });

  it('can be taken back one by one, and made again', async () => {
    const { writer } = test.database;
    for (const _ of writer.migrations) await writer.undoLastMigration();
    const tables = await writer.query(
      test.database.isSqlite
        ? `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT IN ('migrations', 'sqlite_sequence')`
        : `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_name <> 'migrations'`,
    );
    expect(tables).toEqual([]);
    await writer.runMigrations();
    expect((await writer.driver.createSchemaBuilder().log()).upQueries).toEqual([]);
  });
});
