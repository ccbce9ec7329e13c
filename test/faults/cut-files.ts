import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'; // prettier-ignore
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Kept } from './registers';
import { command, Served, Writer } from './served';
import type { Row } from './table';

/** Cuts a backup short, and turns single bits of it: none of them is taken for a register. */
export async function cutFiles(kept: Kept, times: number): Promise<Row[]> {
  // The makers of PostgreSQL bring its backups along: Accord makes none of it.
  if (kept.database !== 'SQLite') return [];
  const served = await Served.start(kept.place);
  const writer = await Writer.open(kept.place, served);
  const end = Date.now() + 1000;
  await writer.write([served.url], () => Date.now() > end);
  await served.stop();
  const folder = mkdtempSync(join(tmpdir(), 'accord-faults-backup-'));
  const backup = join(folder, 'backup.sqlite');
  command(kept.place, 'backup', backup);
  let taken = 0;
  for (let count = 0; count < times; count += 1) {
    const copy = mkdtempSync(join(tmpdir(), 'accord-faults-cut-'));
    cpSync(folder, copy, { recursive: true });
    harm(join(copy, 'backup.sqlite'), count);
    if (isTaken(copy)) taken += 1;
    rmSync(copy, { recursive: true });
  }
  const sound = mkdtempSync(join(tmpdir(), 'accord-faults-sound-'));
  cpSync(folder, sound, { recursive: true });
  const isSoundTaken = isTaken(sound);
  for (const each of [folder, sound]) rmSync(each, { recursive: true });
  const note = `${taken} damaged ones taken; the sound one ${isSoundTaken ? 'taken' : 'refused'}`;
  const confirmed = writer.confirmed.length;
  return [
    {
      ...{ database: kept.database, fault: 'a backup cut short, or one bit turned', times, confirmed },
      ...{ there: confirmed, settled: 0, note, isRight: taken === 0 && isSoundTaken },
    },
  ];
}

function harm(file: string, count: number): void {
  const { size } = statSync(file);
  const at = Math.floor(Math.random() * size);
  if (count % 2 === 0) truncateSync(file, at);
  else {
    const content = readFileSync(file);
    content[at] = (content[at] ?? 0) ^ (1 << (count % 8));
    writeFileSync(file, content);
  }
}

function isTaken(folder: string): boolean {
  const home = join(folder, 'home');
  try {
    command({ home }, 'restore', join(folder, 'backup.sqlite'));
    return true;
  } catch {
    return existsSync(join(home, 'accord.sqlite'));
  }
}
