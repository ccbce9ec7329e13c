import { roundTo } from '../kernel/money';
import type { EngagementKind } from '../engagements/engagements.vocabulary';
import type { IndicatorUnit } from './strategy.vocabulary';

/** The entries of a year of one type and kind, already counted. */
export interface EntryLump {
  /** Code of the partnership type. */
  type: string;
  kind: EngagementKind;
  entries: number;
  /** Of these, begun before the year and therefore continued from the year before. */
  continuing: number;
  /** Of these, cleared in time or reported with due diligence. */
  covered: number;
}

/** What the register says of a year; every indicator is computed from this alone. */
export interface YearFacts {
  lumps: readonly EntryLump[];
  /** Offices that led an entry or took part in one. */
  offices: number;
  /** Per cent raised by the goal's default definition; null without a revenue or budget of the year. */
  raisedSharePercent: number | null;
}

interface Computation {
  unit: IndicatorUnit;
  /** Hundredths of the unit; null when the register cannot say. */
  measure: (facts: YearFacts, type: string) => number | null;
  /** The page of the records behind. */
  records: (year: number, type: string) => string;
}

/** The figures of the strategy by name (evaluation 3.2, 4.2.2, 4.2.4); counting follows `enteredIn`. */
const COMPUTATIONS: Readonly<Record<string, Computation>> = {
  engagements: {
    unit: 'count',
    measure: ({ lumps }, type) => counted(lumps.filter((lump) => lump.type === type)),
    records: (year, type) => entriesPage(year, { type }),
  },
  partnerships: {
    unit: 'count',
    measure: ({ lumps }, type) => counted(partnershipsOf(lumps).filter((lump) => lump.type === type)),
    records: (year, type) => entriesPage(year, { type, kind: 'partnership' }),
  },
  offices_engaged: {
    unit: 'count',
    measure: ({ offices }) => offices * 100,
    records: (year) => entriesPage(year, {}),
  },
  continuing_partnerships: {
    unit: 'count',
    measure: ({ lumps }) => sum(partnershipsOf(lumps), 'continuing') * 100,
    records: (year) => `/compendium/${year}`,
  },
  due_diligence_coverage: {
    unit: 'percent',
    measure: ({ lumps }) => {
      const partnerships = partnershipsOf(lumps);
      const all = sum(partnerships, 'entries');
      return all === 0 ? null : roundTo((sum(partnerships, 'covered') / all) * 10_000, 0);
    },
    records: (year) => `/reports/coverage?year=${year}`,
  },
  share_raised: {
    unit: 'percent',
    measure: ({ raisedSharePercent }) =>
      raisedSharePercent === null ? null : roundTo(raisedSharePercent * 100, 0),
    records: (year) => `/reports/goal?year=${year}`,
  },
};

/** `partnerships:innovation` names a computation and the code of the type it is asked for. */
export function typeOf(computation: string): string {
  return computation.split(':')[1] ?? '';
}

/** Hundredths of the unit; null when the register cannot say, or there is no such computation. */
export function measured(computation: string, facts: YearFacts): number | null {
  return named(computation)?.measure(facts, typeOf(computation)) ?? null;
}

/** Where the records behind the figure are listed; null when there is no such computation. */
export function recordsPage(computation: string, year: number): string | null {
  return named(computation)?.records(year, typeOf(computation)) ?? null;
}

/** The unit a computation gives; null when there is no such computation. */
export function unitOf(computation: string): IndicatorUnit | null {
  return named(computation)?.unit ?? null;
}

function named(computation: string): Computation | undefined {
  const [name = ''] = computation.split(':');
  return Object.hasOwn(COMPUTATIONS, name) ? COMPUTATIONS[name] : undefined;
}

function partnershipsOf(lumps: readonly EntryLump[]): EntryLump[] {
  return lumps.filter((lump) => lump.kind === 'partnership');
}

function counted(lumps: readonly EntryLump[]): number {
  return sum(lumps, 'entries') * 100;
}

function sum(lumps: readonly EntryLump[], what: 'entries' | 'continuing' | 'covered'): number {
  return lumps.reduce((total, lump) => total + lump[what], 0);
}

function entriesPage(year: number, filters: Record<string, string>): string {
  const query = new URLSearchParams({ year: String(year), state: 'counted', ...filters });
  return `/engagements?${query.toString()}`;
}
