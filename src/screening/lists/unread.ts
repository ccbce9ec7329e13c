/** What a list file holds that was not taken over. */
export const UNREAD_KINDS = ['column', 'value', 'alias', 'row'] as const;
export type UnreadKind = (typeof UNREAD_KINDS)[number];

/** A column nobody reads, a value that was not understood, a name of no entry, a line without a name. */
export interface Unread {
  what: UnreadKind;
  /** The header of the column, or the name of the element. */
  place: string;
  /** The line of the file; null for a whole column. */
  line: number | null;
  /** The value, or an example of the column. */
  value: string;
  /** Filled cells of a column; else 1. */
  count: number;
}

/** Lines that are kept at most; beyond them they are counted. */
const KEPT = 20_000;
const LONGEST = 500;

/** Gathers what is not read, so that nothing is dropped in silence. */
export class UnreadLog {
  readonly lines: Unread[] = [];
  total = 0;

  add(what: UnreadKind, place: string, line: number | null, value: string, count = 1): void {
    this.total += 1;
    if (this.lines.length >= KEPT) return;
    this.lines.push({ what, place: place.slice(0, 200), line, value: value.slice(0, LONGEST), count });
  }
}
