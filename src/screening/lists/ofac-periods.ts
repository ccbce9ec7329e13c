import { yearsBetween } from './list-dates';
import { children, childText, type XmlNode } from './list-xml';

/** A day in three elements; null when one is missing. */
export function dayOf(node: XmlNode): string | null {
  const [year, month, day] = ['Year', 'Month', 'Day'].map((part) => childText(node, part));
  if (!year || !month || !day) return null;
  return `${year.padStart(4, '0')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/**
 * A birth between the first and the last day it may have been on: one day, a whole month, a whole year, or years.
 * OFAC writes “1962” as 1 January to 31 December 1962.
 */
export function birthsOf(period: XmlNode): string[] {
  const [from, to] = [edge(period, 'Start', 'From'), edge(period, 'End', 'To')];
  if (from === null) return [];
  if (to === null || from === to) return [from];
  if (from.slice(0, 7) === to.slice(0, 7)) return [from.slice(0, 7)];
  return yearsBetween(from, to);
}

/** The outermost day of a side of a period; the other one of that side where it says only one. */
function edge(period: XmlNode, side: string, end: 'From' | 'To'): string | null {
  const [holder] = children(period, side);
  if (!holder) return null;
  const days = [end, end === 'From' ? 'To' : 'From'].flatMap((name) => children(holder, name));
  return days.map(dayOf).find((day) => day !== null) ?? null;
}
