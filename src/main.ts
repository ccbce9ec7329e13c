import 'reflect-metadata';
import { join } from 'node:path';
import { createApp } from './app.setup';
import { UnitOfWork } from './audit/unit-of-work';
import { loadConfig } from './config/config';
import { closeFolder, keepFilesPrivate } from './config/private-files';
import { startSentence } from './config/start-failed';
import { Database } from './database/database';
import { LOGGER, type Logger } from './logging/logger';
import { OutboxService } from './notices/outbox.service';
import { firstStart } from './operations/first-start';
import { Ticks } from './operations/ticks.service';
import { ComparisonWatch } from './partners/duplicates/comparison-watch';
import { ScreeningWatch } from './screening/screening-watch';
import { stopOnSignals } from './stop';

async function serve(): Promise<void> {
  keepFilesPrivate();
  const config = loadConfig();
  closeFolder(join(config.home, 'evidence'));
  const app = await createApp(config);
  await firstStart(app.get(Database), app.get(UnitOfWork));
  await app.listen(config.port, config.host);
  stopOnSignals(app, app.get<Logger>(LOGGER));
  app.get(OutboxService).start();
  app.get(ScreeningWatch).start();
  app.get(ComparisonWatch).start();
  app.get(Ticks).start();
  process.stdout.write(
    `Accord listens on ${await app.getUrl()} (${config.databaseUrl ? 'PostgreSQL' : config.home})\n`,
  );
}

serve().catch((error: unknown) => {
  process.stderr.write(`Accord could not start: ${startSentence(error)}\n`);
  process.exit(1);
});
