import type { Clock, Day } from '../kernel/clock';
import type { Logger } from '../logging/logger';

/** Requests of which only the day may be kept, with where they are counted. */
export const countedOnly = new WeakMap<object, DayCount>();

/** Counts what happened on a day, and logs the counts on the first occasion after it: never when it happened. */
export class DayCount {
  private day: Day;
  private counts: Record<string, number> = {};

  constructor(
    private readonly logger: Logger,
    private readonly clock: Clock,
  ) {
    this.day = clock.today();
  }

  add(what: string): void {
    const today = this.clock.today();
    if (today !== this.day) {
      if (Object.keys(this.counts).length > 0) this.logger.info({ day: this.day, counts: this.counts }, 'answered on a day'); // prettier-ignore
      [this.day, this.counts] = [today, {}];
    }
    this.counts[what] = (this.counts[what] ?? 0) + 1;
  }
}
