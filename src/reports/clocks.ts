/** How many steps took so many working days. */
export interface Duration {
  key: string;
  workingDays: number;
  count: number;
  late: number;
}

/** How long steps of one kind took. */
export interface ClockLine {
  key: string;
  count: number;
  /** Working days that half of them needed at most. */
  median: number;
  /** Working days that nine in ten needed at most. */
  p90: number;
  late: number;
}

/** One line for each key, in the order the keys first appear. */
export function clockLines(durations: readonly Duration[]): ClockLine[] {
  const groups = new Map<string, Duration[]>();
  for (const each of durations) groups.set(each.key, [...(groups.get(each.key) ?? []), each]);
  return [...groups].map(([key, held]) => ({
    key,
    count: sum(held, 'count'),
    median: percentile(held, 50),
    p90: percentile(held, 90),
    late: sum(held, 'late'),
  }));
}

/** The smallest number of days that at least `percent` of the steps did not exceed (nearest rank). */
export function percentile(durations: readonly Omit<Duration, 'key'>[], percent: number): number {
  const total = durations.reduce((found, each) => found + each.count, 0);
  const rank = Math.max(1, Math.ceil((total * percent) / 100));
  let seen = 0;
  for (const each of durations.toSorted((a, b) => a.workingDays - b.workingDays)) {
    seen += each.count;
    if (seen >= rank) return each.workingDays;
  }
  return 0;
}

function sum(durations: readonly Duration[], name: 'count' | 'late'): number {
  return durations.reduce((found, each) => found + each[name], 0);
}
