import { Inject, Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { Setting } from '../access/setting.entity';
import { UnitOfWork } from '../audit/unit-of-work';
import { Database } from '../database/database';
import { pressConditions } from '../due-diligence/cases/overdue-conditions';
import { remindRiskReviews } from '../due-diligence/risks/review-risk';
import { remindCheckIns } from '../due-diligence/monitoring/check-in';
import { warnOfEnding } from '../due-diligence/monitoring/ending';
import { remindLate } from '../due-diligence/clocks/late-steps';
import { recheckDeciders } from '../due-diligence/cases/recheck-deciders';
import { closeOverdueVotes } from '../due-diligence/committee/close-overdue-votes';
import { askBeforeEnd } from '../engagements/ask-before-end';
import { removeRowsOfEndedFiles } from '../questionnaire/ended-files';
import { sendCoverageDigest } from '../reports/coverage-digest';
import { LOGGER, type Logger } from '../logging/logger';

const HOUR = 3_600_000;

export interface Job {
  every: 'day' | 'hour';
  run: (work: UnitOfWork, database: Database) => Promise<unknown>;
}

const daily = (run: Job['run']): Job => ({ every: 'day', run });

/**
 * What time alone causes. Each does what is due and was not done yet, however late and however often it is asked,
 * and remembers it in the change that does it (`notices/tell-due.ts`).
 */
const JOBS: Readonly<Record<string, Job>> = {
  // A vote ends at its hour, not with the day.
  'close-votes': { every: 'hour', run: closeOverdueVotes },
  'recheck-deciders': daily(recheckDeciders),
  'remind-late': daily(remindLate),
  'warn-of-ending': daily(warnOfEnding),
  'ask-before-end': daily(askBeforeEnd),
  'coverage-digest': daily(sendCoverageDigest),
  'remind-check-ins': daily(remindCheckIns),
  'press-conditions': daily(pressConditions),
  'remind-risk-reviews': daily(remindRiskReviews),
  'remove-rows-of-ended-files': daily(removeRowsOfEndedFiles),
  'refresh-statistics': daily((work) => work.refreshStatistics()),
};

/**
 * Does what time alone causes: reminders, lapses, digests. Only a process that serves looks, every hour; the day
 * a job was last done is kept only to spare the work of doing it again.
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

  /** Does each job that was not done today; one that fails stops no other, and is tried again in an hour. */
  async round(jobs: Readonly<Record<string, Job>> = JOBS): Promise<void> {
    for (const [name, job] of Object.entries(jobs)) {
      try {
        await this.doOnce(`daily.${name}`, job);
      } catch (error) {
        this.logger.error({ error, job: name }, 'a job of the day failed and is tried again in an hour');
      }
    }
  }

  private async doOnce(key: string, { every, run }: Job): Promise<void> {
    const today = this.work.clock.today();
    const done = every === 'day' ? await this.database.read.findOneBy(Setting, { key }) : null;
    if (done?.value === today) return;
    await run(this.work, this.database);
    if (every === 'hour') return;
    await this.work.housekeeping((manager) => manager.save(Setting, { key, value: today }));
  }

  private next(): void {
    this.current = this.current.then(() => this.round());
  }
}
