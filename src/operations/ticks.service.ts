import { Inject, Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { Setting } from '../access/setting.entity';
import { UnitOfWork } from '../audit/unit-of-work';
import { Database } from '../database/database';
import { pressConditions } from '../due-diligence/cases/overdue-conditions';
import { remindRiskReviews } from '../due-diligence/risks/review-risk';
import { remindCheckIns } from '../due-diligence/monitoring/check-in';
import { warnOfEnding } from '../clearances/expiring';
import { remindLate } from '../due-diligence/clocks/late-steps';
import { recheckDeciders } from '../due-diligence/cases/recheck-deciders';
import { closeOverdueVotes } from '../due-diligence/committee/close-overdue-votes';
import { askBeforeEnd } from '../engagements/ask-before-end';
import { sendCoverageDigest } from '../reports/coverage-digest';
import { LOGGER, type Logger } from '../logging/logger';

const HOUR = 3_600_000;

/** What is done once a day. Each may run again without harm: what it has said or done it remembers itself. */
const DAILY: Readonly<Record<string, (work: UnitOfWork, database: Database) => Promise<unknown>>> = {
  'close-votes': closeOverdueVotes,
  'recheck-deciders': recheckDeciders,
  'remind-late': remindLate,
  'warn-of-ending': warnOfEnding,
  'ask-before-end': askBeforeEnd,
  'coverage-digest': sendCoverageDigest,
  'remind-check-ins': remindCheckIns,
  'press-conditions': pressConditions,
  'remind-risk-reviews': remindRiskReviews,
};

/**
 * Does what time alone causes: reminders, lapses, digests. Only the process that serves looks, every hour;
 * the day a job was last done is kept, so that a restart does not do it again.
 */
@Injectable()
export class Ticks implements BeforeApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;
  private current: Promise<void> = Promise.resolve();

  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  start(): void {
    this.timer ??= setInterval(() => this.next(), HOUR).unref();
    this.next();
  }

  /** Ends looking, and waits for what is under way. */
  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    this.timer = undefined;
    await this.current;
  }

  /** Does each daily job that was not done today; one that fails is tried again in an hour. */
  async round(): Promise<void> {
    const today = this.work.clock.today();
    for (const [name, job] of Object.entries(DAILY)) {
      const key = `daily.${name}`;
      const done = await this.database.read.findOneBy(Setting, { key });
      if (done?.value === today) continue;
      try {
        await job(this.work, this.database);
        await this.work.housekeeping((manager) => manager.save(Setting, { key, value: today }));
      } catch (error) {
        this.logger.error({ error, job: name }, 'a daily job failed');
      }
    }
  }

  private next(): void {
    this.current = this.current.then(() => this.round());
  }
}
