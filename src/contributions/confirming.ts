import { againstSecondHand, type FirstHand } from '../kernel/four-eyes';
import { reason, type Reason } from '../kernel/verdict';
import type { GiftRule } from '../due-diligence/policy/policy';
import type { Channel } from './contributions.vocabulary';

/** What the name of many givers turned out to be like. */
export type LabelFinding = 'partner' | 'listed' | 'company' | 'unchecked';

/** A gift of the public as far as its bounds go: amounts in US cents. */
export interface PublicGift {
  channel: Channel;
  usdMinor: number;
  givers: number | null;
  largestUsdMinor: number | null;
  label: readonly LabelFinding[];
}

/**
 * Why an office may not confirm a gift by itself: from an amount of the policy on whoever recorded or changed it
 * does not confirm it, and from a second one an analyst does. Nor does anybody confirm a gift at a rate that they
 * typed far from the last one known: it says what the amount is.
 */
export function handReasons(asked: {
  usdMinor: number;
  actorId: number | null;
  hands: readonly FirstHand[];
  /** The rate was typed, and is far from the last one known on that day. */
  isRateFar: boolean;
  rule: Pick<GiftRule, 'secondPersonUsdMinor'>;
}): Reason[] {
  const { usdMinor, actorId, hands, isRateFar, rule } = asked;
  if (usdMinor < rule.secondPersonUsdMinor && !isRateFar) return [];
  if (againstSecondHand(actorId, hands).length === 0) return [];
  if (isRateFar) return [reason('contributions.refusal.far_rate')];
  return [reason('contributions.refusal.second_person', { from: rule.secondPersonUsdMinor / 100 })];
}

/** From the policy's second amount on an analyst confirms. */
export function analystReasons(
  { usdMinor, isAnalyst }: { usdMinor: number; isAnalyst: boolean },
  { analystUsdMinor }: Pick<GiftRule, 'analystUsdMinor'>,
): Reason[] {
  if (isAnalyst || usdMinor < analystUsdMinor) return [];
  return [reason('contributions.refusal.analyst_amount', { from: analystUsdMinor / 100 })];
}

type Bounds = Pick<GiftRule, 'publicMaximumUsdMinor' | 'publicMinimumGivers' | 'publicChannels'>;

/**
 * Everything in which a gift of the public leaves the bounds within which nobody asks who gave: total, channel,
 * largest gift, number of givers, and a name that is no name of many. Where the number of givers or the largest
 * gift is not said, the total stands for it: up to the policy's public gift (`threshold`) no gift was larger.
 */
export function boundReasons(gift: PublicGift, bounds: Bounds, threshold: number): Reason[] {
  const { usdMinor, givers, largestUsdMinor } = gift;
  const reasons: Reason[] = [];
  const max = { most: threshold / 100 };
  if (usdMinor > bounds.publicMaximumUsdMinor) {
    reasons.push(reason('contributions.bounds.total', { most: bounds.publicMaximumUsdMinor / 100 }));
  }
  if (!bounds.publicChannels.includes(gift.channel)) reasons.push(reason('contributions.bounds.channel'));
  if (usdMinor > threshold) {
    if (largestUsdMinor === null) reasons.push(reason('contributions.bounds.largest_unsaid', max));
    else if (largestUsdMinor > threshold) reasons.push(reason('contributions.bounds.largest', max));
    const least = { least: bounds.publicMinimumGivers };
    if (givers === null) reasons.push(reason('contributions.bounds.givers_unsaid', least));
    else if (givers < least.least) reasons.push(reason('contributions.bounds.givers', least));
  }
  // Which of them is said to analysts only: the name of a record may not be for everybody.
  if (gift.label.some((finding) => finding !== 'unchecked'))
    reasons.push(reason('contributions.bounds.label'));
  if (gift.label.includes('unchecked')) reasons.push(reason('contributions.bounds.label_unchecked'));
  return reasons;
}

const LEGAL_FORMS = new Set(
  'ag aktiengesellschaft bv co corp corporation gmbh inc incorporated kg limited llc llp ltd ltda nv oy plc pjsc pte pty sa sarl sas spa srl'.split(' '),
); // prettier-ignore

/** True for a name that ends as those of companies do: many givers have no legal form. */
export function namesCompany(label: string): boolean {
  const words = label
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[.'’]/g, '')
    .match(/[\p{L}\p{N}]+/gu);
  return words !== null && words.length > 1 && LEGAL_FORMS.has(words.at(-1) ?? '');
}
