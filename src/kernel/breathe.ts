import { tellProgress } from './progress';

/** As it is when this is loaded: a test may put its own clock in the place of the process's. */
const { setImmediate } = globalThis;

/** How long one task may go on before others have their turn. */
const TURN_MS = 15;

let began: number | null = null;
let heldUntil = 0;

/**
 * Whether the task at hand has gone on for some milliseconds, so that others are to have their turn. To be asked between the
 * steps of what is long: a statement, a row. A promise for each step, however soon it is kept, would cost more than most steps
 * do: `if (outOfBreath()) await breathe()`.
 */
export function outOfBreath(): boolean {
  const now = performance.now();
  if (began === null) {
    began = now;
    // The next turn of the loop begins the count anew.
    setImmediate(() => (began = null));
    return false;
  }
  return now - began >= TURN_MS && now >= heldUntil;
}

/** Lets the process answer others. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** So long the statements of readers may take at one go; a page takes about as long for all of its own. */
const READING_MS = 10;

/**
 * The breath of those who read: counted by what their own statements took. A page would otherwise have to give way after
 * each of its twenty statements, while something long has its turns beside it, and wait for a whole turn each time.
 */
export class ReadersBreath {
  private spent = 0;

  /** Before a statement. */
  take(): Promise<void> | undefined {
    return this.spent < READING_MS ? undefined : new Promise((resolve) => setImmediate(resolve));
  }

  /** After it: what it took, in milliseconds. */
  spend(milliseconds: number): void {
    if (this.spent === 0) setImmediate(() => (this.spent = 0));
    this.spent += milliseconds;
  }
}

/**
 * Takes no breath for so many milliseconds: while something is held that others wait for, giving them a turn only makes
 * them wait for longer.
 */
export function holdBreath(milliseconds: number): void {
  heldUntil = performance.now() + milliseconds;
}

export function breatheAgain(): void {
  heldUntil = 0;
}

/** So many are done between two words of how far it has come. */
const TOLD_EVERY = 500;

/** As `map`, with a breath between; `step` is what is being done, for those who wait for it. */
export async function mapped<T, R>(
  all: readonly T[],
  each: (one: T, index: number) => R,
  step?: string,
): Promise<R[]> {
  const results: R[] = [];
  for (const [index, one] of all.entries()) {
    if (outOfBreath()) await breathe();
    if (step && index % TOLD_EVERY === 0) tellProgress(step, index, all.length);
    results.push(each(one, index));
  }
  return results;
}

/** As `map` over what comes one by one. */
export async function* each<T, R>(all: AsyncIterable<T>, made: (one: T) => R): AsyncGenerator<R> {
  for await (const one of all) yield made(one);
}
