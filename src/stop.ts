import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Logger } from './logging/logger';
import { hearOverseer, isOverseen } from './processes/serving';
import { Closing } from './web/closing';

/** Longer than the grace of connections and what is done in the background; shorter than a supervisor's patience. */
const DEADLINE_MS = 15_000;

/**
 * Stops the product by SIGTERM or SIGINT, or when the process that oversees it says so: first the web server, then
 * what runs in the background, then the database. What is not done by the deadline is left as a killed process leaves
 * it: nothing half-done is kept.
 */
export function stopWhenAsked(app: NestExpressApplication, logger: Logger): void {
  let isStopping = false;
  const stop = (asked: string): void => {
    // Asked twice, somebody is in a hurry.
    if (isStopping) process.exit(1);
    isStopping = true;
    setTimeout(() => {
      logger.warn({ asked, milliseconds: DEADLINE_MS }, 'stopped at the deadline');
      process.exit(1);
    }, DEADLINE_MS).unref();
    void stopServing(app).then(
      () => process.exit(0),
      (error: unknown) => {
        logger.error({ error }, 'stopping failed');
        process.exit(1);
      },
    );
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    // A terminal sends its signal to every process: the overseeing one passes it on, once.
    process.on(signal, isOverseen ? () => undefined : () => stop(signal));
  }
  hearOverseer('stop', () => stop('overseer'));
}

/** Answers what is under way, then closes everything. */
export async function stopServing(app: NestExpressApplication, grace?: number): Promise<void> {
  await app.get(Closing).close(app.getHttpServer(), grace);
  await app.close();
}
