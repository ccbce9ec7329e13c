import { setTimeout as wait } from 'node:timers/promises';
import { balance } from './balance';
import type { Kept } from './registers';
import { Served, Writer } from './served';
import type { Row } from './table';

const LONGEST_MS = 1500;

/** Kills the product at any moment of four people's writing, again and again, and counts. */
export async function kills(kept: Kept, times: number): Promise<Row[]> {
  let served = await Served.start(kept.place);
  const writer = await Writer.open(kept.place, served);
  for (let count = 0; count < times; count += 1) {
    const end = Date.now() + 50 + Math.random() * LONGEST_MS;
    let isDead = false;
    const writing = writer.write([served.url], () => isDead);
    writing.catch(() => undefined);
    await wait(end - Date.now());
    await served.kill();
    isDead = true;
    await writing;
    served = await Served.start(kept.place);
  }
  return [await balance(kept, writer, served, { fault: 'killed while four write', times })];
}
