import { percentOf, roundTo } from '../kernel/money';
import type { Booking, Channel, ContributionForm } from '../contributions/contributions.vocabulary';
import { PARTNER_KINDS, type PartnerKind } from '../partners/partners.vocabulary';

/** Contributions of a year that are alike, summed: US cents. */
export interface Lump {
  year: number;
  bookedAs: Booking;
  form: ContributionForm;
  donorKind: PartnerKind;
  channel: Channel;
  typeId: number | null;
  toBeAllocated: boolean;
  usdMinor: number;
}

/** What counts: the bookings and the forms. Two published figures of one year are two of these. */
export interface Counting {
  bookings: readonly string[];
  forms: readonly string[];
}

export const SOURCES = [...PARTNER_KINDS, 'affiliate_grants'] as const;
export type Source = (typeof SOURCES)[number];

export function counts({ bookings, forms }: Counting, lump: Lump): boolean {
  return bookings.includes(lump.bookedAs) && forms.includes(lump.form);
}

/** Money of many givers that came by an agreement is a grant of the affiliate (evaluation 4.2.2). */
export function sourceOf({ donorKind, channel }: Pick<Lump, 'donorKind' | 'channel'>): Source {
  return donorKind === 'general_public' && channel === 'agreement' ? 'affiliate_grants' : donorKind;
}

export function sumOf(lumps: readonly Lump[]): number {
  return lumps.reduce((sum, lump) => sum + lump.usdMinor, 0);
}

/** Per cent with two decimals; null when there is no whole. */
export function share(part: number, whole: number): number | null {
  const percent = percentOf(part, whole);
  return percent === null ? null : roundTo(percent, 2);
}

/** US cents that `basisPoints` of the base are: 5 % of 1.615 billion is 80.75 million. */
export function targetOf(baseMinor: number, basisPoints: number): number {
  return Number((BigInt(baseMinor) * BigInt(basisPoints) * 2n + 10_000n) / 20_000n);
}

/** What is missing; 0 once the goal is reached. */
export function gapOf(raisedMinor: number, targetMinor: number): number {
  return Math.max(0, targetMinor - raisedMinor);
}

/** A line of a table by source or by type, against the year before. US cents; per cent with one decimal. */
export interface Line<K> {
  key: K;
  usdMinor: number;
  beforeMinor: number;
  changePercent: number | null;
  sharePercent: number | null;
  toBeAllocatedMinor: number;
}

/** Sums this year and the year before by a key, the greatest first. */
export function linesBy<K>(lumps: readonly Lump[], year: number, keyOf: (lump: Lump) => K): Line<K>[] {
  const keys = [...new Set(lumps.map(keyOf))];
  const total = sumOf(lumps.filter((lump) => lump.year === year));
  const lines = keys.map((key) => {
    const own = lumps.filter((lump) => keyOf(lump) === key);
    const now = own.filter((lump) => lump.year === year);
    const [usdMinor, beforeMinor] = [sumOf(now), sumOf(own.filter((lump) => lump.year === year - 1))];
    return {
      key,
      usdMinor,
      beforeMinor,
      changePercent: changeOf(usdMinor, beforeMinor),
      sharePercent: rounded(percentOf(usdMinor, total)),
      toBeAllocatedMinor: sumOf(now.filter((lump) => lump.toBeAllocated)),
    };
  });
  return lines.sort((a, b) => b.usdMinor - a.usdMinor || b.beforeMinor - a.beforeMinor);
}

/** Change to the year before in per cent, one decimal; null when there was nothing before. */
export function changeOf(now: number, before: number): number | null {
  return rounded(percentOf(now - before, before));
}

function rounded(percent: number | null): number | null {
  return percent === null ? null : roundTo(percent, 1);
}

/** What one definition counts and another does not: add the lines to the first figure to get the second. */
export interface Difference {
  source: Source;
  bookedAs: Booking;
  form: ContributionForm;
  /** US cents; negative when the other definition leaves it out. */
  usdMinor: number;
}

/** The lines that make the difference between two figures of one year. */
export function reconcile(own: Counting, other: Counting, lumps: readonly Lump[]): Difference[] {
  const lines = new Map<string, Difference>();
  for (const lump of lumps) {
    const sign = Number(counts(other, lump)) - Number(counts(own, lump));
    if (sign === 0) continue;
    const { bookedAs, form } = lump;
    const source = sourceOf(lump);
    const key = `${source} ${bookedAs} ${form}`;
    const line = lines.get(key) ?? { source, bookedAs, form, usdMinor: 0 };
    line.usdMinor += sign * lump.usdMinor;
    lines.set(key, line);
  }
  return [...lines.values()].sort((a, b) => Math.abs(b.usdMinor) - Math.abs(a.usdMinor));
}

/** A year on the way to the goal. */
export interface Step {
  year: number;
  usdMinor: number;
  sharePercent: number | null;
  actual: boolean;
}

export interface Trajectory {
  steps: Step[];
  /** By what each year has to multiply the one before; null when nothing was raised or the year is there. */
  factor: number | null;
}

/** The way from what was raised to the goal's year, by an equal factor each year on an unchanged base. */
export function trajectory(asked: {
  year: number;
  targetYear: number;
  raisedMinor: number;
  beforeMinor: number;
  /** Null when the year has none: then there is nothing to reach, only what was raised. */
  baseMinor: number | null;
  targetMinor: number | null;
}): Trajectory {
  const { year, targetYear, raisedMinor, beforeMinor, baseMinor, targetMinor } = asked;
  const step = (at: number, usdMinor: number, actual: boolean): Step => {
    return {
      year: at,
      usdMinor,
      sharePercent: baseMinor === null || (actual && at !== year) ? null : share(usdMinor, baseMinor),
      actual,
    };
  };
  const steps = [step(year, raisedMinor, true)];
  if (beforeMinor > 0) steps.unshift(step(year - 1, beforeMinor, true));
  const left = targetYear - year;
  if (targetMinor === null || left <= 0 || raisedMinor <= 0) return { steps, factor: null };
  const factor = (targetMinor / raisedMinor) ** (1 / left);
  for (let ahead = 1; ahead <= left; ahead += 1) {
    const amount = ahead === left ? targetMinor : Math.round(raisedMinor * factor ** ahead);
    steps.push(step(year + ahead, amount, false));
  }
  return { steps, factor: roundTo(factor, 2) };
}

/** A giver's part of the whole, and of the whole with those before it. Per cent, one decimal. */
export interface Giver {
  partnerId: number;
  usdMinor: number;
  sharePercent: number | null;
  cumulativePercent: number | null;
}

/** How much depends on how few: the greatest givers first (evaluation 4.2.4: 48 % from two foundations). */
export function concentration(
  givers: readonly { partnerId: number; usdMinor: number }[],
  totalMinor: number,
): Giver[] {
  let sum = 0;
  return givers.map(({ partnerId, usdMinor }) => {
    sum += usdMinor;
    const [own, all] = [percentOf(usdMinor, totalMinor), percentOf(sum, totalMinor)];
    return { partnerId, usdMinor, sharePercent: rounded(own), cumulativePercent: rounded(all) };
  });
}
