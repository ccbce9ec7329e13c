import type { Locale, Role } from '../../kernel/actor';
import { DEFAULT_SETTINGS, type ScreeningSettings } from '../../screening/screening-settings';
import type { RiskLevel, Track } from '../due-diligence.vocabulary';
import { DILIGENCE_RULES, type DiligenceRules } from './diligence-rules';

/** One text of the policy in every language of the product; policy texts are data, not interface texts. */
export type Words = Readonly<Record<Locale, string>>;

/** How a criterion is answered; every metric also accepts "cannot be determined" (criteria UNK-1). */
export const METRICS = ['yes_no', 'yes_no_unknown', 'share', 'alleged'] as const;
export type Metric = (typeof METRICS)[number];

export const EFFECTS = ['none', 'flag', 'escalate', 'exclude'] as const;
export type EffectKind = (typeof EFFECTS)[number];

/** What an answer does to the case: `escalate` raises it to at least `to`. */
export type Effect = { kind: 'none' | 'flag' | 'exclude' } | { kind: 'escalate'; to: RiskLevel };

/** Shares of turnover above `limit` per cent, or also at it when `included`; the last band that applies counts. */
export interface Band {
  limit: number;
  included: boolean;
  effect: Effect;
}

/** One question of the policy, with what each answer does. */
export interface Criterion {
  code: string;
  title: Words;
  question: Words;
  source: string;
  /** True where the choice is the organization's own and another policy version may change it. */
  own: boolean;
  metric: Metric;
  /** What "yes" is called where plain yes is not the word: a conviction, a finding. */
  yesWord: 'yes' | 'convicted' | 'finding';
  /** Effects of "yes" and "alleged"; empty for shares. */
  yes: Effect;
  alleged: Effect;
  /** The criterion's own effect of "cannot be determined"; null leaves it to UNK-1: one level up. */
  unknown: Effect | null;
  bands: readonly Band[];
  /** The effect of "yes" when the engagement is specifically meant to address it (LAB-1, GCP-1). */
  addressedByEngagement: Effect | null;
  /** True when a confirmed hit of the list screening answers it. */
  screening: boolean;
  /** True when a subsidiary is asked again though its parent is approved. */
  countrySpecific: boolean;
  evidence: Words;
  tracks: readonly Track[];
}

/** A sector that raises the starting level; `isic` are prefixes of ISIC Rev. 4 codes. */
export interface SectorRule {
  key: string;
  title: Words;
  isic: readonly string[];
  level: RiskLevel;
  own: boolean;
}

/** A country (ISO 3166-1 alpha-2) whose context raises the starting level. */
export interface CountryRule {
  code: string;
  level: RiskLevel;
  why: Words;
}

export interface TrackRule {
  track: Track;
  title: Words;
  who: Words;
  differs: Words;
}

/** Who recommends and who decides at a level (evaluation 4.2.2). */
export interface Rung {
  level: RiskLevel;
  recommends: Role | null;
  decides: Role;
  /** True when the decision itself settles the case; a recommendation never does. */
  binding: boolean;
  /** Working days to decide, from the day the assessment is closed. */
  deadlineWorkingDays: number;
  /** Months a clearance of this level lasts. */
  validityMonths: number;
  monitoring: boolean;
}

/** A seat of the committee; `required` ones are always invited (evaluation 4.2.2). */
export interface Seat {
  capacity: string;
  title: Words;
  required: boolean;
}

export interface CommitteeRule {
  seats: readonly Seat[];
  /** At least this many members must vote or abstain. */
  minimum: number;
  /** And more than this share of the members who are not recused, in per cent. */
  quorumPercent: number;
}

/** How often a cleared partner is looked at again, in months by level; null: only where a condition asks for it. */
export interface MonitoringRule {
  intervalMonths: Readonly<Record<RiskLevel, number | null>>;
}

export const GIFT_CHANNELS = ['website', 'affiliate', 'agreement', 'other'] as const;

/** What bounds money received; amounts in US cents. */
export interface GiftRule {
  /** Days a rate may be older than the gift; beyond it somebody types one and says why. */
  rateMaxAgeDays: number;
  /** A typed rate further than this from the last one known, in per cent, is confirmed with a reason. */
  rateBandPercent: number;
  /** Units of a currency for one US dollar, at least and at most. */
  leastRate: number;
  mostRate: number;
  /** No single gift is larger. */
  maximumUsdMinor: number;
  /** Gifts of the public beyond these bounds go to an analyst. */
  publicMaximumUsdMinor: number;
  publicMinimumGivers: number;
  publicChannels: readonly string[];
  /** From this amount on whoever recorded a gift does not confirm it. */
  secondPersonUsdMinor: number;
  /** From this amount on an analyst confirms. */
  analystUsdMinor: number;
  /** Gifts of one giver received within so many days of each other are weighed as one; 0: each by itself. */
  togetherDays: number;
}

/** One version of the due diligence policy as data; a case keeps the version it was judged under. */
export interface Policy extends DiligenceRules {
  number: number;
  title: Words;
  criteria: readonly Criterion[];
  sectors: readonly SectorRule[];
  countries: readonly CountryRule[];
  tracks: readonly TrackRule[];
  ladder: readonly Rung[];
  committee: CommitteeRule;
  /** A gift of the public up to this amount, in US cents, needs no due diligence of its giver. */
  publicDonationThresholdUsdMinor: number;
  /** From which score on the list screening calls a match a hit. */
  screening: ScreeningSettings;
  monitoring: MonitoringRule;
  gifts: GiftRule;
  /** Working days to decide on the fast track; null: there is no fast track. */
  fastTrackWorkingDays: number | null;
  /** Working days a draft may take until it is submitted, and an assessment until it is closed. */
  draftWorkingDays: number;
  assessmentWorkingDays: number;
  /** The most days an office sets a day of the past back by itself; beyond it an analyst acts. */
  backdatingDays: number;
}

/** What versions that were written before these parts existed go by. */
export const LATER_PARTS: Pick<
  Policy,
  | 'screening'
  | 'monitoring'
  | 'gifts'
  | 'fastTrackWorkingDays'
  | 'draftWorkingDays'
  | 'assessmentWorkingDays'
  | 'backdatingDays'
  | keyof DiligenceRules
> = {
  // Decided cases are not closed again: what closing asks for binds only what is still to be closed.
  ...DILIGENCE_RULES,
  screening: DEFAULT_SETTINGS,
  // Our own: twice within the validity of a high clearance, and twice within that of a very high one.
  monitoring: { intervalMonths: { low: null, medium: null, high: 6, very_high: 3 } },
  // Our own. The largest gift of the public is the threshold of the policy itself.
  gifts: {
    ...{ rateMaxAgeDays: 45, rateBandPercent: 10, leastRate: 0.01, mostRate: 10_000_000 },
    ...{ maximumUsdMinor: 10_000_000_000, publicMaximumUsdMinor: 5_000_000, publicMinimumGivers: 10 },
    ...{ publicChannels: ['website', 'affiliate', 'other'] },
    ...{ secondPersonUsdMinor: 1_000_000, analystUsdMinor: 50_000_000, togetherDays: 30 },
  },
  fastTrackWorkingDays: null,
  // Our own: the evaluation gives days to decisions only.
  draftWorkingDays: 20,
  assessmentWorkingDays: 10,
  // Our own: two weeks, in which what came at a month's end is entered.
  backdatingDays: 14,
};

/** The rung of the ladder for a level; every parsed policy has all four. */
export function rungOf(policy: Policy, level: RiskLevel): Rung {
  const rung = policy.ladder.find((each) => each.level === level);
  if (!rung) throw new RangeError(`policy ${policy.number} has no rung for ${level}`);
  return rung;
}

/** The criteria asked on a track. */
export function criteriaOf(policy: Policy, track: Track): Criterion[] {
  return policy.criteria.filter((each) => each.tracks.includes(track));
}
