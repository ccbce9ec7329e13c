import { UnitOfWork } from '../../src/audit/unit-of-work';
import { clockAt } from '../../src/kernel/clock';
import type { EmailChoice } from '../../src/notices/notices.vocabulary';
import { NoticePreference } from '../../src/notices/notice-preference.entity';
import { Notice } from '../../src/notices/notice.entity';
import { productActor } from '../../src/kernel/actor';
import { openTestDatabase, type TestDatabase } from '../support/database';
import {
  addPerson,
  NOW,
  openMailBox,
  outboxAt,
  outboxWith,
  recorded,
  say,
  waits,
  type MailBox,
} from './notices.support';

describe('the outbox', () => {
  let test: TestDatabase;
  let box: MailBox;
  let ana: number;

  const round = (now = NOW, url: string | null = box.url): Promise<number> =>
    outboxAt(now, test.database, test.config, url).round();
  const notices = (): Promise<Notice[]> => test.database.read.find(Notice, { order: { id: 'ASC' } });
  const choose = (userId: number, email: EmailChoice): Promise<unknown> =>
    recorded(test.work, productActor(), (change) => change.insert(NoticePreference, { userId, email }));

  beforeEach(async () => {
    test = await openTestDatabase(NOW);
    box = await openMailBox();
    ana = await addPerson(test.work, 'ana', 'fr');
  });
  afterEach(async () => {
    await box.close();
    await test.close();
  });

  it('sends a notice once, in the language of its reader', async () => {
    await say(test.work, waits([ana]));
    expect(await round()).toBe(1);
    expect(await round('2017-06-15T18:00:00.000Z')).toBe(0);
    expect(box.received).toHaveLength(1);
    const [mail] = box.received;
    const raw = unquoted(mail?.raw ?? '');
    expect(mail?.to).toEqual(['ana@example.org']);
    expect(subjectOf(mail?.raw ?? '')).toBe(
      'Le dossier 7 de Ex & Ample vous attend jusqu’au 1 juillet 2017.',
    );
    expect(raw).toContain('From: Accord <accord@example.org>');
    expect(raw).toContain('Le dossier 7 de Ex & Ample vous attend');
    expect(raw).toContain('Le dossier 7 de Ex &amp; Ample vous attend');
    expect(raw).toContain('https://accord.example.org/notices/1/open');
    expect(raw).toContain('https://accord.example.org/notices/preferences');
    expect(raw).toContain('Message-ID: <notice-1-1497528000000@accord.example.org>');
    expect(raw).toContain('Auto-Submitted: auto-generated');
    expect(await notices()).toMatchObject([
      { emailState: 'sent', emailedAt: NOW, attempts: 1, nextTryAt: null, lastError: null },
    ]);
  });

  it('sends once when two processes look at the same time', async () => {
    const ben = await addPerson(test.work, 'ben');
    await choose(ben, 'daily');
    for (const subjectId of [1, 2, 3, 4]) await say(test.work, waits([ana, ben], { subjectId }));
    const both = async (now: string): Promise<number> => {
      // One queue on SQLite, where two connections of one process would wait for each other for ever.
      const work = new UnitOfWork(test.database, clockAt(now));
      const two = [work, work].map((each) => outboxWith(each, test.database, test.config, box.url));
      const sent = await Promise.all(two.map((each) => each.round()));
      return sent.reduce((sum, each) => sum + each);
    };
    expect(await both(NOW)).toBe(4);
    expect(await both(MORNING)).toBe(1);
    expect(box.received).toHaveLength(5);
  });

  it('tries again after a failure, later each time, and sends under the same name', async () => {
    await say(test.work, waits([ana]));
    box.refuse(451);
    expect(await round()).toBe(0);
    expect(await notices()).toMatchObject([
      { emailState: 'waiting', attempts: 1, nextTryAt: '2017-06-15T12:01:00.000Z' },
    ]);
    expect((await notices())[0]?.lastError).toContain('not now');
    box.refuse(null);
    expect(await round('2017-06-15T12:00:59.000Z')).toBe(0);
    expect(await round('2017-06-15T12:01:00.000Z')).toBe(1);
    expect(box.received).toHaveLength(1);
    expect(await notices()).toMatchObject([{ emailState: 'sent', attempts: 2, lastError: null }]);
  });

  it('gives up after the sixth failure, and at once when the server refuses for good', async () => {
    await say(test.work, waits([ana]));
    box.refuse(451);
    for (const time of ['15T12:00', '15T12:01', '15T12:06', '15T12:36', '15T14:36', '16T02:36']) {
      expect(await notices()).toMatchObject([{ emailState: 'waiting' }]);
      await round(`2017-06-${time}:00.000Z`);
    }
    expect(await notices()).toMatchObject([{ emailState: 'failed', attempts: 6, nextTryAt: null }]);
    box.refuse(550);
    await say(test.work, waits([ana], { subjectId: 8 }));
    await round();
    expect((await notices())[1]).toMatchObject({ emailState: 'failed', attempts: 1 });
  });

  it('keeps the rest for later when the server cannot be reached', async () => {
    const url = box.url;
    await box.close();
    await say(test.work, waits([ana]));
    await say(test.work, waits([ana], { subjectId: 8 }));
    expect(await round(NOW, url)).toBe(0);
    expect((await notices()).map(({ attempts }) => attempts)).toEqual([1, 0]);
    box = await openMailBox();
  });

  it('signs in, and never writes the password down', async () => {
    await say(test.work, waits([ana]));
    const withPassword = (password: string): string => box.url.replace('//', `//accord:${password}@`);
    expect(await round(NOW, withPassword('wr%40ng'))).toBe(0);
    const [notice] = await notices();
    expect(notice?.lastError).toContain('no entry with …');
    expect(notice?.lastError).not.toContain('wr@ng');
    expect(await round('2017-06-15T12:01:00.000Z', withPassword('right'))).toBe(1);
  });

  it('gives no password to another machine but by TLS', async () => {
    const plain = await openMailBox('127.0.0.2');
    await say(test.work, waits([ana]));
    expect(await round(NOW, plain.url.replace('//', '//accord:right@'))).toBe(0);
    expect((await notices())[0]?.lastError).toContain('STARTTLS');
    expect(plain.names).toEqual([]);
    await plain.close();
  });

  it('puts the day of those who chose so into one mail of the morning', async () => {
    await choose(ana, 'daily');
    for (const subjectId of [1, 2, 3]) await say(test.work, waits([ana], { subjectId }));
    await test.work.housekeeping((manager) => manager.update(Notice, { subjectId: 2 }, { readAt: NOW }));
    expect(await round()).toBe(0);
    expect(await round(MORNING)).toBe(1);
    expect(await round(MORNING)).toBe(0);
    expect(subjectOf(box.received[0]?.raw ?? '')).toBe('2 avis d’Accord');
    const raw = unquoted(box.received[0]?.raw ?? '');
    expect(raw).toContain('/notices/1/open');
    expect(raw).not.toContain('/notices/2/open');
    expect(raw).toContain('/notices/3/open');
    expect((await notices()).map(({ emailState }) => emailState)).toEqual(['sent', 'none', 'sent']);
  });

  it('sends nothing to who left, nor what was read meanwhile', async () => {
    const ben = await addPerson(test.work, 'ben');
    await say(test.work, waits([ana, ben]));
    await test.work.housekeeping(async (manager) => {
      await manager.update('User', { id: ana }, { active: false });
      await manager.update(Notice, { userId: ben }, { readAt: NOW });
    });
    expect(await round()).toBe(0);
    expect(box.received).toEqual([]);
    expect((await notices()).map(({ emailState }) => emailState)).toEqual(['none', 'none']);
  });

  it('piles nothing up without a mail server', async () => {
    await say(test.work, waits([ana]));
    expect(await round(NOW, null)).toBe(0);
    expect(await notices()).toMatchObject([{ emailState: 'none', nextTryAt: null }]);
    expect(await round()).toBe(0);
  });

  it('looks by itself until it is told to stop', async () => {
    await say(test.work, waits([ana]));
    const outbox = outboxAt(NOW, test.database, test.config, box.url);
    outbox.start();
    await outbox.stop();
    expect(box.received).toHaveLength(1);
  });
});

const MORNING = '2017-06-16T06:00:00.000Z';

/** Quoted-printable as text (RFC 2045 6.7). */
function unquoted(raw: string): string {
  const bytes = raw
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

/** The subject, its encoded words (RFC 2047) made text. */
function subjectOf(raw: string): string {
  const line = /^Subject: ((?:.*(?:\r\n[ \t])?)*)/m.exec(raw)?.[1] ?? '';
  const bytes = line
    .replace(/\r\n[ \t]/g, ' ')
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?UTF-8\?Q\?(.*?)\?=/gi, (_, word: string) =>
      word
        .replaceAll('_', ' ')
        .replace(/=([0-9A-F]{2})/g, (__, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    )
    .replace(/=\?UTF-8\?B\?(.*?)\?=/gi, (_, word: string) => Buffer.from(word, 'base64').toString('latin1'));
  return Buffer.from(bytes, 'latin1').toString('utf8').trim();
}
