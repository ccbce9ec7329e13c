import 'reflect-metadata';
import { join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { createApp } from './app.setup';
import { UnitOfWork } from './audit/unit-of-work';
import type { Config } from './config/config';
import { closeFolder } from './config/private-files';
import { Database } from './database/database';
import { LOGGER, type Logger } from './logging/logger';
import { OutboxService } from './notices/outbox.service';
import { firstStart } from './operations/first-start';
import { Ticks } from './operations/ticks.service';
import { ComparisonWatch } from './profiles/duplicates/comparison-watch';
import { hearOverseer, isOverseen, tellOverseer } from './processes/serving';
import { ScreeningWatch } from './screening/screening-watch';
import { stopWhenAsked } from './stop';

/** Serves until it is asked to stop. Answers where it listens. */
export async function serve(config: Config): Promise<string> {
  closeFolder(join(config.home, 'evidence'));
  const app = await createApp(config);
  await firstStart(app.get(Database), app.get(UnitOfWork));
  await app.listen(config.port, config.host);
  stopWhenAsked(app, app.get<Logger>(LOGGER));
  const url = await app.getUrl();
  // Of several that serve one does it; another when that one ends.
  hearOverseer('work in the background', () => workInBackground(app));
  if (isOverseen) tellOverseer({ say: 'listening', url });
  else workInBackground(app);
  return url;
}

function workInBackground(app: NestExpressApplication): void {
  app.get(OutboxService).start();
  app.get(ScreeningWatch).start();
  app.get(ComparisonWatch).start();
  app.get(Ticks).start();
}
