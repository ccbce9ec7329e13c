/** How far a long piece of work has come. */
export interface Progress {
  /** Text key of what is being done. */
  step: string;
  done: number;
  /** Null while nobody knows how many there are. */
  total: number | null;
}

let hear = (_: Progress): void => undefined;

/** Who hears of every progress, and knows whose it is (`src/progress`). */
export function hearProgress(hearer: (progress: Progress) => void): void {
  hear = hearer;
}

/** To be said between the steps of what is long; costs next to nothing where nobody listens. */
export function tellProgress(step: string, done: number, total: number | null = null): void {
  hear({ step, done, total });
}
