import { memoOf } from '../../src/kernel/memo';

describe('what is kept of a pure function', () => {
  it('is made once for each key, and forgotten as a whole once there are too many', () => {
    const made: string[] = [];
    const upper = memoOf(2, (key: string) => {
      made.push(key);
      return key.toUpperCase();
    });
    expect(['a', 'b', 'a', 'b'].map(upper)).toEqual(['A', 'B', 'A', 'B']);
    expect(made).toEqual(['a', 'b']);
    expect(['c', 'c', 'a'].map(upper)).toEqual(['C', 'C', 'A']);
    expect(made).toEqual(['a', 'b', 'c', 'a']);
  });

  it('is made anew for a key as long as a cell may be', () => {
    let made = 0;
    const length = memoOf(10, (key: string) => (made += 1) && key.length);
    const long = 'x'.repeat(30_000);
    expect([length(long), length(long)]).toEqual([30_000, 30_000]);
    expect(made).toBe(2);
  });
});
