import { SMTPServer } from 'smtp-server';
import type { AddressInfo } from 'node:net';
import { RoleAssignment } from '../../src/accounts/role-assignment.entity';
import { User } from '../../src/accounts/user.entity';
import { UnitOfWork } from '../../src/audit/unit-of-work';
import type { Config } from '../../src/config/config';
import type { Change } from '../../src/database/change';
import type { Database } from '../../src/database/database';
import { productActor, type Actor, type Locale, type Role } from '../../src/kernel/actor';
import { clockAt } from '../../src/kernel/clock';
import { createLogger } from '../../src/logging/logger';
import { notify, type News } from '../../src/notices/notify';
import { OutboxService } from '../../src/notices/outbox.service';
import { registerTexts } from '../../src/texts/translator';
import '../../src/notices/notices.module';

registerTexts({
  'test.notice.waits': {
    en: 'Case {number} of {partner} waits for you until {due}.',
    fr: 'Le dossier {number} de {partner} vous attend jusqu’au {due}.',
    es: 'El expediente {number} de {partner} le espera hasta el {due}.',
  },
});

export const NOW = '2017-06-15T12:00:00.000Z';

/** What reached the mail server. */
export interface Received {
  to: string[];
  raw: string;
}

export interface MailBox {
  url: string;
  received: Received[];
  /** Who tried to sign in. */
  names: string[];
  /** Answers the next envelopes with this code; null takes them. */
  refuse(code: number | null): void;
  close: () => Promise<void>;
}

/** A real mail server of the test's own. */
export async function openMailBox(host = '127.0.0.1'): Promise<MailBox> {
  const received: Received[] = [];
  const names: string[] = [];
  let refusal: number | null = null;
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    authOptional: true,
    disableReverseLookup: true,
    onAuth: ({ username, password }, _session, done) => {
      names.push(username ?? '');
      if (password === 'right') done(null, { user: username });
      else done(new Error(`no entry with ${password}`));
    },
    onRcptTo: (_address, _session, done) => {
      if (refusal === null) done();
      else done(Object.assign(new Error('not now'), { responseCode: refusal }));
    },
    onData: (stream, session, done) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        const to = session.envelope.rcptTo.map(({ address }) => address);
        received.push({ to, raw: Buffer.concat(parts).toString('utf8') });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://${host}:${port}`,
    received,
    names,
    refuse: (code) => (refusal = code),
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

/** An outbox whose clock stands at `now`. */
export function outboxAt(
  now: string,
  database: Database,
  config: Config,
  smtpUrl: string | null,
): OutboxService {
  return outboxWith(new UnitOfWork(database, clockAt(now)), database, config, smtpUrl);
}

export function outboxWith(
  work: UnitOfWork,
  database: Database,
  config: Config,
  smtpUrl: string | null,
): OutboxService {
  const mailing = {
    ...config,
    smtpUrl,
    mailFrom: 'Accord <accord@example.org>',
    publicUrl: 'https://accord.example.org',
  };
  return new OutboxService(database, work, mailing, createLogger(config));
}

export async function addPerson(
  work: UnitOfWork,
  name: string,
  locale: Locale = 'en',
  more: Partial<User> = {},
): Promise<number> {
  return recorded(work, productActor(), async (change) => {
    const user = await change.insert(User, {
      email: `${name}@example.org`,
      name,
      locale,
      passwordHash: null,
      active: true,
      sessionsSince: NOW,
      createdAt: NOW,
      ...more,
    });
    return user.id;
  });
}

export function assign(
  work: UnitOfWork,
  userId: number,
  role: Role,
  officeId: number | null,
  toDay: string | null = null,
): Promise<RoleAssignment> {
  return recorded(work, productActor(), (change) =>
    change.insert(RoleAssignment, {
      userId,
      role,
      officeId,
      fromDay: '2017-01-01',
      toDay,
      capacity: null,
      inChargeForId: null,
    }),
  );
}

export const actorOf = (id: number): Actor => ({ ...productActor(), id });

export const waits = (to: number[], more: Partial<News> = {}): News => ({
  to,
  kind: 'test.notice.waits',
  values: { number: 7, partner: 'Ex & Ample', due: '2017-07-01' },
  href: '/cases/7',
  subject: 'case',
  subjectId: 7,
  ...more,
});

/** Says something in a change of its own. */
export function say(work: UnitOfWork, news: News, actor: Actor = productActor()): Promise<void> {
  return recorded(work, actor, (change) => notify(change, news));
}

export function recorded<T>(
  work: UnitOfWork,
  actor: Actor,
  todo: (change: Change) => Promise<T>,
): Promise<T> {
  return work.run(actor, async (change) => {
    change.record({ verb: 'test', subject: 'test', subjectId: null });
    return todo(change);
  });
}
