/**
 * Which money counts: only what somebody confirmed. What is recorded waits and is shown beside the figure as
 * such; what is cancelled never came. Every sum of contributions asks here, as a rule or in SQL.
 */
export const WEIGHTS = ['counted', 'waiting', 'void'] as const;
export type Weight = (typeof WEIGHTS)[number];

const WEIGHT_OF: Readonly<Record<string, Weight>> = {
  confirmed: 'counted',
  recorded: 'waiting',
  cancelled: 'void',
};

/** What a contribution in this state weighs; a state that nobody knows counts for nothing. */
export function weightOf(state: string): Weight {
  return WEIGHT_OF[state] ?? 'void';
}

/** The same in SQL, for a row of contributions by its alias. */
export function weighs(row: string, weight: Weight): string {
  const states = Object.keys(WEIGHT_OF).filter((state) => WEIGHT_OF[state] === weight);
  return `${row}.state IN (${states.map((state) => `'${state}'`).join(', ')})`;
}

/** The sum of an amount over the rows of that weight; zero where there are none. */
export function sumThatWeighs(row: string, weight: Weight, amount: string): string {
  return `COALESCE(SUM(CASE WHEN ${weighs(row, weight)} THEN ${row}.${amount} ELSE 0 END), 0)`;
}
