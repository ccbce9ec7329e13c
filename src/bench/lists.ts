import { setTimeout as sleep } from 'node:timers/promises';
import { CONTRIBUTION_LIST } from '../contributions/contributions.query';
import { ENGAGEMENT_LIST } from '../engagements/engagement-list';
import { PARTNER_LIST } from '../profiles/partners.query';
import type { ListRules } from '../web/list';
import { table } from './result';
import { atOnce, oneByOne, type Timing } from './timing';
import type { Visitor } from './visitor';

/** A list with what each of its filters is tried with: values that find much, and values that find little or nothing. */
interface TriedList {
  path: string;
  rules: ListRules;
  tried: Readonly<Record<string, readonly string[]>>;
}

export const TRIED_LISTS: readonly TriedList[] = [
  {
    path: '/partners',
    rules: PARTNER_LIST,
    tried: {
      kind: ['company', 'ambassador'],
      country: ['CH'],
      office: ['60'],
      cleared: ['valid', 'none', 'suspended', 'expired'],
      listing: ['internal', 'not_to_be_named'],
      group: ['7919'],
    },
  },
  {
    path: '/engagements',
    rules: ENGAGEMENT_LIST,
    tried: {
      kind: ['partnership'],
      type: ['2'],
      state: ['active', 'draft', 'counted'],
      office: ['60', 'mine'],
      country: ['CH'],
      year: ['2017', '1999'],
      partner: ['7919'],
      clearance: ['running', 'override', 'uncleared'],
    },
  },
  {
    path: '/contributions',
    rules: CONTRIBUTION_LIST,
    tried: {
      year: ['2017', '1999'],
      channel: ['website'],
      form: ['in_kind'],
      earmarking: ['unearmarked', 'softly'],
      booked_as: ['private_sector'],
      state: ['counted', 'recorded', 'cancelled'],
      office: ['60'],
      type: ['2', 'none'],
      allocation: ['open'],
      source: ['general_public', 'affiliate_grants', 'company', 'individual'],
      partner: ['7919'],
    },
  },
];

/** Every list in each of its orders, and with each of its filters alone. */
export function listPaths(lists: readonly TriedList[] = TRIED_LISTS): string[] {
  return lists.flatMap(({ path, rules, tried }) => [
    ...rules.sorts.flatMap((sort) => ['asc', 'desc'].map((each) => `${path}?sort=${sort}&direction=${each}`)),
    ...Object.entries(tried).flatMap(([name, values]) => values.map((value) => `${path}?${name}=${value}`)),
  ]);
}

export interface ListTiming {
  path: string;
  /** The first one since the start, and the first one after a change of the register, in milliseconds. */
  first: number;
  changed: number;
  alone: Timing;
  reading: Timing;
}

const USERS = 20;
const READING_MS = 1000;
const LIST_BAR_MS = 35;

/** Asks each list for the first time, alone, right after a change, and as twenty people who read a second between two pages. */
export async function measureLists(
  visitor: Visitor,
  change: () => Promise<unknown>,
  say: (line: string) => void,
  paths: readonly string[] = listPaths(),
): Promise<ListTiming[]> {
  const timings: ListTiming[] = [];
  for (const path of paths) {
    say(path);
    const ask = async (): Promise<number> => (await visitor.time(path)).milliseconds;
    const first = await ask();
    // Each process counts for the first time once.
    await Promise.all(Array.from({ length: USERS }, ask));
    const alone = await oneByOne(10, ask);
    await sleep(READING_MS);
    await change();
    const changed = await ask();
    timings.push({ path, first, changed, alone, reading: await atOnce(USERS, 3, READING_MS, ask) });
  }
  return timings;
}

/** The lists as a Markdown table, the slowest first. */
export function listTable(timings: readonly ListTiming[]): string {
  const rows = timings
    .toSorted((a, b) => b.reading.p95 - a.reading.p95)
    .map(({ path, first, changed, alone, reading }) => [
      path,
      first.toFixed(0),
      changed.toFixed(0),
      alone.median.toFixed(1),
      reading.p95.toFixed(1),
      reading.p95 <= LIST_BAR_MS ? 'yes' : 'NO',
    ]);
  const held = rows.filter((row) => row.at(-1) === 'yes').length;
  const head = ['list', 'first', 'after a change', 'median', '20 at once p95', `${LIST_BAR_MS} ms holds`];
  return `${table(head, rows)}\n\n${held} of ${rows.length} lists hold ${LIST_BAR_MS} ms with 20 people.`;
}
