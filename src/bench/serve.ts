import 'reflect-metadata';
import { existsSync, readFileSync } from 'node:fs';
import { createApp } from '../app.setup';
import { loadConfig } from '../config/config';
import { clockAt } from '../kernel/clock';
import { NOW } from './sizes';

/** What the measuring process asks of the serving one. */
export type Asked = 'memory' | 'stop';

/** What the serving process answers. */
export type Told = { url: string } | { peakMegabytes: number };

const STATUS = '/proc/self/status';
const LOOKED_AT_MS = 50;

/** Serves the product in a process of its own, so that the asking costs it nothing. */
async function serve(): Promise<void> {
  let peak = 0;
  setInterval(() => (peak = Math.max(peak, ownMegabytes())), LOOKED_AT_MS).unref();
  const app = await createApp(loadConfig(), { clock: clockAt(NOW) });
  process.on('message', (asked: Asked) => {
    if (asked === 'memory') tell({ peakMegabytes: peak });
    else void app.close().then(() => process.disconnect());
  });
  // Whoever asked is gone: nobody else would end this process.
  process.on('disconnect', () => process.exit());
  await app.listen(0, '127.0.0.1');
  tell({ url: await app.getUrl() });
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

serve().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(1);
});
