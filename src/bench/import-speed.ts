import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MoreThan } from 'typeorm';
import { User } from '../accounts/user.entity';
import { UnitOfWork } from '../audit/unit-of-work';
import { Clearance } from '../clearances/clearance.entity';
import type { Config } from '../config/config';
import { Database } from '../database/database';
import { sqliteFile } from '../database/sources';
import { SqliteFile } from '../database/sqlite';
import type { Actor } from '../kernel/actor';
import { clockAt } from '../kernel/clock';
import { Office } from '../offices/office.entity';
import { enterContributions } from '../questionnaire/enter-contributions';
import { schema } from '../schema';
import { generate, type Speed } from './generate';
import { NOW } from './sizes';

/** How fast the bulk functions are, and how many times longer they take than bare inserts. */
export interface ImportSpeed {
  speeds: Speed[];
  /** Contributions by one prepared statement, with the same indexes, keys and gate. */
  bare: Speed;
}

const GIFTS_OF_A_FILE = 20_000;
const ROWS = { seed: 2, partners: 20_000, engagements: 40_000, contributions: 60_000 };

/** Imports into an embedded database of its own, which is thrown away. */
export async function importSpeed(config: Config): Promise<ImportSpeed> {
  const home = mkdtempSync(join(tmpdir(), 'accord-bench-'));
  const own = { ...config, home, databaseUrl: null };
  try {
    const database = await Database.open(own, schema);
    const work = new UnitOfWork(database, clockAt(NOW));
    const speeds = await generate(work, ROWS, '', () => undefined);
    speeds.push(await giftsOfAFile(work, database));
    await database.onApplicationShutdown();
    return { speeds, bare: bareInserts(sqliteFile(own)) };
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

/** As an analyst applies them: each is weighed with the giver's others and confirmed, with its audit line. */
async function giftsOfAFile(work: UnitOfWork, { read }: Database): Promise<Speed> {
  const [user] = await read.find(User, { take: 1 });
  const offices = await read.find(Office, { where: { kind: 'country' }, order: { id: 'ASC' } });
  const cleared = await read.find(Clearance, { where: { validUntil: MoreThan(NOW.slice(0, 10)) }, order: { id: 'ASC' } }); // prettier-ignore
  const analyst: Actor = {
    ...{ id: user?.id ?? null, name: 'Bench', locale: 'en', via: 'import' },
    grants: [{ role: 'analyst', officeIds: 'all' }],
  };
  const drafts = Array.from({ length: GIFTS_OF_A_FILE }, (_, index) => ({
    ...{ partnerId: cleared[(index * 7) % cleared.length]?.partnerId ?? null, publicLabel: null },
    ...{ officeId: offices[index % offices.length]?.id ?? 0, engagementId: null, typeId: null },
    ...{ form: 'cash' as const, description: null, valuation: null, currency: 'USD', amount: '120.00' },
    ...{ unitsPerUsd: null, rateDay: null, receivedOn: `2017-12-${10 + (index % 19)}`, toBeAllocated: false },
    ...{ earmarking: 'earmarked' as const, channel: 'other' as const, bookedAs: 'private_sector' as const },
    sourceRef: `bench-file-${index + 1}`,
  }));
  const started = performance.now();
  await work.run(analyst, (change) => enterContributions(change, 0, drafts));
  const seconds = (performance.now() - started) / 1000;
  return { what: 'gifts of a file, each confirmed', rows: drafts.length, seconds };
}

/** Takes the contributions out and puts them back in the barest way there is. */
function bareInserts(file: string): Speed {
  const database = new SqliteFile(file);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  const rows = database.prepare('SELECT * FROM contribution ORDER BY id').raw().all() as unknown[][];
  database.exec('DELETE FROM contribution');
  const places = (rows[0] ?? []).map(() => '?').join(', ');
  const insert = database.prepare(`INSERT INTO contribution VALUES (${places})`);
  const started = performance.now();
  database.transaction(() => {
    for (const row of rows) insert.run(...row);
  })();
  const seconds = (performance.now() - started) / 1000;
  database.close();
  return { what: 'contributions, bare', rows: rows.length, seconds };
}
