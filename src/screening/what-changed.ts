import { reason, type Reason } from '../kernel/verdict';
import type { ListEntry } from './lists/list-entry';
import type { Subject } from './subject';

/** What a list changed of an entry, in the order in which it matters. */
export function entryChanges(before: ListEntry, after: ListEntry): Reason[] {
  const reasons = [
    ...listChanges(
      'names',
      before.names.map(({ name }) => name),
      after.names.map(({ name }) => name),
    ),
    ...told('birth_dates', before.birthDates, after.birthDates),
    ...told('countries', before.countries, after.countries),
    ...told('identifiers', numbers(before), numbers(after)),
  ];
  if (before.kind !== after.kind) reasons.push(reason('screening.changed.entry_kind', { kind: after.kind }));
  return reasons.length > 0 ? reasons : [reason('screening.changed.entry_other')];
}

/** What the register changed of a subject. */
export function subjectChanges(before: Subject, after: Subject): Reason[] {
  const reasons = listChanges('subject_names', before.names, after.names);
  if (before.birthDate !== after.birthDate) reasons.push(reason('screening.changed.subject_birth'));
  if (before.countryCode !== after.countryCode) reasons.push(reason('screening.changed.subject_country'));
  if (numbers(before).join() !== numbers(after).join())
    reasons.push(reason('screening.changed.subject_identifiers'));
  return reasons.length > 0 ? reasons : [reason('screening.changed.subject_other')];
}

function numbers({ identifiers }: { identifiers: readonly { value: string }[] }): string[] {
  return identifiers.map(({ value }) => value);
}

function listChanges(what: string, before: readonly string[], after: readonly string[]): Reason[] {
  const added = after.filter((each) => !before.includes(each));
  const removed = before.filter((each) => !after.includes(each));
  return [
    ...(added.length > 0 ? [reason(`screening.changed.${what}_added`, { names: added.join('; ') })] : []),
    ...(removed.length > 0
      ? [reason(`screening.changed.${what}_removed`, { names: removed.join('; ') })]
      : []),
  ];
}

function told(what: string, before: readonly string[], after: readonly string[]): Reason[] {
  if ([...before].sort().join() === [...after].sort().join()) return [];
  return [
    reason(`screening.changed.entry_${what}`, {
      before: before.join(', ') || '–',
      after: after.join(', ') || '–',
    }),
  ];
}
