import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { ApiToken } from '../accounts/api-token.entity';
import { hashPassword } from '../accounts/password';
import { hashOf } from '../access/hash-of';
import { User } from '../accounts/user.entity';
import { UnitOfWork } from '../audit/unit-of-work';
import { loadConfig, type Config } from '../config/config';
import { expectHome } from '../config/usable-home';
import type { Change } from '../database/change';
import { Database } from '../database/database';
import { productActor } from '../kernel/actor';
import { clockAt } from '../kernel/clock';
import { Partner } from '../partners/partner.entity';
import { schema } from '../schema';
import { BENCH_USER, generate, isGenerated } from './generate';
import { besideFor, GROWING, growthTable, tenthOf } from './growth';
import { importSpeed, type ImportSpeed } from './import-speed';
import { besideTable } from './beside';
import { listTable } from './lists';
import { measureAll, PARTS, type Login, type Measured, type Part } from './measure';
import { resultTable, table } from './result';
import { NOW, sizesOf, type Sizes } from './sizes';
import { writeTable } from './writers';

export interface BenchOptions extends Partial<Sizes> {
  /** Where the usual data folder is; the bench keeps to `bench` inside it. */
  home?: string;
  /** Keeps the data set for the next time (usual); false removes it in the end. */
  keep?: boolean;
  /** One part alone; usually all. */
  only?: string;
}

const BARE_BAR = 10_000;
const MEMORY_BAR = 400;

/**
 * Makes the large data set unless it is there, serves the product on it and measures it; results go to
 * standard output as Markdown, progress to standard error.
 * @throws Error when `DATABASE_URL` names a database that is not for the bench, or holds other rows
 */
export async function runBench(options: BenchOptions = {}): Promise<void> {
  const parts = partsOf(options.only);
  const sizes = sizesOf(options);
  const config = benchConfig(options.home);
  const login = await prepare(config, sizes);
  if (parts.includes('imports')) say('import into an empty embedded database');
  const imported = parts.includes('imports') ? await importSpeed(config) : null;
  const measured = await measureAll(config, sizes, login, parts, say);
  const growth = await growthOf(config, sizes, parts, measured);
  process.stdout.write(`${report(sizes, imported, growth, measured)}\n`);
  if (options.keep === false && !config.databaseUrl) {
    for (const { home } of [config, await besideFor(config)]) rmSync(home, { recursive: true, force: true });
  }
}

/** The same on a tenth of the data; null where none of the parts is one that is compared. */
async function growthOf(
  config: Config,
  sizes: Sizes,
  parts: readonly Part[],
  whole: Measured,
): Promise<string | null> {
  const compared = parts.filter((part) => GROWING.includes(part));
  if (compared.length === 0) return null;
  say('the same on a tenth of the data');
  const [small, tenth] = [await besideFor(config), tenthOf(sizes)];
  const login = await prepare(small, tenth);
  return growthTable(await measureAll(small, tenth, login, compared, say), whole);
}

function memoryLine(peak: number): string {
  const verdict = peak <= MEMORY_BAR ? 'holds' : 'does NOT hold';
  return `Most memory of its own of the process that wrote the compendium: ${peak.toFixed(0)} MB (bar ${MEMORY_BAR} MB: ${verdict}).`;
}

/** @throws RangeError when there is no such part */
function partsOf(only: string | undefined): readonly Part[] {
  if (only === undefined) return PARTS;
  const part = PARTS.find((each) => each === only);
  if (!part) throw new RangeError(`The bench has these parts: ${PARTS.join(', ')}.`);
  return [part];
}

/** Never the register somebody works in: a folder of its own, or a database that says bench. */
export function benchConfig(home?: string): Config {
  const usual = loadConfig({ ...process.env, PORT: '0', NODE_ENV: 'test', LOG_LEVEL: 'silent' });
  if (usual.databaseUrl && !/bench/i.test(new URL(usual.databaseUrl).pathname)) {
    throw new Error('The bench writes a million rows: give it a database with "bench" in its name.');
  }
  return { ...usual, home: join(home ?? usual.home, 'bench') };
}

/** Leaves the data set complete, with a fresh password and token for its one user. */
async function prepare(config: Config, sizes: Sizes): Promise<Login> {
  const token = `acc_${randomBytes(32).toString('base64url')}`;
  const password = randomBytes(18).toString('base64url');
  const passwordHash = await hashPassword(password);
  const database = await openFor(config, sizes);
  try {
    const work = new UnitOfWork(database, clockAt(NOW));
    if (!(await isGenerated(database, sizes))) await generate(work, sizes, passwordHash, say);
    await work.run(productActor('Accord bench'), async (change) => {
      await change.set(User, { email: BENCH_USER }, { passwordHash });
      change.record({ verb: 'user.password', subject: 'user', subjectId: null });
      await giveToken(change, token);
    });
    await database.writer.query('ANALYZE');
    return { email: BENCH_USER, password, token };
  } finally {
    await database.onApplicationShutdown();
  }
}

async function giveToken(change: Change, token: string): Promise<void> {
  const { id: userId } = await change.manager.findOneByOrFail(User, { email: BENCH_USER });
  const added = await change.insert(ApiToken, {
    userId,
    name: 'bench',
    hash: hashOf(token),
    scope: 'write',
    expiresAt: '2999-12-31T00:00:00.000Z',
    lastUsedAt: null,
    revokedAt: null,
    createdAt: change.clock.now(),
  });
  change.record({ verb: 'token.create', subject: 'api_token', subjectId: added.id });
}

/** Opens the data set; an embedded one of other sizes, or half made, is made anew. */
async function openFor(config: Config, sizes: Sizes): Promise<Database> {
  // Also for a database on a server: what is known of it is kept there.
  expectHome(config.home);
  const database = await Database.open(config, schema);
  if ((await isGenerated(database, sizes)) || !(await database.read.existsBy(Partner, {}))) return database;
  await database.onApplicationShutdown();
  if (config.databaseUrl) throw new Error('This database holds other rows: give the bench an empty one.');
  rmSync(config.home, { recursive: true, force: true });
  return Database.open(config, schema);
}

function report(
  sizes: Sizes,
  imported: ImportSpeed | null,
  growth: string | null,
  { results, lists, writes, beside, memory }: Measured,
): string {
  const { partners, engagements, contributions, seed } = sizes;
  const counts = [partners, engagements, contributions].map((count) => count.toLocaleString('en'));
  const head =
    `${counts[0]} partners, ${counts[1]} engagements, ${counts[2]} contributions (seed ${seed}); ` +
    `${cpus().length} cores, Node ${process.version}. Times in milliseconds.`;
  const sections = [
    results.length > 0 ? resultTable(results) : null,
    lists.length > 0 ? listTable(lists) : null,
    writes.length > 0 ? writeTable(writes) : null,
    beside.length > 0 ? besideTable(beside) : null,
    memory === null ? null : memoryLine(memory),
    growth,
    imported ? importTable(imported) : null,
  ];
  return [head, ...sections.filter((each) => each !== null)].join('\n\n');
}

function importTable({ speeds, bare }: ImportSpeed): string {
  const perSecond = ({ rows, seconds }: ImportSpeed['bare']): number => Math.round(rows / seconds);
  const rows = [...speeds, bare].map((speed) => [
    speed.what,
    speed.rows.toLocaleString('en'),
    perSecond(speed).toLocaleString('en'),
    speed === bare ? '' : perSecond(speed) >= BARE_BAR ? 'yes' : 'NO',
  ]);
  const contributions = speeds.find((speed) => speed.what === 'contributions');
  const ratio = contributions ? perSecond(bare) / perSecond(contributions) : 0;
  return `${table(['import', 'rows', 'rows/s', `${BARE_BAR.toLocaleString('en')}/s holds`], rows)}

Validated and audited, contributions take ${ratio.toFixed(1)} times as long as bare prepared inserts.`;
}

function say(line: string): void {
  process.stderr.write(`bench: ${line}\n`);
}
