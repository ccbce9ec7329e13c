import { Inject, Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { LOGGER, type Logger } from '../../logging/logger';
import { Rounds } from '../../workers/rounds';
import { DuplicatesService } from './duplicates.service';

const TICK = 10_000;

/**
 * Compares the names of partners that are new or changed with all others, without anybody looking at the queue;
 * only the process that serves does. Batch by batch, so that changes of others get in between.
 */
@Injectable()
export class ComparisonWatch implements BeforeApplicationShutdown {
  private isStopped = false;
  private readonly rounds = new Rounds(
    TICK,
    () => this.round(),
    (error) => this.logger.error({ error }, 'partners could not be compared and are tried again'),
  );

  constructor(
    private readonly duplicates: DuplicatesService,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  start(): void {
    this.rounds.start();
    this.rounds.begin();
  }

  /** Before the database closes: ends after the batch under way. */
  async beforeApplicationShutdown(): Promise<void> {
    this.isStopped = true;
    await this.rounds.stop();
  }

  /** Compares until nothing is left. */
  async round(): Promise<void> {
    while (!this.isStopped && (await this.duplicates.compare(1)) > 0);
  }
}
