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
  together: Pick<Together, 'days' | 'withinBounds'>;
}

/** Other confirmed gifts that one is weighed together with, in US cents. */
export interface Others {
  count: number;
  usdMinor: number;
  /** Whoever asks sees every one of them: only then are they told how much it is. */
  isSeen: boolean;
}

/**
 * What the same giver gave within some days before or after, as far as it still has to be weighed: what a second
 * person, an analyst, or an analyst who looked into the givers has seen already needs no second look.
 */
export interface Together {
  days: number;
  /** Of one giver, or of many under one name. */
  of: 'giver' | 'name';
  byOne: Others;
  notByAnalyst: Others;
  withinBounds: Others;
}

const NONE: Others = { count: 0, usdMinor: 0, isSeen: true };

/** A gift that is weighed by itself. */
export const ALONE: Together = { days: 0, of: 'giver', byOne: NONE, notByAnalyst: NONE, withinBounds: NONE };

/** Splitting a gift does not make it small: what reaches an amount of the policy by itself or with the others. */
function amountReasons(
  key: string,
  usdMinor: number,
  least: number,
  others: Others,
  { days, of }: Pick<Together, 'days' | 'of'>,
): Reason[] {
  const from = least / 100;
  if (usdMinor >= least) return [reason(key, { from })];
  const total = usdMinor + others.usdMinor;
  if (others.count === 0 || total < least) return [];
  if (!others.isSeen) return [reason(`${key}_elsewhere`, { from })];
  return [reason(`${key}_together`, { from, days, of, count: others.count, total: total / 100 })];
}

/**
 * Why an office may not confirm a gift by itself: from an amount of the policy on whoever recorded or changed it
 * does not confirm it, and from a second one an analyst does, each weighed together with the giver's other gifts about
 * the same time. Nor does anybody confirm a gift at a rate that they
 * typed far from the last one known: it says what the amount is.
 */
export function handReasons(asked: {
  usdMinor: number;
  together: Pick<Together, 'days' | 'of' | 'byOne'>;
  actorId: number | null;
  hands: readonly FirstHand[];
  /** The rate was typed, and is far from the last one known on that day. */
  isRateFar: boolean;
  rule: Pick<GiftRule, 'secondPersonUsdMinor'>;
}): Reason[] {
  const { usdMinor, together, actorId, hands, isRateFar, rule } = asked;
  if (againstSecondHand(actorId, hands).length === 0) return [];
  if (isRateFar) return [reason('contributions.refusal.far_rate')];
  const { secondPersonUsdMinor: least } = rule;
  return amountReasons('contributions.refusal.second_person', usdMinor, least, together.byOne, together);
}

/** From the policy's second amount on an analyst confirms. */
export function analystReasons(
  asked: {
    usdMinor: number;
    together: Pick<Together, 'days' | 'of' | 'notByAnalyst'>;
    isAnalyst: boolean;
  },
  { analystUsdMinor: least }: Pick<GiftRule, 'analystUsdMinor'>,
): Reason[] {
  const { usdMinor, together, isAnalyst } = asked;
  if (isAnalyst) return [];
  return amountReasons(
    'contributions.refusal.analyst_amount',
    usdMinor,
    least,
    together.notByAnalyst,
    together,
  );
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
  reasons.push(...totalReasons(gift, bounds));
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

/** All of them were received by one office, so that whoever sees this one sees the others too. */
function totalReasons({ usdMinor, together }: PublicGift, bounds: Bounds): Reason[] {
  const { days, withinBounds } = together;
  const most = bounds.publicMaximumUsdMinor / 100;
  if (usdMinor > bounds.publicMaximumUsdMinor) return [reason('contributions.bounds.total', { most })];
  const { count } = withinBounds;
  const total = usdMinor + withinBounds.usdMinor;
  if (count === 0 || total <= bounds.publicMaximumUsdMinor) return [];
  return [reason('contributions.bounds.total_together', { most, days, count, total: total / 100 })];
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
