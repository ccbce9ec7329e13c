/**
 * Who may write next, in the order of asking: one process at a time. Processes that each tried the lock of the file
 * again and again would let whoever has much to write keep the others out.
 */
export class Turns {
  private readonly waiting: number[] = [];
  private holder: number | null = null;

  constructor(private readonly give: (process: number) => void) {}

  wanted(process: number): void {
    this.waiting.push(process);
    this.next();
  }

  back(process: number): void {
    if (this.holder !== process) return;
    this.holder = null;
    this.next();
  }

  /** A process that ended has written, or has not: its turn is over either way. */
  gone(process: number): void {
    const asked = this.waiting.indexOf(process);
    if (asked !== -1) this.waiting.splice(asked, 1);
    this.back(process);
  }

  private next(): void {
    if (this.holder !== null) return;
    const next = this.waiting.shift();
    if (next === undefined) return;
    this.holder = next;
    this.give(next);
  }
}
