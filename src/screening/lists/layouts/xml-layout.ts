import type { DayOrder } from '../list-dates';
import type { EntryKind, ListedName } from '../list-entry';

/** Elements from one to the next below, an attribute with `@` at the end: `akaList/aka`, `@ssid`. */
export type Path = string;

export interface XmlNames {
  /** The elements that hold a name each; '' is the entry itself. */
  at: Path;
  /** What makes the name, one after the other. */
  parts: readonly Path[];
  type: ListedName['type'];
  /** The type by what an element begins with, where it says so. */
  typeBy?: { path: Path; values: readonly (readonly [string, ListedName['type']])[] };
  quality?: { path: Path; low: string; good?: string };
  /** What divides several names of one element, as a pattern. */
  dividedBy?: string;
  /** Only for entries that have something there. */
  onlyWith?: Path;
}

/** What an XML list of a publisher has where. */
export interface XmlLayout {
  root: string;
  /** The elements that are an entry each, below the root. */
  entries: Path;
  /** The first combination that is filled; else a reference is made of the names and the program. */
  reference: readonly (readonly Path[])[];
  names: readonly XmlNames[];
  /** The first that is filled says the kind by its word, or by being there. */
  kind: readonly { path: Path; words?: Readonly<Record<string, EntryKind>>; is?: EntryKind }[];
  births: readonly Path[];
  countries: readonly Path[];
  places: readonly Path[];
  identifiers: readonly { at: Path; value: Path; label?: Path; scheme: string }[];
  program: readonly Path[];
  remarks: readonly Path[];
  listedOn: readonly Path[];
  updatedOn: readonly Path[];
  until: readonly Path[];
  /** The day of the list itself. */
  publishedOn: readonly Path[];
  dates: DayOrder;
}
