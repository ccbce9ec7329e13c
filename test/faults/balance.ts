import type { Kept } from './registers';
import { command, type Served, type Writer } from './served';
import type { Row } from './table';

/** Sends again what was not answered, ends the product, and counts what is there against what was confirmed. */
export async function balance(
  kept: Kept,
  writer: Writer,
  served: Served,
  said: Pick<Row, 'fault' | 'times'> & { note?: string; isRight?: boolean },
): Promise<Row> {
  const settled = writer.unanswered.size;
  const open = await writer.sendAgain(served.url);
  const milliseconds = Math.round(await served.stop());
  const names = await kept.names();
  const once = writer.confirmed.filter((name) => names.get(name) === 1).length;
  const twice = [...names.values()].filter((times) => times > 1).length;
  const strange = [...names.keys()].filter((name) => name.startsWith('Fault ')).length - once;
  const chain = command(kept.place, 'audit', 'verify').trim().split('\n').at(-1) ?? '';
  const isRight =
    once === writer.confirmed.length &&
    twice === 0 &&
    strange === 0 &&
    open === 0 &&
    writer.strange.length === 0 &&
    (said.isRight ?? true);
  const failures = writer.strange.length > 0 ? `${writer.strange.length} failures, ${writer.strange[0]}` : '';
  const notes = [failures, said.note, `${twice} twice`, `stopped in ${milliseconds} ms`, chain].filter(
    Boolean,
  );
  return {
    ...{ database: kept.database, fault: said.fault, times: said.times },
    ...{ confirmed: writer.confirmed.length, there: once, settled, note: notes.join('; '), isRight },
  };
}
