import type { NameKind } from './score';

/** What the matcher reads of a list entry; its first name is the primary one. */
export interface IndexedEntry {
  entryId: string;
  list: string;
  kind: NameKind | 'vessel' | 'aircraft' | 'unknown';
  names: readonly { name: string; quality?: 'good' | 'low' | 'unknown' }[];
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  birthDates?: readonly string[];
  /** ISO 3166 alpha-2. */
  countries?: readonly string[];
  identifiers?: readonly { scheme: string; value: string }[];
}

/** Who or what is looked for; everything but the name may be unknown. */
export interface Query {
  name: string;
  kind?: NameKind;
  country?: string;
  birthDate?: string;
  identifiers?: readonly { scheme: string; value: string }[];
}
