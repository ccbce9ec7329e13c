import type { Config } from './config/config';
import { codeOf, StartFailed } from './config/start-failed';
import { expectHome } from './config/usable-home';
import { Database } from './database/database';
import { interruptedRestore, refuseHalfRestored } from './database/interrupted-restore';
import { sqliteFile } from './database/sources';
import { schema } from './schema';

/** Opens the database as the product starts. @throws StartFailed in one sentence where it cannot be opened */
export async function openRegister(config: Config): Promise<Database> {
  expectHome(config.home);
  refuseHalfRestored(config);
  const said = interruptedRestore(config);
  if (said) process.stderr.write(`${said}\n`);
  try {
    return await Database.open(config, schema);
  } catch (error) {
    throw notOpened(error, config);
  }
}

const WHY_POSTGRES: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing listens there',
  ENOTFOUND: 'there is no such host',
  EAI_AGAIN: 'the name of the host could not be looked up',
  ECONNRESET: 'it closed the connection',
  EHOSTUNREACH: 'there is no way to the host',
  ENETUNREACH: 'there is no way to the host',
  ETIMEDOUT: 'it did not answer in time',
  '28P01': 'it does not take this user and password',
  '28000': 'it does not let this user in',
  '3D000': 'it has no database of this name',
  '42501': 'this user may not make tables there',
  '53300': 'it has no connection left',
  '57P03': 'it is starting or stopping',
};

const WHY_SQLITE: Readonly<Record<string, string>> = {
  SQLITE_NOTADB: 'it is no register, or damaged: restore a backup by "accord restore"',
  SQLITE_CORRUPT: 'it is damaged: restore a backup by "accord restore"',
  SQLITE_CANTOPEN: 'whoever runs Accord may not open it',
  SQLITE_READONLY: 'whoever runs Accord may not write to it',
  SQLITE_FULL: 'there is no room on its disk',
  SQLITE_BUSY: 'another process does not let go of it',
};

function notOpened(error: unknown, config: Config): unknown {
  const code = codeOf(error);
  if (config.databaseUrl) {
    const late = error instanceof Error && /timeout|terminated/i.test(error.message);
    const why = WHY_POSTGRES[code] ?? (late ? WHY_POSTGRES.ETIMEDOUT : undefined);
    if (why) return new StartFailed(`DATABASE_URL: the database ${nameOf(config.databaseUrl)} cannot be used: ${why}.`); // prettier-ignore
  } else {
    const [why] = Object.entries(WHY_SQLITE).flatMap(([known, text]) =>
      code.startsWith(known) ? [text] : [],
    );
    if (why) return new StartFailed(`${sqliteFile(config)} cannot be used: ${why}.`);
  }
  // What is said in a sentence of our own.
  return error instanceof Error && error.constructor === Error ? new StartFailed(error.message) : error;
}

/** Without user and password. */
function nameOf(url: string): string {
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`;
}
