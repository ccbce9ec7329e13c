import { createHash } from 'node:crypto';
import { table } from './result';
import type { Visitor } from './visitor';

/** How many records a second twenty programs write at once, each in a request of its own. */
export interface WriteSpeed {
  what: string;
  perSecond: number;
  p95: number;
}

const WRITERS = 20;
const SECONDS = 8;
const WRITE_BAR = 150;

/** Partners with names of their own, and gifts of the public; what is written stays in the data set. */
const WRITTEN: readonly { what: string; path: string; body: (mark: string) => object }[] = [
  {
    what: 'partners',
    path: '/api/v1/partners',
    body: (mark) => ({
      name: `${ownWord(mark)} Ventures`,
      kind: 'company',
      countryCode: 'CH',
      listing: 'internal',
      leadOfficeId: 60,
    }),
  },
  { what: 'contributions', path: '/api/v1/contributions', body: (mark) => gift(mark) },
];

/** Wholly another word for marks that differ in a letter: such names would be asked about as known already. */
function ownWord(mark: string): string {
  const digest = createHash('sha256').update(mark).digest();
  return [...digest.subarray(0, 12)].map((byte) => String.fromCharCode(97 + (byte % 26))).join('');
}

/** A gift that anybody may record. */
export function gift(mark: string): object {
  return {
    publicLabel: `Gifts ${mark}`,
    officeId: 60,
    form: 'cash',
    currency: 'USD',
    amount: '25.00',
    receivedOn: '2017-12-30',
    earmarking: 'unearmarked',
    channel: 'website',
    bookedAs: 'private_sector',
  };
}

/** Letters only, so that no two names are alike by their numbers. */
export function mark(index: number): string {
  const letters = (index * 2_654_435_761) >>> 0;
  return [...letters.toString(26)].map((digit) => String.fromCharCode(97 + parseInt(digit, 26))).join('');
}

export async function measureWrites(visitor: Visitor, say: (line: string) => void): Promise<WriteSpeed[]> {
  const speeds: WriteSpeed[] = [];
  for (const { what, path, body } of WRITTEN) {
    say(`${WRITERS} writers: ${what}`);
    let next = Date.now() % 1_000_000_000;
    const durations: number[] = [];
    const until = performance.now() + SECONDS * 1000;
    const writer = async (): Promise<void> => {
      while (performance.now() < until) durations.push(await visitor.post(path, body(mark((next += 1)))));
    };
    await Promise.all(Array.from({ length: WRITERS }, writer));
    const sorted = durations.toSorted((a, b) => a - b);
    const p95 = sorted[Math.floor(sorted.length * 0.95)] ?? NaN;
    speeds.push({ what, perSecond: durations.length / SECONDS, p95 });
  }
  return speeds;
}

export function writeTable(speeds: readonly WriteSpeed[]): string {
  const head = [`written by ${WRITERS} at once`, 'rows/s', 'p95 ms', `${WRITE_BAR}/s holds`];
  const rows = speeds.map(({ what, perSecond, p95 }) => [
    what,
    perSecond.toFixed(0),
    p95.toFixed(0),
    perSecond >= WRITE_BAR ? 'yes' : 'NO',
  ]);
  return table(head, rows);
}
