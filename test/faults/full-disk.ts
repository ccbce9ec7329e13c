import { appendFileSync, rmSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { balance } from './balance';
import type { Kept } from './registers';
import { Served, Writer } from './served';
import type { Row } from './table';

/** Fills the disk while people write, frees it, lets them write on, and kills the product: what was confirmed is there. */
export async function fullDisk(kept: Kept): Promise<Row[]> {
  const { disk, place, database, server } = kept;
  const fault = 'a full disk, and a power cut afterwards';
  if (!disk)
    return [{ database, fault, times: 0, confirmed: 0, there: 0, settled: 0, note: 'not tried: only root can mount a small disk', isRight: true }]; // prettier-ignore
  let served = await Served.start(place);
  const writer = await Writer.open(place, served);
  await writer.write([served.url], lasting(1500));
  const ballast = join(disk, 'ballast');
  fill(disk, ballast);
  const until = Date.now() + 60_000;
  const before = writer.refused;
  await writer.write([served.url], () => writer.refused > before + 20 || Date.now() > until);
  const ready = await fetch(`${served.url}/readyz`).then(({ status }) => status);
  rmSync(ballast);
  // A server that found no room to write what it had promised ends by itself, as its makers mean it to.
  await server?.stop().catch(() => undefined);
  await server?.start();
  await wait(2500);
  const again = await fetch(`${served.url}/readyz`).then(({ status }) => status);
  await writer.write([served.url], lasting(1500));
  await served.kill();
  served = await Served.start(place);
  const refused = writer.refused - before;
  const note = `${refused} refused; readyz ${ready}, then ${again}`;
  // The room of a database server elsewhere is its own to watch.
  const isRight = refused > 0 && again === 200 && (server !== null || ready === 503);
  return [await balance(kept, writer, served, { fault, times: 1, note, isRight })];
}

function lasting(milliseconds: number): () => boolean {
  const end = Date.now() + milliseconds;
  return () => Date.now() > end;
}

/** Until nothing fits any more. */
function fill(disk: string, ballast: string): void {
  for (const size of [1024 * 1024, 4096]) {
    try {
      while (statfsSync(disk).bavail > 0) appendFileSync(ballast, Buffer.alloc(size));
    } catch {
      // The next, smaller piece may still fit.
    }
  }
}
