import type { Day } from '../kernel/clock';
import type { FieldError } from '../kernel/errors';
import { isReason } from '../kernel/real-reason';
import { reason } from '../kernel/verdict';

/**
 * What is missing to say that an engagement was found running without clearance: since when, which is a day
 * gone by and not before its first, and why (evaluation 4.2.2: entered and marked, never lost).
 */
export function foundRunningErrors(said: {
  since: Day | null;
  note: string | null;
  startsOn: Day;
  today: Day;
}): FieldError[] {
  const { since, note, startsOn, today } = said;
  const errors: FieldError[] = [];
  const add = (field: string, key: string): void => void errors.push({ field, reason: reason(key) });
  if (since === null) add('since', 'field.required');
  else if (since > today) add('since', 'engagements.error.since_future');
  else if (since < startsOn) add('since', 'engagements.error.since_before');
  if (!isReason(note)) add('note', 'engagements.error.reason_short');
  return errors;
}
