import { join } from 'node:path';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { Seeded } from '../../demo/records/seeded';
import type { Query } from '../../matching/entry';
import { ScreeningIndex, type Searchable } from '../../matching/screening-index';
import { partnerRow } from '../partner-rows';
import { readAdded, readCompanies, readLists } from './lists';
import { Random } from './random';

const REGISTER = 100_000;
const SEED = 1;
const THRESHOLD = 0.75;

interface Share {
  folder: string;
  part: number;
  parts: number;
  delta: boolean;
}

interface Told {
  milliseconds: number;
  asked: number;
  found: number;
}

/**
 * Prints how long a register of 100,000 partners, and the aliases of every tenth, takes to be screened against
 * the published lists: in full and by what the later OFAC list added, on one thread and on two:
 * `node dist/src/bench/screening/register.js FOLDER`.
 */
async function run(folder: string): Promise<void> {
  for (const delta of [false, true])
    for (const parts of [1, 2]) {
      const shares = Array.from({ length: parts }, (_, part): Share => ({ folder, part, parts, delta }));
      const told = await Promise.all(shares.map(inThread));
      const asked = told.reduce((sum, each) => sum + each.asked, 0);
      const found = told.reduce((sum, each) => sum + each.found, 0);
      const seconds = Math.max(...told.map((each) => each.milliseconds)) / 1000;
      process.stdout.write(
        `${delta ? 'by delta' : 'in full'}, ${parts} ${parts === 1 ? 'thread' : 'threads'}: ${asked} names in ` +
          `${seconds.toFixed(1)} s, ${found} matches\n`,
      );
    }
}

function inThread(share: Share): Promise<Told> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(__filename, { workerData: share });
    worker.once('message', resolve).once('error', reject);
  });
}

/** The clock runs from the built index on: the product keeps it built. */
function screened({ folder, part, parts, delta }: Share): Told {
  const { ofac, un } = readLists(join(folder, 'lists'));
  const entries = [...ofac, ...un];
  const queries = register(
    entries.map(({ names }) => names[0]?.name ?? ''),
    readCompanies(join(folder, 'companies')),
  );
  const index = ScreeningIndex.build(entries);
  const added = readAdded(join(folder, 'lists'));
  const start = performance.now();
  const asked: Searchable = delta
    ? index.restrictedTo((entry) => entry.list === 'ofac' && added.has(entry.entryId))
    : index;
  const mine = queries.filter((_, at) => at % parts === part);
  const found = mine.reduce(
    (sum, query) => sum + asked.search(query, { top: 1000, threshold: THRESHOLD }).length,
    0,
  );
  return { milliseconds: performance.now() - start, asked: mine.length, found };
}

/** Invented partners, names of words of real companies, and names of listed words: the ones that take longest. */
function register(listed: readonly string[], companies: readonly string[]): Query[] {
  const random = new Random(SEED);
  const seeded = new Seeded(SEED);
  const places = { officeIds: [1], countries: ['FR'] };
  const word = (names: readonly string[]): string => random.of(random.of(names).split(/[\s,]+/));
  const name = (at: number): string => {
    if (at % 10 < 6) return partnerRow(at + 1, seeded, places).name;
    if (at % 10 < 8) return `${word(companies)} ${word(companies)} ${word(companies)}`;
    return at % 10 === 8 ? `${word(companies)} ${word(listed)} LLC` : `${word(listed)} ${word(listed)}`;
  };
  return Array.from({ length: REGISTER * 1.1 }, (_, at) => ({ name: name(at) }));
}

if (!isMainThread) parentPort?.postMessage(screened(workerData as Share));
else if (process.argv[2] === undefined)
  process.stdout.write('Say which folder holds lists/ and companies/.\n');
else void run(process.argv[2]);
