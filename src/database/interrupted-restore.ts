import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../config/config';
import { StartFailed } from '../config/start-failed';
import { sqliteFile } from './sources';

/** Where a restore makes the register ready before its one last step; its end is the same as that of the kept one. */
export const RESTORING = 'restoring-';
/** What was there before a restore is kept by the name of the database and this. */
export const BEFORE = '.before-';

/** What to say of a restore into this home that did not come to its end; null where there is nothing to say. */
export function interruptedRestore(config: Config): string | null {
  if (config.databaseUrl || !existsSync(config.home)) return null;
  const names = readdirSync(config.home);
  const [stage] = names.filter((name) => name.startsWith(RESTORING));
  if (stage === undefined || !existsSync(sqliteFile(config))) return null;
  const folder = join(config.home, stage);
  if (!existsSync(join(folder, 'accord.sqlite'))) {
    return `A restore was stopped at its beginning or after its last step: the register is whole, and the end of its audit trail says which it is. Remove ${folder}.`;
  }
  return `A restore was stopped before its last step: this is the register of before it, whole. Run accord restore again, or remove ${folder}.`;
}

/**
 * An empty register is made only where none ever was.
 * @throws StartFailed where a restore was stopped that left none, as those of earlier versions could
 */
export function refuseHalfRestored(config: Config): void {
  if (config.databaseUrl || existsSync(sqliteFile(config)) || !existsSync(config.home)) return;
  const names = readdirSync(config.home);
  const kept = names.filter((name) => name.startsWith(`accord.sqlite${BEFORE}`)).toSorted();
  const begun = names.some((name) => name.startsWith(RESTORING) || name === 'accord.sqlite.restoring');
  if (kept.length === 0 && !begun) return;
  const last = kept.at(-1);
  throw new StartFailed(
    `There is no register in ${config.home}, but what a restore left that was stopped. Run accord restore again with the backup` +
      (last === undefined ? '.' : `, or give ${join(config.home, last)} its name back: accord.sqlite.`),
  );
}
