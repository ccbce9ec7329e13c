/**
 * What a thread is given to do: a module exports it as `work`. It takes plain values, answers in parts of a size
 * that is handled at once, and refuses by `Invalid`.
 */
export type Job<Given, Part> = (given: Given) => AsyncIterable<Part> | Iterable<Part>;

/** What a job may take at most. A thread beyond it is ended, and the file refused. */
export interface JobLimits {
  seconds: number;
  megabytes: number;
}

export const USUAL_LIMITS: JobLimits = { seconds: 60, megabytes: 1_024 };

/** One is handled while the next is made. */
export const PARTS_AHEAD = 2;
