/** Numbers that look random and are the same on every run (mulberry32), so that the records never change. */
export class Seeded {
  private state: number;

  constructor(seed: number) {
    this.state = seed;
  }

  /** From 0 included to 1 excluded. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  /** A whole number, both ends included. */
  between(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  pick<T>(from: readonly T[]): T {
    return at(from, this.between(0, from.length - 1));
  }

  shuffled<T>(from: readonly T[]): T[] {
    const keyed = from.map((value) => ({ value, key: this.next() }));
    return keyed.sort((a, b) => a.key - b.key).map(({ value }) => value);
  }
}

/** The element at an index, counted round and round; a RangeError for an empty list. */
export function at<T>(list: readonly T[], index: number): T {
  const value = list[index % list.length];
  if (value === undefined) throw new RangeError('nothing to take from an empty list');
  return value;
}

/** `count` uneven whole parts, each at least 1, of `total`: the parts sum to it exactly. */
export function partsOf(total: number, count: number, seeded: Seeded): number[] {
  const weights = Array.from({ length: count }, () => 0.25 + seeded.next() ** 2 * 2);
  const sum = weights.reduce((a, b) => a + b, 0);
  const parts = weights.map((weight) => Math.max(1, Math.floor((total * weight) / sum)));
  const rest = total - parts.reduce((a, b) => a + b, 0);
  parts[0] = (parts[0] ?? 0) + rest;
  return parts;
}

const two = (value: number): string => value.toString().padStart(2, '0');

/** `YYYY-MM-DD`; days up to 28 exist in every month. */
export function day(year: number, month: number, dayOfMonth: number): string {
  return `${year}-${two(month)}-${two(dayOfMonth)}`;
}
