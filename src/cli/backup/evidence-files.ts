import { dirname, join } from 'node:path';
import { holds, type Disk } from './disk';

/** The content that a file of evidence is named by. */
function contentOf(key: string): string {
  return key.replace('/', '');
}

/** Which of these files are not there, or hold something else than their name says. */
export async function notWhole(folder: string, keys: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const key of keys) if (!(await holds(join(folder, key), contentOf(key)))) found.push(key);
  return found;
}

/**
 * Copies files of evidence. A file is named by its content: what is there already and whole is the same, and one
 * appears whole or not at all. @returns the keys of those that are whole now
 */
export async function copyEvidence(
  from: string,
  to: string,
  keys: readonly string[],
  disk: Disk,
): Promise<string[]> {
  const whole: string[] = [];
  for (const key of keys) if (await copyOne(join(from, key), join(to, key), contentOf(key), disk)) whole.push(key); // prettier-ignore
  for (const folder of new Set(whole.map((key) => dirname(join(to, key))))) await disk.keep(folder);
  if (whole.length > 0) await disk.keep(to);
  return whole;
}

async function copyOne(from: string, to: string, content: string, disk: Disk): Promise<boolean> {
  if (await holds(to, content)) return true;
  if (!(await holds(from, content))) return false;
  await disk.makeFolder(dirname(to));
  const fresh = `${to}.part`;
  await disk.copy(from, fresh);
  await disk.keep(fresh);
  await disk.rename(fresh, to);
  return true;
}
