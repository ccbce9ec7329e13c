import { besideFor, growthTable, tenthOf } from '../../src/bench/growth';
import type { Measured } from '../../src/bench/measure';
import { FULL } from '../../src/bench/sizes';
import { loadConfig } from '../../src/config/config';

const measured = (median: number, memory: number | null): Measured => ({
  results: [
    {
      what: 'home',
      alone: { median, p95: median * 2 },
      reading: { median, p95: median * 3 },
      ...{ pressing: null, sql: 1, bar: '', holds: true },
    },
  ],
  ...{ lists: [], writes: [], beside: [], memory },
});

describe('how much longer it takes on ten times the data', () => {
  it('is told by median, by twenty people and by memory', () => {
    const lines = growthTable(measured(4, 100), measured(10, 250)).split('\n');
    expect(lines[2]?.replaceAll(' ', '')).toBe('|home|4.0|10.0|2.5|12.0|30.0|2.5|');
    expect(lines[3]?.replaceAll(' ', '')).toBe('|memory,MB|100.0|250.0|2.5||||');
    expect(growthTable(measured(4, null), measured(10, null))).not.toContain('memory');
  });

  it('is measured on a tenth, kept beside the whole', async () => {
    expect(tenthOf({ ...FULL, partners: 4 })).toEqual({
      seed: 1,
      partners: 1,
      engagements: 20_000,
      contributions: 100_000,
    });
    const config = loadConfig({ ...process.env, ACCORD_HOME: 'somewhere', DATABASE_URL: '' });
    expect((await besideFor(config)).home).toBe(`${config.home}-tenth`);
  });
});
