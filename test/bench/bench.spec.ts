import { Contribution } from '../../src/contributions/contribution.entity';
import { generate, isGenerated } from '../../src/bench/generate';
import { table } from '../../src/bench/result';
import { sizesOf } from '../../src/bench/sizes';
import { atOnce, percentile } from '../../src/bench/timing';
import { openTestDatabase, type TestDatabase } from '../support/database';

const SIZES = sizesOf({ partners: 20, engagements: 40, contributions: 60 });

async function filled(): Promise<TestDatabase & { digest: string }> {
  const test = await openTestDatabase('2017-12-31T12:00:00.000Z');
  await generate(test.work, SIZES, 'no password', () => undefined);
  const rows = await test.database.read.find(Contribution, { order: { id: 'ASC' } });
  const digest = JSON.stringify(rows.map((row) => [row.partnerId, row.usdMinor, row.receivedOn, row.state]));
  return { ...test, digest };
}

describe('the data set of the bench', () => {
  it('is the same for the same seed, and known again', async () => {
    const [one, two] = [await filled(), await filled()];
    try {
      expect(one.digest).toBe(two.digest);
      expect(JSON.parse(one.digest)).toHaveLength(60);
      expect(await isGenerated(one.database, SIZES)).toBe(true);
      expect(await isGenerated(one.database, { ...SIZES, seed: 2 })).toBe(false);
    } finally {
      await one.close();
      await two.close();
    }
  });

  it('refuses sizes that are none', () => {
    expect(() => sizesOf({ partners: 0 })).toThrow(RangeError);
    expect(() => sizesOf({ engagements: 1.5 })).toThrow('engagements');
  });
});

describe('the measuring', () => {
  it('takes the nearest-rank percentile', () => {
    const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);
    expect(percentile(hundred, 0.95)).toBe(95);
    expect(percentile(hundred, 0.5)).toBe(50);
    expect(() => percentile([], 0.5)).toThrow(RangeError);
  });

  it('asks for everybody, at once', async () => {
    const asked: number[] = [];
    await atOnce(4, 3, 0, (index) => Promise.resolve(asked.push(index)));
    expect(asked.toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  });

  it('prints a table that Markdown understands', () => {
    expect(table(['what', 'ms'], [['page', '5.0']])).toBe('| what |  ms |\n| ---- | --: |\n| page | 5.0 |');
  });
});
