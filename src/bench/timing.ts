/** Median and 95th percentile of durations, in milliseconds. */
export interface Timing {
  median: number;
  p95: number;
}

/** @throws RangeError when nothing was measured */
export function timingOf(durations: readonly number[]): Timing {
  return { median: percentile(durations, 0.5), p95: percentile(durations, 0.95) };
}

/** The nearest-rank percentile. */
export function percentile(durations: readonly number[], part: number): number {
  const sorted = durations.toSorted((a, b) => a - b);
  const found = sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)];
  if (found === undefined) throw new RangeError('nothing was measured');
  return found;
}

/** Asks `count` times, one after the other. */
export async function oneByOne(count: number, ask: (index: number) => Promise<number>): Promise<Timing> {
  const durations: number[] = [];
  for (let index = 0; index < count; index += 1) durations.push(await ask(index));
  return timingOf(durations);
}

/**
 * `users` people ask `each` times, all at once. Between two pages each of them reads for `pause`
 * milliseconds on average; with no pause the queue itself is measured.
 */
export async function atOnce(
  users: number,
  each: number,
  pause: number,
  ask: (index: number) => Promise<number>,
): Promise<Timing> {
  const durations: number[] = [];
  const person = async (user: number): Promise<void> => {
    await sleep((pause * user) / users);
    for (let page = 0; page < each; page += 1) {
      durations.push(await ask(user * each + page));
      await sleep(pause * (0.5 + ((user * 7 + page * 3) % 10) / 10));
    }
  };
  await Promise.all(Array.from({ length: users }, (_, user) => person(user)));
  return timingOf(durations);
}

function sleep(milliseconds: number): Promise<void> {
  return milliseconds > 0 ? new Promise((resolve) => setTimeout(resolve, milliseconds)) : Promise.resolve();
}
