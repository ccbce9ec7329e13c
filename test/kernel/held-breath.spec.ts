import { setTimeout as wait } from 'node:timers/promises';
import { breathe, breatheAgain, holdBreath } from '../../src/kernel/breathe';

/** Works for so many milliseconds without giving anybody a turn. */
function work(milliseconds: number): void {
  const until = performance.now() + milliseconds;
  while (performance.now() < until);
}

afterEach(() => breatheAgain());

/** Of a task that goes on for a while, whether it would give others their turn. */
async function breathes(): Promise<boolean> {
  await wait(1);
  void breathe();
  work(20);
  return breathe() !== undefined;
}

it('gives others a turn after some milliseconds', async () => {
  expect(await breathes()).toBe(true);
});

it('gives none while it is held, and again when it is let go', async () => {
  holdBreath(1_000);
  expect(await breathes()).toBe(false);
  breatheAgain();
  expect(await breathes()).toBe(true);
});

it('is held for no longer than was said', async () => {
  holdBreath(5);
  expect(await breathes()).toBe(true);
});
