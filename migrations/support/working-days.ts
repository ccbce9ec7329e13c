const DAY_MS = 86_400_000;

/**
 * The working days (Monday to Friday) from the day after `from` up to and including `to`, `YYYY-MM-DD`; 0 when it is not
 * later. As it was counted when the steps of cases were written; what the product counts by now may differ.
 */
export function workingDaysBetween(from: string, to: string): number {
  const last = Date.parse(`${to}T00:00:00Z`);
  const days = Math.round((last - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
  if (days <= 0) return 0;
  const rest = Array.from({ length: days % 7 }, (_, index) => new Date(last - index * DAY_MS).getUTCDay());
  return Math.floor(days / 7) * 5 + rest.filter((day) => ![0, 6].includes(day)).length;
}
