import type { NewContribution } from '../contributions/contribution.writes';
import { day, type Seeded } from '../demo/records/seeded';
import type { Draw } from './engagement-drafts';
import { FIRST_YEAR, YEARS } from './sizes';

/** Half from the public in sums, three in ten confirmed from cleared partners, the rest recorded only. */
export function contributionDraft(index: number, seeded: Seeded, draw: Draw): NewContribution {
  const year = FIRST_YEAR + (index % YEARS);
  const receivedOn = day(year, seeded.between(1, 12), seeded.between(1, 28));
  const inKind = seeded.chance(0.2);
  const unearmarked = seeded.chance(0.4);
  return {
    ...giver(seeded, draw, receivedOn),
    officeId: seeded.pick(draw.officeIds),
    engagementId: null,
    typeId: seeded.chance(0.6) ? seeded.pick(draw.typeIds) : null,
    form: inKind ? 'in_kind' : 'cash',
    description: inKind ? 'Goods for distribution' : null,
    valuation: inKind ? 'Market price on the day' : null,
    currency: 'USD',
    amount: (seeded.between(100, 10_000_000) / 100).toFixed(2),
    unitsPerUsd: null,
    rateDay: null,
    receivedOn,
    earmarking: unearmarked ? 'unearmarked' : 'earmarked',
    toBeAllocated: unearmarked && seeded.chance(0.5),
    channel: seeded.pick(['website', 'affiliate', 'agreement', 'other'] as const),
    bookedAs: seeded.chance(0.6) ? 'private_sector' : 'other_organisations',
    sourceRef: `bench-contribution-${index + 1}`,
    illustrative: true,
  };
}

type Giver = Pick<NewContribution, 'partnerId' | 'publicLabel' | 'confirmed'>;

function giver(seeded: Seeded, draw: Draw, receivedOn: string): Giver {
  const draws = seeded.next();
  if (draws < 0.5) return { partnerId: null, publicLabel: `Donations of ${receivedOn}`, confirmed: true };
  const cleared = draws < 0.8;
  const partners = cleared ? draw.clearedPartners : draw.allPartners;
  return { partnerId: seeded.pick(partners), publicLabel: null, confirmed: cleared };
}
