import { Inject, Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { LOGGER, type Logger } from '../../logging/logger';
import { DuplicatesService } from './duplicates.service';

const TICK = 10_000;

/**
 * Compares the names of partners that are new or changed with all others, without anybody looking at the queue;
 * only the process that serves does. Batch by batch, so that changes of others get in between.
 */
@Injectable()
export class ComparisonWatch implements BeforeApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;
  private current: Promise<unknown> = Promise.resolve();
  private isBusy = false;
  private isStopped = false;

  constructor(
    private readonly duplicates: DuplicatesService,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  start(): void {
    this.timer ??= setInterval(() => {
      this.tick();
    }, TICK).unref();
    this.tick();
  }

  /** Before the database closes: ends after the batch under way. */
  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    this.timer = undefined;
    this.isStopped = true;
    await this.current;
  }

  /** Compares until nothing is left. */
  async round(): Promise<void> {
    while (!this.isStopped && (await this.duplicates.compare(1)) > 0);
  }

  private tick(): void {
    if (this.isBusy) return;
    this.isBusy = true;
    this.current = this.round()
      .catch((error: unknown) => {
        this.logger.error({ error }, 'partners could not be compared and are tried again');
      })
      .finally(() => {
        this.isBusy = false;
      });
  }
}
