import { percentOf, roundTo } from '../kernel/money';

export const STANDINGS = ['no_plan', 'no_figure', 'under_way', 'behind', 'on_plan', 'ahead'] as const;
export type Standing = (typeof STANDINGS)[number];

/** How far an actual figure is from the planned one. */
export interface Deviation {
  /** Actual minus planned, in hundredths of the unit. */
  hundredths: number | null;
  /** The same in per cent of what was planned; null when nothing was. */
  percent: number | null;
  standing: Standing;
}

/**
 * Compares what was reached with what was planned; of every indicator more is better.
 * A year that still runs is under way rather than behind.
 */
export function deviationOf(planned: number | null, actual: number | null, isOver: boolean): Deviation {
  if (planned === null) return { hundredths: null, percent: null, standing: 'no_plan' };
  if (actual === null) return { hundredths: null, percent: null, standing: 'no_figure' };
  const hundredths = actual - planned;
  const percent = percentOf(hundredths, planned);
  return {
    hundredths,
    percent: percent === null ? null : roundTo(percent, 1),
    standing: standingOf(hundredths, isOver),
  };
}

function standingOf(hundredths: number, isOver: boolean): Standing {
  if (hundredths === 0) return 'on_plan';
  if (hundredths > 0) return 'ahead';
  return isOver ? 'behind' : 'under_way';
}
