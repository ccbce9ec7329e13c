import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { workingDaysBetween as frozen } from '../../migrations/support/working-days';
import { addDays, workingDaysBetween } from '../../src/kernel/clock';

const FOLDER = join(__dirname, '..', '..', 'migrations');

describe('a migration', () => {
  it('imports nothing of the product, which changes after it was released', () => {
    const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.ts'),
    );
    expect(files.length).toBeGreaterThan(30);
    const live = files.filter((name) =>
      /(from|import\(|require\() ?'[./]*\/src\//.test(readFileSync(join(FOLDER, name), 'utf8')),
    );
    expect(live).toEqual([]);
  });

  it('counts working days as they were counted when it was written', () => {
    for (let first = 0; first < 9; first += 1)
      for (let days = -2; days < 40; days += 1) {
        const [from, to] = [addDays('2024-02-24', first), addDays('2024-02-24', first + days)];
        expect([from, to, frozen(from, to)]).toEqual([from, to, workingDaysBetween(from, to)]);
      }
  });
});
