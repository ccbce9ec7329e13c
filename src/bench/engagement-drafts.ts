import { day, type Seeded } from '../demo/records/seeded';
import type { NewEngagement } from '../engagements/add-engagements';
import type { Places } from './partner-rows';
import { FIRST_YEAR, YEARS } from './sizes';

/** What engagements and contributions are drawn from. */
export interface Draw extends Places {
  typeIds: readonly number[];
  clearedPartners: readonly number[];
  allPartners: readonly number[];
}

const THEMES = ['Counter-trafficking', 'Labour mobility', 'Return and reintegration', 'Emergency response'];

/** An engagement that begins and ends in one year; partnerships are with cleared partners. */
export function engagementDraft(index: number, seeded: Seeded, draw: Draw): NewEngagement {
  const year = FIRST_YEAR + (index % YEARS);
  const kind = seeded.chance(0.5) ? 'partnership' : 'collaboration';
  const partners = kind === 'partnership' ? draw.clearedPartners : draw.allPartners;
  const startsOn = day(year, seeded.between(1, 10), seeded.between(1, 28));
  const theme = seeded.pick(THEMES);
  return {
    title: `${theme} ${year}, no. ${index + 1}`,
    kind,
    typeId: seeded.pick(draw.typeIds),
    theme,
    purpose: `Joint work on ${theme.toLowerCase()} in the communities served by the office.`,
    startsOn,
    endsOn: day(year, 12, seeded.between(1, 28)),
    agreement: kind === 'partnership' ? 'memorandum' : 'none',
    agreedOn: startsOn,
    officeId: seeded.pick(draw.officeIds),
    otherOfficeIds: [],
    countryCodes: [seeded.pick(draw.countries)],
    partnerIds: [seeded.pick(partners), ...(seeded.chance(0.1) ? [seeded.pick(partners)] : [])],
    workshop: null,
    state: seeded.chance(0.7) ? 'closed' : 'active',
    sourceRef: `bench-engagement-${index + 1}`,
    illustrative: true,
  };
}
