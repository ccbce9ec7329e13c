import { setTimeout as wait } from 'node:timers/promises';
import { Inject, Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { In, LessThanOrEqual, type FindOptionsWhere } from 'typeorm';
import { User } from '../accounts/user.entity';
import { UnitOfWork } from '../audit/unit-of-work';
import type { Config } from '../config/config';
import { CONFIG } from '../config/config.token';
import { Database } from '../database/database';
import { later } from '../kernel/clock';
import { LOGGER, type Logger } from '../logging/logger';
import { Rounds } from '../workers/rounds';
import { mailOf } from './mail';
import { failureText, isOfTheMail, isRefusedForGood, mailServer, type MailServer } from './mail-server';
import { Notice } from './notice.entity';
import { afterFailure, LEASE } from './posted';

const TICK = 20_000;
/** Milliseconds that a mail under way is waited for as the process stops. */
const STOPPING = 3000;
/** Mails of one round; what is left waits for the next. */
const ROUND = 50;

/** What is claimed together and sent as one mail. */
type Part = FindOptionsWhere<Notice> & { emailState: 'waiting' | 'digest' };

/**
 * Sends what stands in the outbox. A mail is claimed by moving its next try on, in one statement: of two
 * processes one finds the row still due. A process that dies while sending leaves it to be tried again
 * after the lease, under the same `Message-ID`.
 */
@Injectable()
export class OutboxService implements BeforeApplicationShutdown {
  private isStopping = false;
  private readonly rounds = new Rounds(
    TICK,
    () => this.round(),
    (error) => this.logger.error({ error }, 'the outbox could not be read'),
  );

  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Begins to look every twenty seconds; only the process that serves does. */
  start(): void {
    this.rounds.start();
    this.rounds.begin();
  }

  /** Ends looking, and waits for the round under way. */
  stop(): Promise<void> {
    return this.rounds.stop();
  }

  /** Before the database closes. A slow server is waited for no longer: its mail is tried again after the lease. */
  async beforeApplicationShutdown(): Promise<void> {
    this.isStopping = true;
    await Promise.race([this.stop(), wait(STOPPING, undefined, { ref: false })]);
  }

  /** Sends what is due now; answers how many mails went out. */
  async round(): Promise<number> {
    const { smtpUrl } = this.config;
    if (smtpUrl === null) return this.emptyUnsent();
    const parts = await this.due();
    if (parts.length === 0) return 0;
    const server = mailServer(smtpUrl);
    let sent = 0;
    for (const part of parts) {
      if (this.isStopping) break;
      const outcome = await this.deliver(part, server, smtpUrl);
      if (outcome === 'sent') sent += 1;
      if (outcome === 'unreachable') break;
    }
    server.close();
    return sent;
  }

  /** Without a mail server nothing is to pile up: what a later one would send is long out of date. */
  private async emptyUnsent(): Promise<number> {
    const unsent = { emailState: In(['waiting', 'digest']) };
    if (await this.database.read.existsBy(Notice, unsent)) {
      await this.work.housekeeping((manager) =>
        manager.update(Notice, unsent, { emailState: 'none', nextTryAt: null }),
      );
    }
    return 0;
  }

  private async due(): Promise<Part[]> {
    const now = this.work.clock.now();
    const waiting = await this.database.read.find(Notice, {
      select: { id: true },
      where: { emailState: 'waiting', nextTryAt: LessThanOrEqual(now) },
      order: { nextTryAt: 'ASC', id: 'ASC' },
      take: ROUND,
    });
    const readers = await this.database.read
      .createQueryBuilder(Notice, 'notice')
      .select('DISTINCT notice.userId', 'userId')
      .where("notice.emailState = 'digest' AND notice.nextTryAt <= :now", { now })
      .limit(ROUND)
      .getRawMany<{ userId: number }>();
    return [
      ...waiting.map(({ id }): Part => ({ id, emailState: 'waiting' })),
      ...readers.map(({ userId }): Part => ({ userId, emailState: 'digest' })),
    ];
  }

  private async deliver(
    part: Part,
    server: MailServer,
    smtpUrl: string,
  ): Promise<'sent' | 'nothing' | 'kept' | 'unreachable'> {
    const claimed = await this.claim(part);
    const reader = await this.readerOf(claimed);
    const unread = claimed.filter((notice) => notice.readAt === null);
    const needless = reader ? claimed.filter((notice) => notice.readAt !== null) : claimed;
    await this.settle(needless, { emailState: 'none', nextTryAt: null });
    if (!reader || unread.length === 0) return 'nothing';
    try {
      const mail = mailOf(reader, unread, this.config.publicUrl);
      await server.sendMail({ ...mail, from: this.config.mailFrom ?? undefined, headers: MACHINE_MADE });
    } catch (error) {
      await this.keep(unread, error, smtpUrl);
      return isOfTheMail(error) ? 'kept' : 'unreachable';
    }
    const emailedAt = this.work.clock.now();
    await this.settle(unread, { emailState: 'sent', emailedAt, nextTryAt: null, lastError: null });
    return 'sent';
  }

  /** Takes what is due of a part; empty when another process was faster. */
  private async claim(part: Part): Promise<Notice[]> {
    const now = this.work.clock.now();
    const nextTryAt = later(now, LEASE);
    return this.work.housekeeping(async (manager) => {
      const claimed = await manager.update(
        Notice,
        { ...part, nextTryAt: LessThanOrEqual(now) },
        { nextTryAt, attempts: () => 'attempts + 1' },
      );
      if (claimed.affected === 0) return [];
      return manager.find(Notice, { where: { ...part, nextTryAt }, order: { id: 'ASC' } });
    });
  }

  private async readerOf([notice]: readonly Notice[]): Promise<User | null> {
    if (!notice) return null;
    return this.database.read.findOneBy(User, { id: notice.userId, active: true });
  }

  /** Leaves a mail that could not be sent for a later try, or for the administrator. */
  private async keep(notices: readonly Notice[], error: unknown, smtpUrl: string): Promise<void> {
    const attempts = Math.max(...notices.map((notice) => notice.attempts));
    const ids = notices.map((notice) => notice.id);
    this.logger.warn({ notices: ids, attempts, code: (error as { code?: string }).code }, 'mail not sent');
    const nextTryAt = isRefusedForGood(error) ? null : afterFailure(attempts, this.work.clock.now());
    await this.settle(notices, {
      nextTryAt,
      lastError: failureText(error, smtpUrl),
      ...(nextTryAt === null ? { emailState: 'failed' } : {}),
    });
  }

  private async settle(notices: readonly Notice[], patch: Partial<Notice>): Promise<void> {
    if (notices.length === 0) return;
    const id = In(notices.map((notice) => notice.id));
    await this.work.housekeeping((manager) => manager.update(Notice, { id }, patch));
  }
}

/** Keeps out-of-office replies away (RFC 3834). */
const MACHINE_MADE = { 'Auto-Submitted': 'auto-generated' };
