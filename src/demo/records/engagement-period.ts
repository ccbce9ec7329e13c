import { day, type Seeded } from './seeded';
import type { Slot } from './slots';

interface Span {
  startsOn: string;
  endsOn: string | null;
}

/** A period that touches exactly the years of the slot (and, for partnerships, may run on after 2017). */
export function engagementPeriod(slot: Slot, seeded: Seeded): Span {
  if (slot.mark === 'airline')
    return { startsOn: day(seeded.between(2013, 2015), 4, 1), endsOn: '2016-12-31' };
  if (slot.mark === 'workshop') return { startsOn: '2017-09-13', endsOn: '2017-09-14' };
  const year = slot.years[0] ?? 2017;
  if (slot.kind === 'collaboration') return oneOff(year, seeded);
  if (slot.years.length === 2) return { startsOn: startIn(2016, seeded), endsOn: runOn(seeded) };
  if (year === 2016) return { startsOn: startIn(2016, seeded), endsOn: day(2016, seeded.between(8, 12), 28) };
  return { startsOn: startIn(2017, seeded), endsOn: runOn(seeded) };
}

function oneOff(year: number, seeded: Seeded): Span {
  const month = seeded.between(1, 12);
  const first = seeded.between(1, 25);
  return { startsOn: day(year, month, first), endsOn: day(year, month, first + seeded.between(0, 2)) };
}

function startIn(year: number, seeded: Seeded): string {
  return day(year, seeded.between(1, 7), seeded.between(1, 28));
}

function runOn(seeded: Seeded): string | null {
  if (seeded.chance(0.15)) return null;
  return seeded.chance(0.6) ? day(2017, seeded.between(8, 12), 28) : day(2018, seeded.between(1, 12), 28);
}
