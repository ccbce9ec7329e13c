import { setTimeout as wait } from 'node:timers/promises';
import { breatheAgain, holdBreath, outOfBreath, ReadersBreath } from '../../src/kernel/breathe';

/** Works for so many milliseconds without giving anybody a turn. */
function work(milliseconds: number): void {
  const until = performance.now() + milliseconds;
  while (performance.now() < until);
}

afterEach(() => breatheAgain());

/** Of a task that goes on for a while, whether it would give others their turn. */
async function breathes(): Promise<boolean> {
  await wait(1);
  outOfBreath();
  work(20);
  return outOfBreath();
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

describe('those who read', () => {
  it('give way by what their own statements took, not by what others did before', async () => {
    const breath = new ReadersBreath();
    await wait(1);
    work(30);
    expect(breath.take()).toBeUndefined();
    breath.spend(6);
    expect(breath.take()).toBeUndefined();
    breath.spend(6);
    const turn = breath.take();
    expect(turn).toBeDefined();
    await turn;
    await wait(1);
    expect(breath.take()).toBeUndefined();
  });
});
