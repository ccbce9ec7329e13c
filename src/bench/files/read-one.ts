import 'reflect-metadata';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { User } from '../../accounts/user.entity';
import { UnitOfWork } from '../../audit/unit-of-work';
import { withProduct } from '../../cli/product';
import { loadConfig } from '../../config/config';
import { Database } from '../../database/database';
import { productActor, type Actor } from '../../kernel/actor';
import { AccordError } from '../../kernel/errors';
import { Office } from '../../offices/office.entity';
import { ImportsService } from '../../questionnaire/imports.service';
import { ListsService } from '../../screening/lists.service';
import { LARGE_FILES, type LargeFile } from './inputs';

/** What one file cost. */
export interface FileCost {
  what: string;
  /** The longest time nothing else was answered. */
  stillMs: number;
  seconds: number;
  peakMegabytes: number;
  /** What came of it: rows entered, or the refusal. */
  outcome: string;
}

/** Reads one of the large files in a process of its own, so that its memory is its own, and tells what it cost. */
async function readOne(place: number): Promise<FileCost> {
  const file = LARGE_FILES[place];
  if (!file) throw new Error(`there is no large file ${place}`);
  const content = await file.content();
  const home = mkdtempSync(join(tmpdir(), 'accord-files-'));
  const usual = loadConfig({ ...process.env, NODE_ENV: 'test', LOG_LEVEL: 'silent' });
  try {
    return await withProduct(
      async (app) => {
        const actor = await leastUser(app.get(Database), app.get(UnitOfWork));
        const before = process.memoryUsage().rss / 1e6;
        const loop = monitorEventLoopDelay({ resolution: 5 });
        loop.enable();
        // The first turn is measured from the one before it.
        await new Promise((resolve) => setTimeout(resolve, 100));
        const started = performance.now();
        const outcome = await outcomeOf(() =>
          take(file, content, actor, app.get(ImportsService), app.get(ListsService)),
        );
        const seconds = (performance.now() - started) / 1000;
        // What held the loop up last is told once it turns again.
        await new Promise((resolve) => setTimeout(resolve, 100));
        loop.disable();
        const peak = process.resourceUsage().maxRSS / 1024;
        return {
          what: file.what,
          stillMs: loop.max / 1e6,
          seconds,
          peakMegabytes: Math.max(peak, before),
          outcome,
        };
      },
      { ...usual, home, databaseUrl: null },
    );
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

/** Whoever may hand in the least: an affiliate of one office. */
async function leastUser(database: Database, work: UnitOfWork): Promise<Actor> {
  const { id: officeId } = await database.read.findOneByOrFail(Office, { code: 'RO-DAKAR' });
  const id = await work.run(productActor('Accord bench'), async (change) => {
    const user = await change.insert(User, {
      ...{ email: 'bench@example.org', name: 'Bench', locale: 'en' as const, passwordHash: '', active: true },
      ...{ sessionsSince: change.clock.now(), createdAt: change.clock.now() },
    });
    change.record({ verb: 'user.add', subject: 'user', subjectId: user.id });
    return user.id;
  });
  return {
    id,
    name: 'Bench',
    locale: 'en',
    via: 'api',
    grants: [{ role: 'affiliate', officeIds: [officeId] }],
  };
}

async function take(
  file: LargeFile,
  content: Buffer,
  actor: Actor,
  imports: ImportsService,
  lists: ListsService,
): Promise<string> {
  if (file.format !== undefined) {
    const { version } = await lists.importList(productActor('Accord bench'), {
      format: file.format,
      files: [{ name: file.name, content }],
    });
    return `${version.entries} entries`;
  }
  const batch = await imports.check(actor, { kind: file.kind, fileName: file.name, content });
  if (!file.apply || batch.errorRows > 0) return `${batch.newRows} new, ${batch.errorRows} with errors`;
  const applied = await imports.apply(actor, batch.id);
  return `${applied.newRows} entered`;
}

async function outcomeOf(task: () => Promise<string>): Promise<string> {
  try {
    return await task();
  } catch (error) {
    if (error instanceof AccordError) return error.reasons.map(({ key }) => key).join(', ');
    throw error;
  }
}

readOne(Number(process.argv[2])).then(
  (cost) => process.send?.(cost, () => process.exit()),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exit(1);
  },
);
