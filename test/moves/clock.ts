import { addDays, type Clock, type Day } from '../../src/kernel/clock';

/** The first day of every story. */
export const FIRST_DAY: Day = '2017-06-15';

/** A clock that the story moves on. */
export class StoryClock implements Clock {
  private day = FIRST_DAY;
  private minute = 0;

  now(): string {
    const time = new Date(Date.parse(`${this.day}T06:00:00.000Z`) + this.minute * 60_000);
    return time.toISOString();
  }

  today(): Day {
    return this.day;
  }

  begin(): void {
    this.day = FIRST_DAY;
    this.minute = 0;
  }

  tick(): void {
    this.minute = (this.minute + 1) % 600;
  }

  pass(days: number): void {
    this.day = addDays(this.day, days);
    this.minute = 0;
  }
}
