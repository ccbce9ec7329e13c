import { reason, type Reason } from '../kernel/verdict';
import type { IndexedEntry, Query } from './entry';
import { identifierKeys } from './identifier-keys';

/** What identifiers, birth dates, countries and kinds say about a name that fits. */
interface Evidence {
  /** Taken off or added to the score. */
  shift: number;
  /** Identifiers agree: the same, whatever the names. */
  same: boolean;
  reasons: Reason[];
}

/** What is missing on either side says nothing, so that a rich list record scores no worse than a poor one. */
export function evidenceOf(query: Query, entry: IndexedEntry): Evidence {
  const found: Evidence = { shift: 0, same: false, reasons: [] };
  const add = (shift: number, key: string, values?: Reason['values']): void => {
    found.shift += shift;
    found.reasons.push(reason(key, values));
  };
  weighIdentifiers(query, entry, found, add);
  weighBirth(query.birthDate, entry.birthDates ?? [], add);
  weighCountry(query.country, entry.countries ?? [], add);
  weighKind(query, entry, add);
  return found;
}

type Add = (shift: number, key: string, values?: Reason['values']) => void;

function weighIdentifiers(query: Query, entry: IndexedEntry, found: Evidence, add: Add): void {
  if ((query.identifiers ?? []).length === 0) return;
  const listed = new Set((entry.identifiers ?? []).flatMap((each) => identifierKeys(each.value)));
  for (const { scheme, value } of query.identifiers ?? []) {
    if (!identifierKeys(value).some((each) => listed.has(each))) continue;
    found.same = true;
    add(0.02, 'screening.sameIdentifier', { scheme, value });
    return;
  }
}

/** Days, months or years as the lists give them; a year apart is how often lists themselves disagree. */
function weighBirth(asked: string | undefined, listed: readonly string[], add: Add): void {
  const year = Number(asked?.slice(0, 4));
  if (!asked || !year || listed.length === 0) return;
  const dates = listed.join(', ');
  if (listed.some((each) => each.length >= 10 && each === asked)) add(0.02, 'screening.sameBirth', { dates });
  else if (listed.some((each) => Number(each.slice(0, 4)) === year))
    add(0.01, 'screening.nearBirth', { dates });
  else if (listed.some((each) => Math.abs(Number(each.slice(0, 4)) - year) <= 1))
    add(0, 'screening.nearBirth', { dates });
  else add(-0.15, 'screening.otherBirth', { dates });
}

function weighCountry(asked: string | undefined, listed: readonly string[], add: Add): void {
  if (!asked || listed.length === 0) return;
  const countries = listed.join(', ');
  if (listed.includes(asked)) add(0.01, 'screening.sameCountry', { countries });
  else add(-0.02, 'screening.otherCountry', { countries });
}

function weighKind(query: Query, entry: IndexedEntry, add: Add): void {
  if (!query.kind || entry.kind === 'unknown' || entry.kind === query.kind) return;
  add(-0.08, 'screening.otherKind', { kind: entry.kind });
}
