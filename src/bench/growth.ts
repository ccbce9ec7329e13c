import { Client, escapeIdentifier } from 'pg';
import type { Config } from '../config/config';
import type { Measured, Part } from './measure';
import { table, type Result } from './result';
import type { Sizes } from './sizes';

/** What is measured on a tenth of the data too: what should hardly grow with it, and what should grow no faster. */
export const GROWING: readonly Part[] = ['pages', 'compendium'];

export function tenthOf({ seed, partners, engagements, contributions }: Sizes): Sizes {
  const tenth = (count: number): number => Math.max(1, Math.round(count / 10));
  return {
    seed,
    partners: tenth(partners),
    engagements: tenth(engagements),
    contributions: tenth(contributions),
  };
}

/** Where the tenth is kept: a folder beside, or a database of the same server with `_tenth` after its name. */
export async function besideFor(config: Config): Promise<Config> {
  if (!config.databaseUrl) return { ...config, home: `${config.home}-tenth` };
  const url = new URL(config.databaseUrl);
  const name = `${url.pathname.slice(1)}_tenth`;
  const client = new Client({ connectionString: config.databaseUrl });
  await client.connect();
  try {
    const known = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (known.rows.length === 0) await client.query(`CREATE DATABASE ${escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
  url.pathname = `/${name}`;
  return { ...config, databaseUrl: url.toString() };
}

/** How much longer each takes on ten times the data: its median, and the p95 of twenty people. */
export function growthTable(tenth: Measured, whole: Measured): string {
  const before = new Map(tenth.results.map((result) => [result.what, result]));
  const rows = whole.results.flatMap((result) => {
    const small = before.get(result.what);
    return small ? [[result.what, ...grown(small, result)]] : [];
  });
  if (tenth.memory !== null && whole.memory !== null) {
    rows.push(['memory, MB', ...compared(tenth.memory, whole.memory), '', '', '']);
  }
  return table(['from a tenth of the data', 'median', 'whole', 'x', '20 p95', 'whole', 'x'], rows);
}

function grown(small: Result, whole: Result): string[] {
  const people =
    small.reading && whole.reading ? compared(small.reading.p95, whole.reading.p95) : ['', '', ''];
  return [...compared(small.alone.median, whole.alone.median), ...people];
}

function compared(small: number, whole: number): string[] {
  return [small.toFixed(1), whole.toFixed(1), (whole / small).toFixed(1)];
}
