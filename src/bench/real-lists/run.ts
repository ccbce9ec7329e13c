import { fork } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { say } from '../../cli/product';
import { table } from '../result';
import type { ListCost } from './read-one';

/** What a list may take. */
const MOST = { seconds: 10, megabytes: 400 };

/** Reads every list of a folder as a file handed in is read, each in a process of its own, and writes what it cost. */
export async function runListBench(folder: string): Promise<void> {
  const costs: ListCost[] = [];
  for (const paths of listsIn(readdirSync(folder).sort())) {
    say(`bench: ${paths.join(' and ')}`);
    costs.push(await costOf(paths.map((name) => join(folder, name))));
  }
  const head = [
    'file',
    'recognized as',
    'entries',
    'counted otherwise',
    'not read',
    'seconds',
    'peak MB',
    'holds',
  ];
  const rows = costs.map((cost) => [
    ...[cost.name, cost.outcome, String(cost.entries), cost.counted === null ? '–' : String(cost.counted)],
    ...[String(cost.unread), cost.seconds.toFixed(1), cost.megabytes.toFixed(0), holds(cost) ? 'yes' : 'NO'],
  ]);
  process.stdout.write(`${table(head, rows)}\n`);
  if (!costs.every(holds)) process.exitCode = 1;
}

/** A file of aliases belongs to the file of entries beside it: ALT to SDN, CONS_ALT to CONS_PRIM. */
function listsIn(names: readonly string[]): string[][] {
  const aliases = names.filter((name) => /(^|[-_])alt[-_.]/i.test(name));
  const isCons = (name: string): boolean => /cons/i.test(name);
  return names
    .filter((name) => !aliases.includes(name))
    .map((name) => {
      const alias =
        /sdn|cons_prim/i.test(name) && name.endsWith('.csv')
          ? aliases.find((each) => isCons(each) === isCons(name))
          : undefined;
      return alias ? [name, alias] : [name];
    });
}

function holds({ entries, counted, seconds, megabytes }: ListCost): boolean {
  const isWhole = entries > 0 && (counted === null || counted === entries);
  return isWhole && seconds <= MOST.seconds && megabytes <= MOST.megabytes;
}

function costOf(paths: readonly string[]): Promise<ListCost> {
  return new Promise((resolve, reject) => {
    const child = fork(join(__dirname, 'read-one.js'), [...paths]);
    child.once('message', (cost: ListCost) => resolve(cost));
    child.once('exit', (code) => reject(new Error(`the process ended with ${code}`)));
  });
}
