import { listPaths, listTable, TRIED_LISTS } from '../../src/bench/lists';
import { mark } from '../../src/bench/writers';

describe('the lists that the bench asks for', () => {
  it.each(TRIED_LISTS.map((list) => [list.path, list] as const))(
    '%s is tried with each of its filters',
    (_, { rules, tried }) => {
      expect(Object.keys(tried).sort()).toEqual([...rules.filters].sort());
      for (const values of Object.values(tried)) expect(values.length).toBeGreaterThan(0);
    },
  );

  it('come in every order both ways', () => {
    const paths = listPaths();
    for (const { path, rules } of TRIED_LISTS) {
      for (const sort of rules.sorts) {
        expect(paths).toContain(`${path}?sort=${sort}&direction=asc`);
        expect(paths).toContain(`${path}?sort=${sort}&direction=desc`);
      }
    }
  });

  it('are shown the slowest first, with how many hold', () => {
    const timing = (path: string, p95: number) => ({
      path,
      first: 1,
      changed: 1,
      alone: { median: 1, p95 },
      reading: { median: 1, p95 },
    });
    const lines = listTable([timing('/fast', 35), timing('/slow', 35.1)]).split('\n');
    expect(lines[2]).toMatch(/^\| \/slow .* NO \|$/);
    expect(lines[3]).toMatch(/^\| \/fast .* yes \|$/);
    expect(lines.at(-1)).toBe('1 of 2 lists hold 35 ms with 20 people.');
  });
});

describe('the marks of written rows', () => {
  it('are letters, and each another', () => {
    const marks = Array.from({ length: 5000 }, (_, index) => mark(700_000_000 + index));
    expect(new Set(marks).size).toBe(5000);
    for (const each of marks) expect(each).toMatch(/^[a-z]+$/);
  });
});
