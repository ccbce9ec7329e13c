import type { Day } from '../kernel/clock';
import type { Reason } from '../kernel/verdict';

/** Something that waits for the person who asks, with the one step that comes next. */
export interface WaitingItem {
  /** Null when nothing sets a day. */
  dueOn: Day | null;
  title: string;
  subtitle: Reason;
  /** A risk level (`low` to `very_high`), or null where there is none. */
  level: string | null;
  /** The name of the office it belongs to. */
  office: string;
  href: string;
  nextStep: Reason;
}

/** The most that is worth showing at once: whoever has more opens the list. */
export const WAITING_LIMIT = 50;
