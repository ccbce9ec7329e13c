import { decimalsOf, decimalText, toUsdMinor } from '../../kernel/money';
import type { Draft } from './draft';
import { affiliateGrants, donations } from './donation-records';
import { POT_2015, pots, type Pots } from './pots';
import { rateOn } from './rates';
import { at, day, partsOf, type Seeded } from './seeded';
import type { ContributionRecord, EngagementRecord, PartnerRecord } from './shapes';
import type { Plan } from './engagement-records';

/** Everything received in 2015, 2016 and 2017; each pot sums to its published figure to the cent. */
export function contributionRecords(
  plan: Plan,
  partners: readonly PartnerRecord[],
  seeded: Seeded,
): ContributionRecord[] {
  const drafts = [
    closePot(POT_2015, earlierYear(partners, seeded)),
    ...pots.flatMap((pot) => [
      closePot(pot.agreements, agreements(pot, plan, seeded)),
      closePot(pot.affiliateGrants, affiliateGrants(pot, plan.engagements, seeded)),
      ...donations(pot, seeded).map(({ total, drafts: lines }) => closePot(total, lines)),
    ]),
  ].flat();
  drafts.sort((a, b) => (a.receivedOn < b.receivedOn ? -1 : a.receivedOn > b.receivedOn ? 1 : 0));
  return drafts.map((record, index) => {
    return { ...record, reference: `C-${(index + 1).toString().padStart(4, '0')}` };
  });
}

/**
 * Turns drafts into records. Foreign amounts round to their currency, so their dollars miss the draft by
 * a little; the first line, always in US dollars, takes up the difference and the pot is exact.
 */
function closePot(totalUsd: number, drafts: readonly Draft[]): ContributionRecord[] {
  const [closing, ...others] = drafts;
  if (!closing) throw new RangeError('a pot without a line');
  const records = others.map(recordOf);
  const spent = records.reduce((sum, { usdMinor }) => sum + usdMinor, 0);
  const last = recordOf({ ...closing, currency: 'USD', usdMinor: totalUsd * 100 - spent });
  return [last, ...records].map(({ record }) => record);
}

function recordOf(draft: Draft): { record: ContributionRecord; usdMinor: number } {
  const { usdMinor, ...rest } = draft;
  const rate = rateOn(draft.currency, draft.receivedOn);
  const scale = 10 ** (decimalsOf(draft.currency) - 2);
  const minor = Math.round(usdMinor * scale * Number(rate.unitsPerUsd));
  const record = { reference: '', ...rest, ...rate, amount: decimalText(minor, draft.currency) };
  return { record, usdMinor: toUsdMinor(minor, draft.currency, rate.unitsPerUsd) };
}

/** What partners gave under an agreement: every engagement to mobilize resources, and some others. */
function agreements(pot: Pots, plan: Plan, seeded: Seeded): Draft[] {
  const large = plan.engagements.filter((one) => plan.concentrated[pot.year].includes(one.reference));
  const others = plan.engagements.filter((one) => givesIn(pot.year, one) && !large.includes(one));
  const concentrated = pot.concentrated.reduce((a, b) => a + b, 0);
  const parts = partsOf((pot.agreements - concentrated) * 100, others.length, seeded);
  const smaller = others.map((one, index) => agreementDraft(one, pot.year, parts[index] ?? 1, seeded));
  const instalments = pot.concentrated.flatMap((usd, index) => {
    const one = at(large, index);
    return [usd * 60, usd * 40].map((minor) => inDollars(agreementDraft(one, pot.year, minor, seeded)));
  });
  return [...smaller, ...instalments];
}

function inDollars(draft: Draft): Draft {
  return { ...draft, currency: 'USD', form: 'cash', valuation: null, earmarking: 'earmarked' };
}

function givesIn(year: number, one: EngagementRecord): boolean {
  if (!startsInOrContinues(year, one) || one.agreement === 'airline') return false;
  if (one.type === 'resource_mobilization' || one.agreement === 'contribution') return true;
  return (
    one.type === 'implementation' && one.kind === 'partnership' && Number(one.reference.slice(2)) % 3 === 0
  );
}

function startsInOrContinues(year: number, one: EngagementRecord): boolean {
  return one.startsOn <= `${year}-12-31` && (one.endsOn === null || one.endsOn >= `${year}-01-01`);
}

const CURRENCIES = ['USD', 'USD', 'USD', 'USD', 'EUR', 'EUR', 'CHF', 'GBP', 'JPY'] as const;

function agreementDraft(one: EngagementRecord, year: number, usdMinor: number, seeded: Seeded): Draft {
  const inKind = one.type === 'implementation' && seeded.chance(0.4);
  return {
    partnerRef: one.partnerRef,
    publicLabel: null,
    office: one.office,
    receivedOn: receivedIn(year, one, seeded),
    form: inKind ? 'in_kind' : 'cash',
    currency: seeded.pick(CURRENCIES),
    channel: 'agreement',
    earmarking: seeded.chance(0.15) ? 'softly' : 'earmarked',
    toBeAllocated: false,
    bookedAs: 'private_sector',
    type: one.type,
    engagementRef: one.reference,
    valuation: inKind ? 'Market price by the supplier’s invoice' : null,
    usdMinor,
  };
}

/** A day of the year within the engagement. */
function receivedIn(year: number, one: EngagementRecord, seeded: Seeded): string {
  const drawn = day(year, seeded.between(1, 12), seeded.between(1, 28));
  if (drawn < one.startsOn) return one.startsOn;
  return one.endsOn !== null && drawn > one.endsOn ? one.endsOn : drawn;
}

/** 2015, before the first compendium: a few lines by foundations and companies, without an engagement. */
function earlierYear(partners: readonly PartnerRecord[], seeded: Seeded): Draft[] {
  const givers = partners.filter(({ kind }) => kind === 'foundation').slice(0, 8);
  const parts = partsOf(POT_2015 * 100, givers.length, seeded);
  return givers.map((giver, index) => ({
    partnerRef: giver.ref,
    publicLabel: null,
    office: giver.country === 'CH' ? 'HQ' : giver.country,
    receivedOn: day(2015, seeded.between(1, 12), seeded.between(1, 28)),
    form: 'cash',
    currency: seeded.pick(CURRENCIES),
    channel: 'agreement',
    earmarking: 'earmarked',
    toBeAllocated: false,
    bookedAs: 'private_sector',
    type: 'resource_mobilization',
    engagementRef: null,
    valuation: null,
    usdMinor: parts[index] ?? 1,
  }));
}
