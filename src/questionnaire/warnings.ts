import { isComparable } from '../matching/comparable';
import { COMPARED_BY_HEADQUARTERS } from '../partners/known-partners';
import { reason } from '../kernel/verdict';
import type { Problem } from './cells';
import type { FreshPartner } from './partner-book';
import type { Suspected } from './suspects';

/** What is said of new partners without standing in the way of the file. */
export function warningsOf(
  key: string,
  fresh: readonly FreshPartner[],
  suspected: readonly Suspected[],
): Problem[] {
  const nothing = fresh.filter(({ name }) => name !== '' && !isComparable(name));
  const elsewhere = suspected.filter(({ hidden }) => hidden.length > 0);
  return [
    ...nothing.map(({ row, name }) => ({
      row,
      key,
      value: name,
      reason: reason('imports.warning.nothing_to_compare'),
    })),
    ...elsewhere.map(({ fresh: { row, name } }) => ({
      row,
      key,
      value: name,
      reason: COMPARED_BY_HEADQUARTERS,
    })),
  ];
}
