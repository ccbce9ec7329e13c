import { percentOf, roundTo } from '../kernel/money';
import type { ReportedDueDiligence } from '../engagements/engagements.vocabulary';

/** A partnership of the year as coverage counts it. */
export interface CoverageRow {
  id: number;
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
export function coverage(year: number, rows: readonly CoverageRow[]): Coverage {
  const raw = rows.filter((row) => row.questionnaire === String(year));
  const answered = raw.filter((row) => row.reportedDueDiligence === 'yes').length;
  return {
    year,
    questionnaire: {
      partnerships: raw.length,
      answered,
      withoutAnswer: raw.length - answered,
      percent: share(answered, raw.length),
    },
    clearance: cleared(rows),
    regions: grouped(rows, (row) => row.regionId)
      .map(([{ regionId, region }, inRegion]) => ({ regionId, region, ...cleared(inRegion) }))
      .sort((a, b) => a.region.localeCompare(b.region)),
    offices: grouped(rows, (row) => row.officeId)
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

/** Each group with its first row, which names it. */
function grouped(
  rows: readonly CoverageRow[],
  keyOf: (row: CoverageRow) => number,
): [CoverageRow, CoverageRow[]][] {
  const groups = new Map<number, [CoverageRow, CoverageRow[]]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group[1].push(row);
    else groups.set(keyOf(row), [row, [row]]);
  }
  return [...groups.values()];
}

function cleared(rows: readonly CoverageRow[]): Cleared {
  const startedWithout = rows.filter((row) => row.withoutClearance).length;
  const overridden = rows.filter((row) => !row.withoutClearance && row.overridden).length;
  const clearedInTime = rows.length - startedWithout - overridden;
  return {
    required: rows.length,
    clearedInTime,
    startedWithout,
    overridden,
    percent: share(clearedInTime, rows.length),
  };
}

function share(part: number, whole: number): number | null {
  const percent = percentOf(part, whole);
  return percent === null ? null : roundTo(percent, 1);
}
