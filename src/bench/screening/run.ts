import { join } from 'node:path';
import type { IndexedEntry } from '../../matching/entry';
import { ScreeningIndex } from '../../matching/screening-index';
import { scorePair } from '../../matching/score';
import { changedNames, heldOut, originals, type Case } from './cases';
import { LABELLED_PAIRS } from './labelled-pairs';
import { readCompanies, readLists, type Listed } from './lists';
import { negatives } from './negatives';
import { Random } from './random';

const FALSE_ALARMS = 0.02;
const EACH = 300;
const QUESTIONS = 1500;

/**
 * Prints how many listed names are found however they are written, at the threshold that flags 2 % of names
 * on no list, and how fast: `node dist/src/bench/screening/run.js FOLDER [SEED]`, where FOLDER holds
 * `lists/` and `companies/`.
 */
function run(folder: string, seed: number): void {
  const random = new Random(seed);
  const { ofac, un } = readLists(join(folder, 'lists'));
  const companies = readCompanies(join(folder, 'companies'));
  pairs();
  print(`seed ${seed}`);
  const all = [...ofac, ...un];
  const { kept, cases } = heldOut(all, EACH, random);
  const positives = [...changedNames(kept, EACH, random), ...cases, ...originals(un, EACH, random)];
  recalls(ScreeningIndex.build(kept), positives, negatives(companies, all, 1500, random));
  speed(all, positives, 35_000, random);
  speed(all, positives, 100_000, random);
}

/** How well the score parts the labelled pairs: average precision, best F1, and recall at 2 % false ones. */
function pairs(): void {
  const scored = LABELLED_PAIRS.map((pair) => ({
    ...pair,
    score: scorePair(pair.a, pair.b, pair.kind).score,
  }));
  scored.sort((a, b) => b.score - a.score);
  const same = scored.filter((pair) => pair.same).length;
  const most = (scored.length - same) * FALSE_ALARMS;
  let [hits, precision, f1, recall] = [0, 0, 0, 0];
  scored.forEach((pair, at) => {
    if (pair.same) {
      hits += 1;
      precision += hits / (at + 1);
    }
    f1 = Math.max(f1, (2 * hits) / (at + 1 + same));
    if (at + 1 - hits <= most) recall = hits / same;
  });
  print(
    `${scored.length} labelled pairs: average precision ${(precision / same).toFixed(3)}, best F1 ${f1.toFixed(3)}, ` +
      `recall at 2 % ${recall.toFixed(3)}`,
  );
}

function recalls(index: ScreeningIndex, positives: readonly Case[], wrong: readonly Case[]): void {
  const alarms = wrong.map((each) => ({
    each,
    found: index.search(each.query, { top: 1, threshold: 0 })[0],
  }));
  alarms.sort((a, b) => (b.found?.score ?? 0) - (a.found?.score ?? 0));
  const at = alarms[Math.floor(alarms.length * FALSE_ALARMS)];
  const threshold = (at?.found?.score ?? 0) + 1e-9;
  print(`threshold ${threshold.toFixed(3)}: ${FALSE_ALARMS * 100} % of ${wrong.length} names on no list`);
  const kinds = [...new Set(positives.map((each) => each.kind))];
  const shares = kinds.map((kind) => {
    const asked = positives.filter((each) => each.kind === kind);
    const missed = asked.filter(
      ({ query, entryId }) =>
        !index.search(query, { top: 20, threshold }).some((match) => match.entryId === entryId),
    );
    const share = 1 - missed.length / asked.length;
    print(`${kind.padEnd(16)} ${share.toFixed(3)} of ${asked.length}`);
    return share;
  });
  print(`mean             ${(shares.reduce((a, b) => a + b, 0) / shares.length).toFixed(3)}`);
}

function speed(all: readonly Listed[], positives: readonly Case[], size: number, random: Random): void {
  const entries = grown(all, size, random);
  global.gc?.();
  const before = process.memoryUsage();
  const start = performance.now();
  const index = ScreeningIndex.build(entries);
  const built = performance.now() - start;
  global.gc?.();
  const after = process.memoryUsage();
  const used = after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers;
  const times = Array.from({ length: QUESTIONS }, () => {
    const { query } = random.of(positives);
    const asked = performance.now();
    index.search(query, { top: 10, threshold: 0.7 });
    return performance.now() - asked;
  }).slice(QUESTIONS / 10);
  times.sort((a, b) => a - b);
  const part = (share: number): string => (times[Math.floor(times.length * share)] ?? 0).toFixed(2);
  print(
    `${size} names: p50 ${part(0.5)} ms, p95 ${part(0.95)} ms, most ${part(0.9999)} ms; built in ` +
      `${built.toFixed(0)} ms, ${(used / 2 ** 20).toFixed(0)} MB over the entries`,
  );
}

/** Entries of exactly `size` names: the lists, and beyond them their words put together anew. */
function grown(all: readonly Listed[], size: number, random: Random): IndexedEntry[] {
  const entries: IndexedEntry[] = [];
  let count = 0;
  for (let at = 0; count < size; at += 1) {
    const entry = all[at] ?? random.of(all);
    const names =
      at < all.length ? entry.names : entry.names.map(({ name }) => ({ name: mixed(name, all, random) }));
    entries.push({ ...entry, entryId: String(at), names: names.slice(0, size - count) });
    count += names.length;
  }
  return entries;
}

function mixed(name: string, all: readonly Listed[], random: Random): string {
  const other = random.of(random.of(all).names).name.split(' ');
  const words = name.split(' ');
  return words.map((word, at) => (random.next() < 0.5 ? (other[at] ?? word) : word)).join(' ');
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

const [folder, seed] = process.argv.slice(2);
if (folder === undefined) print('Say which folder holds lists/ and companies/.');
else run(folder, seed === undefined ? Date.now() % 1_000_000 : Number(seed));
