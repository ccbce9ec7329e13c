import type { NameKind } from '../../matching/score';
import type { LabelledCase } from './labelled';

/** The best score of a labelled name: of its own entry, or of any where it has none. */
export interface Scored {
  kind: NameKind;
  positive: boolean;
  /** 0 to 1; 0 when nothing was found. */
  score: number;
}

/** What a threshold would do on labelled names; both 0 to 1. */
export interface CurvePoint {
  threshold: number;
  /** Share of the names that are listed which it finds. */
  recall: number;
  /** Share of the names that are on no list which it takes for listed. */
  falseAlarms: number;
}

const [FROM, STEPS, STEP] = [0.7, 30, 0.01];

export function scored(
  { kind, entryId }: LabelledCase,
  found: readonly { entryId: string; score: number }[],
): Scored {
  const own = entryId === null ? found : found.filter((each) => each.entryId === entryId);
  return { kind, positive: entryId !== null, score: Math.max(0, ...own.map((each) => each.score)) };
}

/** Recall against false alarms from threshold 0.70 to 0.99, for one kind or for both. */
export function curveOf(names: readonly Scored[], kind: NameKind | 'any'): CurvePoint[] {
  const own = names.filter((each) => kind === 'any' || each.kind === kind);
  return Array.from({ length: STEPS }, (_, step) =>
    pointAt(own, Math.round((FROM + step * STEP) * 100) / 100),
  );
}

export function pointAt(names: readonly Scored[], threshold: number): CurvePoint {
  const share = (positive: boolean): number => {
    const all = names.filter((each) => each.positive === positive);
    return all.length === 0 ? 0 : all.filter((each) => each.score >= threshold).length / all.length;
  };
  return { threshold, recall: share(true), falseAlarms: share(false) };
}
