import { setTimeout as wait } from 'node:timers/promises';
import { balance } from './balance';
import type { Kept } from './registers';
import { Served, Writer } from './served';
import type { Row } from './table';

/** Stops the database server while people write, and starts it again; the product goes on by itself. */
export async function stoppedServer(kept: Kept, times: number): Promise<Row[]> {
  const { server } = kept;
  if (!server) return [];
  const served = await Served.start(kept.place);
  const writer = await Writer.open(kept.place, served);
  let isOver = false;
  const writing = writer.write([served.url], () => isOver);
  for (let count = 0; count < times; count += 1) {
    await wait(500 + Math.random() * 1000);
    await server.stop();
    await wait(300);
    await server.start();
  }
  await wait(1000);
  isOver = true;
  await writing;
  const note = `${writer.refused} refused`;
  return [
    await balance(kept, writer, served, {
      fault: 'the database server stopped',
      times,
      note,
      isRight: served.isAlive,
    }),
  ];
}
