import type { ListEntry } from '../lists/list-entry';
import type { Subject } from '../subject';

/** One line of the two records side by side. */
export interface HitComparison {
  what: 'kind' | 'birth' | 'country' | 'identifier';
  ours: string[];
  theirs: string[];
  /** Null where one of the two says nothing. */
  agrees: boolean | null;
}

/** What the register and the list say beside the names, and whether it agrees. */
export function compareHit(subject: Subject, entry: ListEntry): HitComparison[] {
  const kind = entry.kind === 'unknown' ? [] : [entry.kind];
  return [
    line('kind', subject.kind === null ? [] : [subject.kind], kind, (a, b) => a === b),
    line('birth', subject.birthDate === null ? [] : [subject.birthDate], entry.birthDates, sameDay),
    line('country', subject.countryCode === null ? [] : [subject.countryCode], entry.countries, (a, b) => a === b), // prettier-ignore
    line(
      'identifier',
      subject.identifiers.map(({ value }) => value),
      entry.identifiers.map(({ value }) => value),
      (a, b) => plain(a) === plain(b),
    ),
  ];
}

function line(
  what: HitComparison['what'],
  ours: readonly string[],
  theirs: readonly string[],
  same: (a: string, b: string) => boolean,
): HitComparison {
  const known = ours.length > 0 && theirs.length > 0;
  const agrees = known ? ours.some((a) => theirs.some((b) => same(a, b))) : null;
  return { what, ours: [...ours], theirs: [...theirs], agrees };
}

/** As far as both say it: `1970` agrees with `1970-05-31`. */
function sameDay(a: string, b: string): boolean {
  return a.startsWith(b) || b.startsWith(a);
}

function plain(value: string): string {
  return value.replace(/[^\p{L}\p{N}]/gu, '').toUpperCase();
}
