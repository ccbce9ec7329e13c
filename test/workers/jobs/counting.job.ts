import { Invalid } from '../../../src/kernel/errors';

/** Counts, telling how far it was ahead of whoever listens; refuses at a number. */
export function* work({ to, refuse }: { to: number; refuse?: number }): Generator<number> {
  for (let number = 1; number <= to; number += 1) {
    if (number === refuse) throw Invalid.field('file', 'spreadsheet.empty');
    yield number;
  }
}
