import { addDays, later, type Instant } from '../kernel/clock';
import type { Notice } from './notice.entity';
import type { EmailChoice, EmailState } from './notices.vocabulary';

/** The hour (UTC) at which the mail of the day goes out. */
const DIGEST_HOUR = 'T06:00:00.000Z';
const DAY = 86_400_000;

/** The columns that carry a notice through the outbox. */
export type Posted = Pick<Notice, 'emailState' | 'attempts' | 'nextTryAt' | 'lastError'>;

const STATE_OF: Readonly<Record<EmailChoice, EmailState>> = {
  immediately: 'waiting',
  daily: 'digest',
  never: 'none',
};

/** A notice put into the outbox as its reader chose: at once, in the mail of the day, or not at all. */
export function posted(choice: EmailChoice, now: Instant): Posted {
  const nextTryAt = { immediately: now, daily: nextDigest(now), never: null }[choice];
  return { emailState: STATE_OF[choice], attempts: 0, nextTryAt, lastError: null };
}

/** The next six o'clock in the morning, so that what comes during a day is one mail. */
export function nextDigest(now: Instant): Instant {
  const today = now.slice(0, 10);
  const hour = today + DIGEST_HOUR;
  return hour > now ? hour : addDays(today, 1) + DIGEST_HOUR;
}

/** What is said anew is sent again only when its mail failed or is a day old. */
export function isSentAgain(notice: Pick<Notice, 'emailState' | 'emailedAt'>, now: Instant): boolean {
  if (notice.emailState === 'failed') return true;
  if (notice.emailState !== 'sent' || notice.emailedAt === null) return false;
  return Date.parse(now) - Date.parse(notice.emailedAt) >= DAY;
}

const MINUTE = 60_000;
/** How long a mail under way belongs to the process that sends it. */
export const LEASE = 2 * MINUTE;
/** How long to wait after the first, the second … failure. */
const PAUSES: readonly number[] = [1, 5, 30, 120, 720].map((minutes) => minutes * MINUTE);

/** When to try again after so many failures; null when it is time for a person to look. */
export function afterFailure(attempts: number, now: Instant): Instant | null {
  const pause = PAUSES[attempts - 1];
  return pause === undefined ? null : later(now, pause);
}
