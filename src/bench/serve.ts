import 'reflect-metadata';
import { createApp } from '../app.setup';
import { loadConfig } from '../config/config';
import { clockAt } from '../kernel/clock';
import { NOW } from './sizes';

/** What the measuring process asks of the serving one. */
export type Asked = 'memory' | 'stop';

/** What the serving process answers. */
export type Told = { url: string } | { peakMegabytes: number };

/** Serves the product in a process of its own, so that the asking costs it nothing. */
async function serve(): Promise<void> {
  const app = await createApp(loadConfig(), { clock: clockAt(NOW) });
  process.on('message', (asked: Asked) => {
    if (asked === 'memory') tell({ peakMegabytes: process.resourceUsage().maxRSS / 1024 });
    else void app.close().then(() => process.disconnect());
  });
  // Whoever asked is gone: nobody else would end this process.
  process.on('disconnect', () => process.exit());
  await app.listen(0, '127.0.0.1');
  tell({ url: await app.getUrl() });
}

function tell(told: Told): void {
  process.send?.(told);
}

serve().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(1);
});
