import type { RecordKind, RecordType } from './shapes';

/** What makes one record special among its fellows. */
export type Mark = 'airline' | 'workshop' | 'foundation' | 'company_of_the_year';

/** One engagement to be made: the compendium has it as an entry of each of its years. */
export interface Slot {
  years: readonly (2016 | 2017)[];
  type: RecordType;
  kind: RecordKind;
  mark: Mark | null;
}

interface Count {
  type: RecordType;
  /** Partnerships that touch both years: 22 in all (evaluation 1.5). */
  continuing: number;
  /** Entries, the continuing partnerships included. */
  2016: { partnership: number; collaboration: number };
  2017: { partnership: number; collaboration: number };
}

/**
 * Published (evaluation 4.2.4): implementation of 2016 (78 of which 53), advocacy of 2017 (105 and 33), and
 * 54 to 46 over both years. The other numbers stand in a picture only (figure 3) and are illustrative;
 * they keep implementation the largest type of 2016 and let 2017 rise slightly, as the text says.
 */
const COUNTS: readonly Count[] = [
  {
    type: 'advocacy',
    continuing: 5,
    2016: { partnership: 22, collaboration: 46 },
    2017: { partnership: 33, collaboration: 105 },
  },
  {
    type: 'innovation',
    continuing: 2,
    2016: { partnership: 9, collaboration: 6 },
    2017: { partnership: 9, collaboration: 7 },
  },
  {
    type: 'resource_mobilization',
    continuing: 5,
    2016: { partnership: 38, collaboration: 36 },
    2017: { partnership: 24, collaboration: 18 },
  },
  {
    type: 'implementation',
    continuing: 10,
    2016: { partnership: 53, collaboration: 25 },
    2017: { partnership: 34, collaboration: 14 },
  },
];

/** Airline agreements of 2016 (footnote 73) and companies at one office's workshop of 2017 (footnote 74). */
const AIRLINES = 10;
const WORKSHOP = 17;

export function slots(): Slot[] {
  return COUNTS.flatMap((count) => [
    ...many(count.continuing, { years: [2016, 2017], type: count.type, kind: 'partnership', mark: null }),
    ...yearSlots(count, 2016),
    ...yearSlots(count, 2017),
  ]);
}

function yearSlots(count: Count, year: 2016 | 2017): Slot[] {
  const { type, continuing } = count;
  const partnerships = many(count[year].partnership - continuing, {
    years: [year], type, kind: 'partnership', mark: null,
  }); // prettier-ignore
  const collaborations = many(count[year].collaboration, {
    years: [year], type, kind: 'collaboration', mark: null,
  }); // prettier-ignore
  if (year === 2016 && type === 'implementation') mark(partnerships, 'airline', AIRLINES);
  if (year === 2016 && type === 'resource_mobilization') mark(partnerships, 'foundation', 2);
  if (year === 2017 && type === 'implementation') mark(partnerships, 'company_of_the_year', 1);
  if (year === 2017 && type === 'advocacy') mark(collaborations, 'workshop', WORKSHOP);
  return [...partnerships, ...collaborations];
}

function many(count: number, slot: Slot): Slot[] {
  return Array.from({ length: count }, () => ({ ...slot }));
}

function mark(list: Slot[], name: Mark, count: number): void {
  for (const slot of list.slice(0, count)) slot.mark = name;
}
