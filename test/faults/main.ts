import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { cutFiles } from './cut-files';
import { fullDisk } from './full-disk';
import { kills } from './kills';
import { openPostgres, openSqlite, type Kept } from './registers';
import { stoppedServer } from './stopped-server';
import { twoProcesses } from './two-processes';
import { printHead, printRows, type Row } from './table';

const { values: options } = parseArgs({
  options: {
    short: { type: 'boolean', default: false },
    kills: { type: 'string' },
    only: { type: 'string' },
  },
});

/**
 * Does to the built product what a machine does: kills it, fills its disk, stops its database, runs two of it on
 * one register, and cuts its backups. Counts what was confirmed and what is there, and prints a table.
 * `--short`: a few of each; `--kills N`: other than 200; `--only WORD`: rows whose name has it.
 * Ends with 1 when anything confirmed is lost, done twice, or a damaged file was taken.
 */
async function faults(): Promise<number> {
  const count = Number(options.kills ?? (options.short ? 3 : 200));
  const few = options.short ? 2 : 10;
  const trials: [string, (kept: Kept) => Promise<Row[]>][] = [
    ['killed', (kept) => kills(kept, count)],
    ['disk', (kept) => fullDisk(kept)],
    ['stopped', (kept) => stoppedServer(kept, few)],
    ['two processes', (kept) => twoProcesses(kept, few)],
    ['cut', (kept) => cutFiles(kept, options.short ? 6 : 30)],
  ];
  const rows: Row[] = [];
  printHead();
  for (const open of [openSqlite, openPostgres]) {
    for (const [name, trial] of trials.filter(([each]) => each.includes(options.only ?? ''))) {
      const kept = await open(name === 'disk');
      try {
        const found = await trial(kept);
        printRows(found);
        rows.push(...found);
      } finally {
        await kept.remove();
        await wait(100);
      }
    }
  }
  const wrong = rows.filter(({ isRight }) => !isRight);
  process.stdout.write(wrong.length === 0 ? '\nNothing was lost.\n' : `\n${wrong.length} went wrong.\n`);
  return wrong.length === 0 ? 0 : 1;
}

faults().then(
  (status) => (process.exitCode = status),
  (error: unknown) => {
    process.stderr.write(
      `faults: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
    );
    process.exitCode = 1;
  },
);
