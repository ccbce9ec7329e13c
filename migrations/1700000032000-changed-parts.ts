import type { MigrationInterface, QueryRunner } from 'typeorm';
import { isPostgres } from './support/tables';

/** Rows that belong to an engagement: a change of one is a change of its block. */
const PARTS = ['engagement_partner', 'engagement_country'] as const;
const BLOCK_ROWS = 4096;

/** What decides whether a partner is cleared: each has one revision, under block 0. */
const DECIDING = [
  'clearance',
  'clearance_suspension',
  'clearance_scope',
  'clearance_scope_type',
  'clearance_scope_country',
  'decision',
  'due_diligence_case',
  'case_step',
] as const;

/** Who stands above whom. */
const GROUP = 'partner_group';

const ACTS = ['INSERT', 'UPDATE', 'DELETE'] as const;
type Act = (typeof ACTS)[number];

/** Counts that read more than their own table know by these whether they still hold (`changed_block`). */
export class ChangedParts1700000032000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const made = isPostgres(runner) ? onPostgres : onSqlite;
    for (const table of [...PARTS, ...DECIDING])
      for (const act of ACTS) for (const sql of made(table, act)) await runner.query(sql);
    if (isPostgres(runner)) {
      await runner.query(functionOf(`${GROUP}_moved`, `SELECT '${GROUP}', 0, 1`));
      await runner.query(`CREATE TRIGGER ${GROUP}_moved AFTER UPDATE OF parent_id ON partner
        FOR EACH STATEMENT EXECUTE FUNCTION ${GROUP}_moved()`);
    } else {
      await runner.query(`CREATE TRIGGER ${GROUP}_moved AFTER UPDATE OF parent_id ON partner
        WHEN OLD.parent_id IS NOT NEW.parent_id BEGIN ${moved('0', GROUP)} END`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [...PARTS, ...DECIDING]) {
      for (const act of ACTS) {
        if (!isPostgres(runner)) await runner.query(`DROP TRIGGER ${named(table, act)}`);
        else {
          await runner.query(`DROP TRIGGER ${named(table, act)} ON ${table}`);
          await runner.query(`DROP FUNCTION ${named(table, act)}()`);
        }
      }
    }
    await runner.query(`DROP TRIGGER ${GROUP}_moved${isPostgres(runner) ? ' ON partner' : ''}`);
    if (isPostgres(runner)) await runner.query(`DROP FUNCTION ${GROUP}_moved()`);
    const tables = [...DECIDING, GROUP].map((each) => `'${each}'`).join(', ');
    await runner.query(`DELETE FROM changed_block WHERE table_name IN (${tables})`);
  }
}

const named = (table: string, act: Act): string => `${table}_block_after_${act.toLowerCase()}`;

const isPart = (table: string): boolean => (PARTS as readonly string[]).includes(table);

/** The rows of the act: as they were, as they are, or both. */
const ROWS: Readonly<Record<Act, readonly ('OLD' | 'NEW')[]>> = {
  INSERT: ['NEW'],
  UPDATE: ['OLD', 'NEW'],
  DELETE: ['OLD'],
};

const moved = (block: string, whose: string): string =>
  `INSERT INTO changed_block (table_name, block, revision) VALUES ('${whose}', ${block}, 1)
   ON CONFLICT (table_name, block) DO UPDATE SET revision = revision + 1;`;

function onSqlite(table: string, act: Act): string[] {
  const blocks = isPart(table)
    ? ROWS[act].map((row) => moved(`${row}.engagement_id / ${BLOCK_ROWS}`, 'engagement'))
    : [moved('0', table)];
  return [`CREATE TRIGGER ${named(table, act)} AFTER ${act} ON ${table} BEGIN ${blocks.join(' ')} END`];
}

/** Once a statement, not once a row. */
function onPostgres(table: string, act: Act): string[] {
  const rows = ROWS[act].map((row) => `SELECT * FROM ${row.toLowerCase()}_rows`).join(' UNION ALL ');
  const said = isPart(table)
    ? `SELECT 'engagement', engagement_id / ${BLOCK_ROWS}, 1 FROM (${rows}) AS changed
       GROUP BY engagement_id / ${BLOCK_ROWS} ORDER BY 2`
    : `SELECT '${table}', 0, 1`;
  const referencing = ROWS[act].map((row) => `${row} TABLE AS ${row.toLowerCase()}_rows`).join(' ');
  return [
    functionOf(named(table, act), said),
    `CREATE TRIGGER ${named(table, act)} AFTER ${act} ON ${table} REFERENCING ${referencing}
     FOR EACH STATEMENT EXECUTE FUNCTION ${named(table, act)}()`,
  ];
}

function functionOf(name: string, said: string): string {
  return `CREATE FUNCTION ${name}() RETURNS trigger AS $$
     BEGIN
       INSERT INTO changed_block (table_name, block, revision) ${said}
       ON CONFLICT (table_name, block) DO UPDATE SET revision = changed_block.revision + 1;
       RETURN NULL;
     END $$ LANGUAGE plpgsql`;
}
