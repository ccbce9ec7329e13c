import { rmSync, mkdirSync } from 'node:fs';
import { balance } from './balance';
import type { Kept } from './registers';
import { Served, Writer } from './served';
import type { Row } from './table';

const WRITING_MS = 8000;

/** Starts two at the same moment on an empty register, again and again; then both write. */
export async function twoProcesses(kept: Kept, times: number): Promise<Row[]> {
  let failed = 0;
  for (let count = 0; count < times && kept.database === 'SQLite'; count += 1) {
    rmSync(kept.place.home, { recursive: true });
    mkdirSync(kept.place.home);
    const pair = await Promise.allSettled([Served.start(kept.place), Served.start(kept.place)]);
    for (const each of pair) {
      if (each.status === 'fulfilled') await each.value.stop();
      else failed += 1;
    }
  }
  const pair = await Promise.all([Served.start(kept.place), Served.start(kept.place)]);
  const [first, second] = pair;
  const writer = await Writer.open(kept.place, first);
  const end = Date.now() + WRITING_MS;
  await writer.write([first.url, second.url], () => Date.now() > end, 8);
  await second.stop();
  const note = `${failed} did not start`;
  const said = {
    fault: 'two started at once, then both write',
    times: times + 1,
    note,
    isRight: failed === 0,
  };
  return [await balance(kept, writer, first, said)];
}
