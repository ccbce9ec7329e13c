import 'reflect-metadata';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import { AppModule } from '../../app.module';
import { UnitOfWork } from '../../audit/unit-of-work';
import { loadConfig } from '../../config/config';
import { Database } from '../../database/database';
import { Seeded } from '../../demo/records/seeded';
import { productActor } from '../../kernel/actor';
import { ensureReferenceData } from '../../offices/reference';
import { Office } from '../../offices/office.entity';
import { nameKeyOf } from '../../partners/name-keys';
import { PartnerAlias } from '../../partners/partner-alias.entity';
import { Partner } from '../../partners/partner.entity';
import type { ListFormat } from '../../screening/lists/list-entry';
import { ListsService } from '../../screening/lists.service';
import { RunWorker } from '../../screening/run-worker';
import { RunsService } from '../../screening/runs.service';
import type { ScreeningRun } from '../../screening/screening-run.entity';
import { partnerRow } from '../partner-rows';

const REGISTER = 100_000;
const STEP = 10_000;
/** One partner in so many has the name of a listed organization, so that there are hits to write. */
const LISTED = 100;
const ACTOR = productActor('Accord bench');
const BARS = { full: 60, delta: 10 } as const;

/**
 * Prints how long a register of 100,000 partners, every tenth with an alias and every hundredth with
 * the name of a listed organization, takes to be screened end to end,
 * database and audit trail included: in full, again in full, and by the later OFAC list, with its index:
 * `node dist/src/bench/screening/rescreen.js FOLDER`.
 */
async function run(folder: string): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'accord-rescreen-'));
  const config = loadConfig({ ...process.env, ACCORD_HOME: home, LOG_LEVEL: 'error' });
  const app = await NestFactory.createApplicationContext(AppModule.with(config), { logger: ['error'] });
  try {
    await imported(app, folder, 'un-xml', ['un-consolidated-2026-02-27.xml']);
    await imported(app, folder, 'ofac-csv', ['ofac-sdn-2024-04-26.csv', 'ofac-alt-2025-02.csv']);
    await fill(app);
    await timed('first delta: the United Nations', 'full', () => worked(app));
    await timed('second delta: OFAC', 'full', () => worked(app));
    for (const what of ['in full, the first evidence of everybody', 'in full again']) {
      await app.get(RunsService).startFull(ACTOR);
      await timed(what, 'full', () => worked(app));
    }
    const started = performance.now();
    await imported(app, folder, 'ofac-csv', ['ofac-sdn-2024-05-03.csv', 'ofac-alt-2025-02.csv']);
    say(`a new OFAC version imported in ${((performance.now() - started) / 1000).toFixed(1)} s`);
    await timed('its delta, with a new index', 'delta', () => worked(app));
    say(`load average ${loadavg()[0]?.toFixed(1)} on ${cpus().length} cores`);
    say(`memory peak of the process: ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
  } finally {
    await app.close();
    rmSync(home, { recursive: true, force: true });
  }
}

async function fill(app: INestApplicationContext): Promise<void> {
  const work = app.get(UnitOfWork);
  await work.run(ACTOR, async (change) => {
    await ensureReferenceData(change);
    change.record({ verb: 'bench.reference', subject: 'bench', subjectId: null });
  });
  const offices = await app.get(Database).read.find(Office);
  const places = { officeIds: offices.map(({ id }) => id), countries: ['FR', 'DE', 'KE', 'PE', 'VN', 'RU'] };
  const seeded = new Seeded(1);
  const listed = await listedNames(app);
  for (let first = 1; first <= REGISTER; first += STEP) {
    await work.run(ACTOR, async (change) => {
      const rows = Array.from({ length: STEP }, (_, at) => {
        const row = partnerRow(first + at, seeded, places);
        const name = row.id % LISTED === 0 ? seeded.pick(listed) : row.name;
        return { ...row, name, nameKey: nameKeyOf(name) };
      });
      await change.insertMany(Partner, rows);
      const aliases = rows
        .filter(({ id }) => id % 10 === 0)
        .map(({ id }) => ({ ...aliasOf(id, seeded, places) }));
      await change.insertMany(PartnerAlias, aliases);
      change.record({ verb: 'bench.partners', subject: 'bench', subjectId: null });
    });
  }
}

async function listedNames(app: INestApplicationContext): Promise<string[]> {
  const names: string[] = [];
  for await (const entry of app.get(ListsService).current()) {
    const name = entry.names[0]?.name;
    if (name && entry.kind === 'organization') names.push(name);
  }
  return names;
}

function aliasOf(
  partnerId: number,
  seeded: Seeded,
  places: Parameters<typeof partnerRow>[2],
): Omit<PartnerAlias, 'id'> {
  const { name } = partnerRow(REGISTER + partnerId, seeded, places);
  return { partnerId, name, nameKey: nameKeyOf(name), formerSince: null };
}

async function imported(
  app: INestApplicationContext,
  folder: string,
  format: ListFormat,
  names: readonly string[],
): Promise<void> {
  const files = names.map((name) => ({ name, content: readFileSync(join(folder, 'lists', name)) }));
  const { list, version } = await app.get(ListsService).importList(ACTOR, { format, files });
  const { number, entries, added, changed, removed } = version;
  say(`${list.code} ${number}: ${entries} entries, ${added} added, ${changed} changed, ${removed} delisted`);
}

async function worked(app: INestApplicationContext): Promise<ScreeningRun> {
  const run = await app.get(RunWorker).workNext();
  if (run?.state !== 'done') throw new Error(run?.problem ?? 'there was no run');
  return run;
}

async function timed(what: string, bar: keyof typeof BARS, task: () => Promise<ScreeningRun>): Promise<void> {
  const started = performance.now();
  const before = process.cpuUsage();
  const { screened, opened, reopened, ended } = await task();
  const seconds = (performance.now() - started) / 1000;
  const { user, system } = process.cpuUsage(before);
  say(
    `${what}: ${screened} partners in ${seconds.toFixed(1)} s, ${((user + system) / 1e6).toFixed(1)} s of the processors (bar ${BARS[bar]} s: ` +
      `${seconds <= BARS[bar] ? 'holds' : 'does NOT hold'}); ${opened} opened, ${reopened} opened again, ${ended} ended`,
  );
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('name the folder of the published data');
run(folder).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});
