import type { Day } from '../kernel/clock';
import type { ExchangeRate } from './exchange-rate.entity';

export type DatedRate = Pick<ExchangeRate, 'currency' | 'fromDay' | 'unitsPerUsd'>;

/** The rates known, to be asked by currency and day. US dollars are always 1. */
export class RateBook {
  private readonly byCurrency = new Map<string, DatedRate[]>();

  constructor(rates: readonly DatedRate[]) {
    for (const rate of rates) {
      const known = this.byCurrency.get(rate.currency);
      if (known) known.push(rate);
      else this.byCurrency.set(rate.currency, [rate]);
    }
    for (const known of this.byCurrency.values()) known.sort(newestFirst);
  }

  /** Takes one more, in place of one of the same day. */
  add(rate: DatedRate): void {
    const known = this.byCurrency.get(rate.currency) ?? [];
    this.byCurrency.set(rate.currency, known);
    const place = placeOf(known, rate.fromDay);
    known.splice(place, known[place]?.fromDay === rate.fromDay ? 1 : 0, rate);
  }

  /** The rate in force on the day: the newest that began by then; null when none had begun. */
  on(currency: string, day: Day): { unitsPerUsd: string; rateDay: Day } | null {
    if (currency === 'USD') return { unitsPerUsd: '1', rateDay: day };
    const known = this.byCurrency.get(currency) ?? [];
    const rate = known[placeOf(known, day)];
    return rate ? { unitsPerUsd: rate.unitsPerUsd, rateDay: rate.fromDay } : null;
  }
}

function newestFirst(a: DatedRate, b: DatedRate): number {
  return b.fromDay.localeCompare(a.fromDay);
}

/** Where the newest that began by the day stands, or would; by halves, for there may be thousands. */
function placeOf(newestFirst: readonly DatedRate[], day: Day): number {
  let [first, behind] = [0, newestFirst.length];
  while (first < behind) {
    const middle = (first + behind) >> 1;
    if ((newestFirst[middle]?.fromDay ?? '') <= day) behind = middle;
    else first = middle + 1;
  }
  return first;
}
