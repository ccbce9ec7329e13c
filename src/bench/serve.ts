import 'reflect-metadata';
import { existsSync, readFileSync } from 'node:fs';
import { createApp } from '../app.setup';
import { loadConfig, type Config } from '../config/config';
import { clockAt } from '../kernel/clock';
import { Overseer } from '../processes/overseer';
import { answerPeers } from '../processes/peers';
import { hearOverseer, isOverseen, tellOverseer } from '../processes/serving';
import { NOW } from './sizes';

/** What the measuring process asks of the serving ones. */
export type Asked = 'memory' | 'stop';

/** What is answered: of several processes, the most that one of them held. */
export type Told = { url: string } | { peakMegabytes: number };

const MEMORY = 'memory';
const STATUS = '/proc/self/status';
const LOOKED_AT_MS = 50;

/** Serves the product in processes of its own, as many as it does by itself, so that the asking costs it nothing. */
async function start(): Promise<void> {
  const config = loadConfig();
  if (isOverseen) await serveOverseen(config);
  else if (config.processes > 1) await oversee(config);
  else await serveAlone(config);
}

async function oversee({ processes }: Config): Promise<void> {
  const overseer = new Overseer(processes, (line) => process.stderr.write(`${line}\n`));
  const url = await overseer.start();
  const peaks = async (): Promise<number> => Math.max(0, ...(await overseer.ask(MEMORY)).map(Number));
  hearAsked(peaks, async () => {
    await overseer.stop();
    process.exit();
  });
  tell({ url });
}

async function serveOverseen(config: Config): Promise<void> {
  const { url, stop, peak } = await serve(config);
  answerPeers(MEMORY, peak);
  hearOverseer('stop', () => void stop().then(() => process.exit()));
  tellOverseer({ say: 'listening', url });
}

async function serveAlone(config: Config): Promise<void> {
  const { url, stop, peak } = await serve(config);
  hearAsked(
    () => Promise.resolve(peak()),
    async () => {
      await stop();
      process.disconnect();
    },
  );
  tell({ url });
}

async function serve(config: Config) {
  let peak = 0;
  setInterval(() => (peak = Math.max(peak, ownMegabytes())), LOOKED_AT_MS).unref();
  const app = await createApp(config, { clock: clockAt(NOW) });
  await app.listen(config.port, '127.0.0.1');
  return { url: await app.getUrl(), stop: () => app.close(), peak: () => peak };
}

function hearAsked(peak: () => Promise<number>, stop: () => Promise<void>): void {
  process.on('message', (asked: Asked) => {
    if (asked === 'memory') void peak().then((peakMegabytes) => tell({ peakMegabytes }));
    else void stop();
  });
  // Whoever asked is gone: nobody else would end this process.
  process.on('disconnect', () => process.exit());
}

/**
 * The memory that is the process's own: without the pages of the database file that are mapped into it, which the
 * machine takes back as it likes. Where the system does not tell them apart, all of it.
 */
function ownMegabytes(): number {
  const own = existsSync(STATUS)
    ? /^RssAnon:\s+(\d+) kB$/m.exec(readFileSync(STATUS, 'utf8'))?.[1]
    : undefined;
  return (own === undefined ? process.memoryUsage.rss() : Number(own) * 1024) / 1024 ** 2;
}

function tell(told: Told): void {
  process.send?.(told);
}

start().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(1);
});
