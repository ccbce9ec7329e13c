/** A list of numbers that grows by doubling; 4 bytes each. */
export class Numbers {
  private cells = new Uint32Array(1024);
  length = 0;

  push(value: number): void {
    if (this.length === this.cells.length) {
      const grown = new Uint32Array(this.cells.length * 2);
      grown.set(this.cells);
      this.cells = grown;
    }
    this.cells[this.length] = value;
    this.length += 1;
  }

  /** The numbers in an array of their exact size. */
  packed(): Uint32Array {
    return this.cells.slice(0, this.length);
  }
}

/** Collects keys and what is found under them, for `Postings.of`. */
export class Pairs {
  readonly keys = new Numbers();
  readonly values = new Numbers();

  add(key: number, value: number): void {
    this.keys.push(key);
    this.values.push(value);
  }
}

/** Values by bucket in two flat arrays. Hashed keys share buckets: what is found still has to be compared. */
export class Postings {
  private constructor(
    private readonly starts: Uint32Array,
    private readonly values: Uint32Array,
    private readonly shift: number,
  ) {}

  /** By 32-bit hashes, into at least as many buckets as there are pairs. */
  static hashed(pairs: Pairs): Postings {
    const bits = Math.min(22, Math.max(8, Math.ceil(Math.log2(pairs.keys.length + 1)) + 1));
    return Postings.of(pairs, 2 ** bits, 32 - bits);
  }

  /** By small whole numbers below `size`, each its own bucket. */
  static numbered(pairs: Pairs, size: number): Postings {
    return Postings.of(pairs, size, 0);
  }

  private static of(pairs: Pairs, size: number, shift: number): Postings {
    const keys = pairs.keys.packed();
    const values = pairs.values.packed();
    const starts = new Uint32Array(size + 1);
    for (const key of keys) starts[(key >>> shift) + 1] = (starts[(key >>> shift) + 1] ?? 0) + 1;
    for (let at = 0; at < size; at += 1) starts[at + 1] = (starts[at + 1] ?? 0) + (starts[at] ?? 0);
    const next = starts.slice();
    const placed = new Uint32Array(values.length);
    for (let at = 0; at < keys.length; at += 1) {
      const bucket = (keys[at] ?? 0) >>> shift;
      const place = next[bucket] ?? 0;
      placed[place] = values[at] ?? 0;
      next[bucket] = place + 1;
    }
    return new Postings(starts, placed, shift);
  }

  get(key: number): Uint32Array {
    const bucket = key >>> this.shift;
    return this.values.subarray(this.starts[bucket] ?? 0, this.starts[bucket + 1] ?? 0);
  }

  /** How many values a bucket holds. */
  count(key: number): number {
    const bucket = key >>> this.shift;
    return (this.starts[bucket + 1] ?? 0) - (this.starts[bucket] ?? 0);
  }
}
