import { Rounds } from '../../src/workers/rounds';

/** A round that goes on until it is let go. */
function held(failed: (error: unknown) => void = () => undefined) {
  const begun: ((error?: Error) => void)[] = [];
  const round = () =>
    new Promise<void>((resolve, reject) => begun.push((error) => (error ? reject(error) : resolve())));
  return { begun, rounds: new Rounds(5, round, failed) };
}

const soon = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 40));

it('goes on, one round at a time', async () => {
  const { begun, rounds } = held();
  rounds.start();
  rounds.begin();
  rounds.begin();
  await soon();
  expect(begun).toHaveLength(1);
  begun[0]?.();
  await soon();
  expect(begun).toHaveLength(2);
  begun[1]?.();
  await rounds.stop();
});

it('goes on after one that failed, and says so', async () => {
  const failures: unknown[] = [];
  const { begun, rounds } = held((error) => failures.push(error));
  rounds.start();
  rounds.begin();
  const error = new Error('no');
  begun[0]?.(error);
  await soon();
  expect([failures, begun.length]).toEqual([[error], 2]);
  begun[1]?.();
  await rounds.stop();
});

it('stops after the round under way', async () => {
  const { begun, rounds } = held();
  rounds.start();
  rounds.begin();
  let isStopped = false;
  const stopped = rounds.stop().then(() => (isStopped = true));
  await soon();
  expect(isStopped).toBe(false);
  begun[0]?.();
  await stopped;
  await soon();
  expect(begun).toHaveLength(1);
});
