import { percentOf, roundTo } from '../kernel/money';
import type { ReportedDueDiligence } from '../engagements/engagements.vocabulary';

/** A partnership of the year as coverage counts it. */
export interface CoverageRow {
  id: number;
  /** The questionnaire it came in, before cleaning; null when headquarters added it. */
  questionnaire: string | null;
  reportedDueDiligence: ReportedDueDiligence | null;
  office: string;
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
  offices: (Cleared & { region: string; office: string })[];
}

/** Counts who answered and who was cleared; an override is told apart from a start without clearance. */
export function coverage(year: number, rows: readonly CoverageRow[]): Coverage {
  const raw = rows.filter((row) => row.questionnaire === String(year));
  const answered = raw.filter((row) => row.reportedDueDiligence === 'yes').length;
  const byOffice = new Map<string, CoverageRow[]>();
  for (const row of rows) {
    const key = `${row.region}\n${row.office}`;
    byOffice.set(key, [...(byOffice.get(key) ?? []), row]);
  }
  return {
    year,
    questionnaire: {
      partnerships: raw.length,
      answered,
      withoutAnswer: raw.length - answered,
      percent: share(answered, raw.length),
    },
    clearance: cleared(rows),
    offices: [...byOffice]
      .sort(([a], [b]) => a.localeCompare(b))
      .map(([key, inOffice]) => {
        const [region = '', office = ''] = key.split('\n');
        return { region, office, ...cleared(inOffice) };
      }),
  };
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
