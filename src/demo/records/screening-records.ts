import { day, type Seeded } from './seeded';
import type { PartnerRecord, ScreeningRecord } from './shapes';

/** Companies screened from March 2016 to June 2018 (evaluation 4.2.2, fn 32). */
const SCREENED = 63;
/** Months from March 2016 to June 2018. */
const MONTHS = 28;

/** Invented names: which platforms the organization pays for is in no source. */
const PLATFORMS = ['Lanternwatch', 'Probitas Index'] as const;

/** One screening each of 63 companies, in the order of time. */
export function screeningRecords(partners: readonly PartnerRecord[], seeded: Seeded): ScreeningRecord[] {
  const companies = partners.filter(({ kind }) => kind === 'company');
  const chosen = seeded.shuffled(companies).slice(0, SCREENED);
  return chosen.map((partner, index) => {
    const month = 2 + Math.floor((index * MONTHS) / SCREENED);
    return {
      partnerRef: partner.ref,
      on: day(2016 + Math.floor(month / 12), (month % 12) + 1, 1 + (index % 28)),
      platform: seeded.pick(PLATFORMS),
      result: resultOf(seeded.next()),
    };
  });
}

function resultOf(draw: number): ScreeningRecord['result'] {
  if (draw < 0.8) return 'nothing_found';
  return draw < 0.95 ? 'possible_match' : 'match';
}
