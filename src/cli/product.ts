import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../app.module';
import { UnitOfWork } from '../audit/unit-of-work';
import { loadConfig, type Config } from '../config/config';
import { Database } from '../database/database';
import { AccordError } from '../kernel/errors';
import { startSentence } from '../config/start-failed';
import { NestLogger } from '../logging/nest-logger';
import { firstStart } from '../operations/first-start';
import { translate } from '../texts/translator';

/** Opens the product without its web server, hands it to `task`, and closes it whatever happens. */
export async function withProduct<T>(
  task: (app: INestApplicationContext) => Promise<T>,
  config: Config = loadConfig(),
): Promise<T> {
  const app = await NestFactory.createApplicationContext(AppModule.with(config), {
    logger: new NestLogger(['error']),
    abortOnError: false,
  });
  try {
    await firstStart(app.get(Database), app.get(UnitOfWork));
    return await task(app);
  } finally {
    await app.close();
  }
}

/** Results go to standard output, one line each. */
export function print(line = ''): void {
  process.stdout.write(`${line}\n`);
}

/** Progress and what went wrong go to standard error. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** A failure that is said in one sentence, without a stack. */
export class CommandFailed extends Error {}

/** What went wrong, in words. */
export function failureText(error: unknown): string {
  if (error instanceof AccordError) {
    return error.reasons.map(({ key, values }) => translate('en', key, values)).join('\n');
  }
  return startSentence(error);
}
