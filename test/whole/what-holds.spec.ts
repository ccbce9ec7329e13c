import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');
const TABLE = readFileSync(join(ROOT, 'docs', 'what-holds.md'), 'utf8');
const LINES = TABLE.split('\n').flatMap((line) => {
  const [, what, rule, tests] = /^\| (.+?) \| `(src\/\S+)` \| (.+) \|$/.exec(line) ?? [];
  return what && rule && tests ? [{ what, rule, tests }] : [];
});

describe('the table of what holds', () => {
  test('has a line for every row of its sections', () => {
    const rows = TABLE.split('\n').filter((line) => /^\| (?!what holds|---)/.test(line));
    expect(LINES.map(({ what }) => what)).toEqual(rows.map((row) => row.split(' | ')[0]?.slice(2)));
  });

  test.each(LINES)('$what', ({ rule, tests }) => {
    expect({ rule, there: existsSync(join(ROOT, rule)) }).toEqual({ rule, there: true });
    for (const cell of tests.split('<br>')) {
      const file = /^`(test\/\S+\.(?:spec|journey)\.ts)`/.exec(cell)?.[1] ?? '';
      const text = readFileSync(join(ROOT, file), 'utf8');
      const names = [...cell.matchAll(/“(.+?)”(?=$|; “)/g)].map(([, name]) => name ?? '');
      expect(names.length).toBeGreaterThan(0);
      expect(names.filter((name) => !text.includes(`'${name}'`))).toEqual([]);
    }
  });
});
