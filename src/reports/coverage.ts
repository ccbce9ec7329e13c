import { percentOf, roundTo } from '../kernel/money';
import type { ReportedDueDiligence } from '../engagements/engagements.vocabulary';

/** Partnerships of the year that coverage counts alike. */
export interface CoverageGroup {
  /** How many. */
  partnerships: number;
  /** The questionnaire it came in, before cleaning; null when headquarters added it. */
  questionnaire: string | null;
  reportedDueDiligence: ReportedDueDiligence | null;
  officeId: number;
  office: string;
  regionId: number;
  region: string;
  withoutClearance: boolean;
  overridden: boolean;
}

export interface Answered {
  partnerships: number;
  answered: number;
  /** Blank or "no" (evaluation 4.2.2). */
  withoutAnswer: number;
  percent: number | null;
}

export interface Cleared {
  required: number;
  clearedInTime: number;
  startedWithout: number;
  overridden: number;
  percent: number | null;
}

export interface Coverage {
  year: number;
  /** The raw questionnaire of the year (evaluation fn 37). */
  questionnaire: Answered;
  clearance: Cleared;
  regions: RegionCleared[];
  offices: OfficeCleared[];
}

export interface RegionCleared extends Cleared {
  regionId: number;
  region: string;
}

export interface OfficeCleared extends RegionCleared {
  officeId: number;
  office: string;
}

/** Counts who answered and who was cleared; an override is told apart from a start without clearance. */
export function coverage(year: number, groups: readonly CoverageGroup[]): Coverage {
  const raw = groups.filter((group) => group.questionnaire === String(year));
  const asked = counted(raw);
  const answered = counted(raw.filter((group) => group.reportedDueDiligence === 'yes'));
  return {
    year,
    questionnaire: {
      partnerships: asked,
      answered,
      withoutAnswer: asked - answered,
      percent: share(answered, asked),
    },
    clearance: cleared(groups),
    regions: grouped(groups, (each) => each.regionId)
      .map(([{ regionId, region }, inRegion]) => ({ regionId, region, ...cleared(inRegion) }))
      .sort((a, b) => a.region.localeCompare(b.region)),
    offices: grouped(groups, (each) => each.officeId)
      .map(([{ regionId, region, officeId, office }, inOffice]) => ({
        regionId,
        region,
        officeId,
        office,
        ...cleared(inOffice),
      }))
      .sort((a, b) => a.region.localeCompare(b.region) || a.office.localeCompare(b.office)),
  };
}

/** Those of each office or region with its first, which names it. */
function grouped(
  all: readonly CoverageGroup[],
  keyOf: (each: CoverageGroup) => number,
): [CoverageGroup, CoverageGroup[]][] {
  const byKey = new Map<number, [CoverageGroup, CoverageGroup[]]>();
  for (const each of all) {
    const known = byKey.get(keyOf(each));
    if (known) known[1].push(each);
    else byKey.set(keyOf(each), [each, [each]]);
  }
  return [...byKey.values()];
}

function counted(groups: readonly CoverageGroup[]): number {
  return groups.reduce((sum, { partnerships }) => sum + partnerships, 0);
}

function cleared(groups: readonly CoverageGroup[]): Cleared {
  const required = counted(groups);
  const startedWithout = counted(groups.filter((each) => each.withoutClearance));
  const overridden = counted(groups.filter((each) => !each.withoutClearance && each.overridden));
  const clearedInTime = required - startedWithout - overridden;
  return { required, clearedInTime, startedWithout, overridden, percent: share(clearedInTime, required) };
}

function share(part: number, whole: number): number | null {
  const percent = percentOf(part, whole);
  return percent === null ? null : roundTo(percent, 1);
}
