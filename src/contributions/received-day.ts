import { daysBetween, type Day } from '../kernel/clock';
import type { FieldError } from '../kernel/errors';
import { isReason } from '../kernel/real-reason';

/** What is said of the day a gift was received, and what was said of it before. */
export interface SaidDay {
  receivedOn: Day;
  /** Why it lies back or was moved, as typed. */
  reason: string | null;
  /** Whether the gate lets the gift pass on this day. */
  passes: boolean;
  before: { receivedOn: Day; dayReason: string | null; passes: boolean } | null;
  today: Day;
  /** The most days an office sets a day back by itself (policy). */
  limit: number;
  isAnalyst: boolean;
}

/**
 * Days are facts. A day set back by more than the policy's few, and one that moves a refused gift into a
 * clearance gone by, are an analyst's to confirm; the move says why. What is kept with the gift is not empty
 * then: the reason, or `set back`.
 */
export function judgeReceivedDay(said: SaidDay): { dayReason: string | null; errors: FieldError[] } {
  const { before, isAnalyst, reason } = said;
  const isSame = before !== null && before.receivedOn === said.receivedOn;
  if (isSame) return { dayReason: before.dayReason, errors: [] };
  const isMovedIn = before !== null && !before.passes && said.passes;
  if (isMovedIn && !isReason(reason)) {
    return {
      dayReason: null,
      errors: [{ field: 'dayReason', reason: { key: 'contributions.error.day_reason' } }],
    };
  }
  const isBack = daysBetween(said.receivedOn, said.today) > said.limit;
  if (isMovedIn || (isBack && !isAnalyst)) return { dayReason: reason ?? SET_BACK, errors: [] };
  // What once needed an analyst goes on needing one, wherever it is moved next: whoever moved a day in does not
  // let it count by moving it once more. What only lay back is in order when an analyst says the day.
  const kept = before?.dayReason ?? null;
  return { dayReason: isAnalyst && kept === SET_BACK ? null : kept, errors: [] };
}

/** Stands for a reason where none was given. */
export const SET_BACK = 'set back';
