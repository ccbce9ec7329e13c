import { Inject, Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { UnitOfWork } from '../audit/unit-of-work';
import { Database } from '../database/database';
import { productActor } from '../kernel/actor';
import { Stale } from '../kernel/errors';
import { LOGGER, type Logger } from '../logging/logger';
import { Rounds } from '../workers/rounds';
import { activeSettings, activeVersions } from './active';
import { addRun } from './add-run';
import { ChangedPartners } from './changed-partners';
import { EndedMeasures } from './ended-measures';
import { RunWorker } from './run-worker';
import { ScreeningRun } from './screening-run.entity';

/** A list is in force when it is looked up and screened by: that should not wait for the watch. */
const TICK = 1_000;

/** Looks every few seconds for partners that changed and for runs that wait; only the process that serves does. */
@Injectable()
export class ScreeningWatch implements BeforeApplicationShutdown {
  private readonly rounds = new Rounds(
    TICK,
    () => this.round(),
    (error) => this.logger.error({ error }, 'the screening watch met an error'),
  );

  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
    private readonly changed: ChangedPartners,
    private readonly ended: EndedMeasures,
    private readonly runs: RunWorker,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  start(): void {
    this.rounds.start();
  }

  /** Before the database closes: ends after the batch under way. */
  async beforeApplicationShutdown(): Promise<void> {
    this.runs.stop();
    await this.rounds.stop();
  }

  /** What is to be done now: changed partners, then one run. Answers whether anything was. */
  async round(): Promise<boolean> {
    const screened = await this.changed.screenChanged();
    await this.followSettings();
    await this.ended.endPast();
    return (await this.runs.workNext()) !== null || screened > 0;
  }

  /** Other thresholds than those of the newest run: the whole register is screened by them. */
  async followSettings(): Promise<void> {
    if (!(await this.hasOtherSettings(this.database.read))) return;
    await this.work
      .run(productActor('Accord screening'), async (change) => {
        // Another process may have put it in the line meanwhile.
        if (!(await this.hasOtherSettings(change.manager))) throw new Stale();
        const run = await addRun(change, { kind: 'full', cause: 'settings', listVersionId: null });
        change.record({ verb: 'screening.add_run', subject: 'screening_run', subjectId: run.id });
      })
      .catch((error: unknown) => {
        if (!(error instanceof Stale)) throw error;
      });
  }

  private async hasOtherSettings(manager: EntityManager): Promise<boolean> {
    const [newest] = await manager.find(ScreeningRun, { order: { id: 'DESC' }, take: 1 });
    if (!newest || (await activeVersions(manager)).length === 0) return false;
    return JSON.stringify(newest.settings) !== JSON.stringify(await activeSettings(manager));
  }
}
