import { fork } from 'node:child_process';
import { join } from 'node:path';
import { table } from '../result';
import { LARGE_FILES } from './inputs';
import type { FileCost } from './read-one';

/** The longest that anything else may wait while a file is read. */
const STILL_BAR = 200;

/** Hands in every large file, each to a process of its own, and writes what it cost as Markdown. */
export async function runFileBench(): Promise<void> {
  const costs: FileCost[] = [];
  for (const [place, { what }] of LARGE_FILES.entries()) {
    process.stderr.write(`bench: ${what}\n`);
    costs.push(await costOf(place, what));
  }
  const rows = costs.map(({ what, stillMs, seconds, peakMegabytes, outcome }) => [
    ...[what, stillMs.toFixed(0), seconds.toFixed(1), peakMegabytes.toFixed(0)],
    ...[stillMs <= STILL_BAR ? 'yes' : 'NO', outcome],
  ]);
  const head = ['file', 'stood still ms', 'seconds', 'peak MB', `≤ ${STILL_BAR} ms`, 'came of it'];
  process.stdout.write(`${table(head, rows)}\n`);
}

/** A process that does not outlive its file is a cost too. */
function costOf(place: number, what: string): Promise<FileCost> {
  return new Promise((resolve) => {
    const child = fork(join(__dirname, 'read-one.js'), [String(place)]);
    child.once('message', (cost: FileCost) => resolve(cost));
    child.once('exit', (code) =>
      resolve({
        what,
        stillMs: NaN,
        seconds: NaN,
        peakMegabytes: NaN,
        outcome: `the process ended with ${code}`,
      }),
    );
  });
}
