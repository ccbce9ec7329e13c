/** Work that comes again and again, one round at a time, until it is stopped. */
export class Rounds {
  private timer: NodeJS.Timeout | undefined;
  private current: Promise<unknown> = Promise.resolve();
  private isBusy = false;

  /** @param every milliseconds; a round under way when the next is due takes its place */
  constructor(
    private readonly every: number,
    private readonly round: () => Promise<unknown>,
    private readonly failed: (error: unknown) => void,
  ) {}

  start(): void {
    this.timer ??= setInterval(() => {
      this.begin();
    }, this.every).unref();
  }

  /** Begins no more of them, and waits for the one under way. */
  async stop(): Promise<void> {
    clearInterval(this.timer);
    this.timer = undefined;
    await this.current;
  }

  /** Begins one now, if none is under way. */
  begin(): void {
    if (this.isBusy) return;
    this.isBusy = true;
    this.current = this.round()
      .catch(this.failed)
      .finally(() => {
        this.isBusy = false;
      });
  }
}
