import cluster from 'node:cluster';
import { countForAll, LIMITS_TOPIC } from './access/shared-limits';
import { loadConfig, type Config } from './config/config';
import { keepFilesPrivate } from './config/private-files';
import { startSentence } from './config/start-failed';
import { Overseer } from './processes/overseer';
import { isOverseen, tellOverseer } from './processes/serving';

async function start(): Promise<void> {
  keepFilesPrivate();
  const config = loadConfig();
  if (isOverseen) await serveHere(config);
  else if (config.processes > 1) await oversee(config);
  else announce(config, await serveHere(config));
}

/** Loaded here alone: the process that oversees others is small. */
async function serveHere(config: Config): Promise<string> {
  const { serve } = await import('./serve.js');
  return serve(config);
}

async function oversee(config: Config): Promise<void> {
  // Also where it was begun as a command.
  cluster.setupPrimary({ exec: __filename, args: [] });
  const overseer = new Overseer(config.processes, (line) => process.stderr.write(`${line}\n`), {
    [LIMITS_TOPIC]: countForAll(),
  });
  const stop = (): void => {
    // Asked twice, somebody is in a hurry.
    if (overseer.isStopping) overseer.kill();
    void overseer.stop().then((inOrder) => process.exit(inOrder ? 0 : 1));
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  try {
    announce(config, await overseer.start());
  } catch (error) {
    if (!overseer.isStopping) throw error;
  }
}

function announce({ databaseUrl, home }: Config, url: string): void {
  process.stdout.write(`Accord listens on ${url} (${databaseUrl ? 'PostgreSQL' : home})\n`);
}

start().catch((error: unknown) => {
  const why = startSentence(error);
  // Of several that cannot start for one reason the overseeing process says it, once.
  if (isOverseen) tellOverseer({ say: 'could not start', why }, () => process.exit(1));
  else {
    process.stderr.write(`Accord could not start: ${why}\n`);
    process.exit(1);
  }
});
