import { In, IsNull } from 'typeorm';
import { User } from '../accounts/user.entity';
import type { Change } from '../database/change';
import { NoticePreference } from './notice-preference.entity';
import { Notice } from './notice.entity';
import { USUAL_EMAIL, type EmailChoice } from './notices.vocabulary';
import { isSentAgain, posted } from './posted';

/** What is to be said, and to whom. */
export interface News {
  /** Ids of persons; the one who acts is left out, and so are those who left. */
  to: readonly number[];
  /** A registered text key: one sentence in every language. */
  kind: string;
  /** The values of the sentence. One that is a day (`YYYY-MM-DD`) is worded in the reader's language. */
  values?: Readonly<Record<string, string | number>>;
  /** The page where the reader does something about it, beginning with `/`. */
  href: string;
  /** What it is about: `case` and its id. */
  subject: string;
  subjectId: number;
  /** Of the demo: shown, never sent. */
  illustrative?: boolean;
}

/**
 * Writes notices inside the change that causes them: both are kept, or neither is. What a person has not
 * read yet is said anew and not twice. Records nothing: the change has its own line.
 */
export async function notify(change: Change, news: News): Promise<void> {
  // Readers are led there from their mail: never to another site.
  if (!/^\/(?!\/)/.test(news.href)) throw new Error('a notice leads to a page of ours');
  const choices = await readers(change, news.to);
  const now = change.clock.now();
  const [illustrative, values] = [news.illustrative ?? false, news.values ?? {}];
  const post = (userId: number): ReturnType<typeof posted> =>
    posted(illustrative ? 'never' : (choices.get(userId) ?? 'never'), now);

  const unread = await unreadOf(change, [...choices.keys()], news);
  for (const notice of unread) {
    const again = isSentAgain(notice, now) ? post(notice.userId) : {};
    await change.update(Notice, notice.id, { values, createdAt: now, ...again });
  }

  const told = new Set(unread.map((notice) => notice.userId));
  const { kind, href, subject, subjectId } = news;
  const rest = [...choices.keys()].filter((userId) => !told.has(userId));
  await change.insertMany(
    Notice,
    rest.map((userId) => ({
      ...{ userId, kind, values, href, subject, subjectId, createdAt: now, illustrative },
      ...{ readAt: null, emailedAt: null, ...post(userId) },
    })),
  );
}

/** The persons in question who are still here, with when they want e-mail. */
async function readers(change: Change, to: readonly number[]): Promise<Map<number, EmailChoice>> {
  const ids = [...new Set(to)].filter((id) => id !== change.actor.id);
  if (ids.length === 0) return new Map();
  const rows = await change.manager
    .createQueryBuilder(User, 'person')
    .leftJoin(NoticePreference, 'preference', 'preference.userId = person.id')
    .select(['person.id AS "id"', 'preference.email AS "email"'])
    .where('person.id IN (:...ids) AND person.active', { ids })
    .orderBy('person.id')
    .getRawMany<{ id: number; email: EmailChoice | null }>();
  return new Map(rows.map(({ id, email }) => [id, email ?? USUAL_EMAIL]));
}

function unreadOf(change: Change, userIds: readonly number[], news: News): Promise<Notice[]> {
  const { kind, href, subject, subjectId } = news;
  return change.manager.findBy(Notice, {
    userId: In([...userIds]),
    readAt: IsNull(),
    kind,
    href,
    subject,
    subjectId,
  });
}
