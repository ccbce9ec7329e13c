import type { Draft } from './draft';
import { AFFILIATE, HEADQUARTERS } from './places';
import type { Pots } from './pots';
import { at, day, partsOf, type Seeded } from './seeded';
import type { EngagementRecord } from './shapes';

/** Lines that together make one exact sum, in whole US dollars. */
interface DonationPot {
  total: number;
  drafts: Draft[];
}

const CAUSES = ['softly', 'earmarked'] as const;
const LABELS = {
  website: 'Donors on the website',
  affiliate: 'Donors in the USA, through the affiliate',
  other: 'Workplace giving and collections',
} as const;

/**
 * Public donations by month: through the affiliate, by the website and by other means, each with and without
 * a cause. They belong to many givers, so no partner is named.
 */
export function donations(pot: Pots, seeded: Seeded): DonationPot[] {
  const affiliate = ['affiliate'] as const;
  const others = ['website', 'website', 'other'] as const;
  return [
    monthly(pot.year, pot.affiliateToBeAllocated, affiliate, true, seeded),
    monthly(pot.year, pot.affiliateDonations - pot.affiliateToBeAllocated, affiliate, false, seeded),
    monthly(pot.year, pot.otherToBeAllocated, others, true, seeded),
    monthly(pot.year, pot.otherDonations - pot.otherToBeAllocated, others, false, seeded),
  ];
}

function monthly(
  year: number,
  total: number,
  channels: readonly (keyof typeof LABELS)[],
  toBeAllocated: boolean,
  seeded: Seeded,
): DonationPot {
  const parts = partsOf(total * 100, 12 * channels.length, seeded);
  const drafts = parts.map((usdMinor, index): Draft => {
    const channel = at(channels, index);
    return {
      partnerRef: null,
      publicLabel: LABELS[channel],
      office: channel === 'affiliate' ? AFFILIATE : HEADQUARTERS,
      receivedOn: day(year, Math.floor(index / channels.length) + 1, 28),
      form: 'cash',
      currency: channel === 'affiliate' ? 'USD' : seeded.pick(['USD', 'EUR', 'CHF', 'GBP', 'JPY']),
      channel,
      earmarking: toBeAllocated ? 'unearmarked' : at(CAUSES, index),
      toBeAllocated,
      bookedAs: channel === 'affiliate' ? 'other_organisations' : 'private_sector',
      type: 'resource_mobilization',
      engagementRef: null,
      valuation: null,
      usdMinor,
    };
  });
  return { total, drafts };
}

/** The affiliate's grants to country offices, signed as donor agreements (evaluation 4.2.2). */
export function affiliateGrants(
  pot: Pots,
  engagements: readonly EngagementRecord[],
  seeded: Seeded,
): Draft[] {
  const offices = [...new Set(engagements.map(({ office }) => office))].filter(
    (code) => code !== HEADQUARTERS,
  );
  return partsOf(pot.affiliateGrants * 100, pot.affiliateGrantCount, seeded).map((usdMinor) => ({
    partnerRef: null,
    publicLabel: 'Grants of the affiliate in the USA',
    office: seeded.pick(offices),
    receivedOn: day(pot.year, seeded.between(1, 12), seeded.between(1, 28)),
    form: 'cash',
    currency: 'USD',
    channel: 'agreement',
    earmarking: 'earmarked',
    toBeAllocated: false,
    bookedAs: 'other_organisations',
    type: 'resource_mobilization',
    engagementRef: null,
    valuation: null,
    usdMinor,
  }));
}
