import {
  QueryFailedError,
  QueryRunnerAlreadyReleasedError,
  QueryRunnerProviderAlreadyReleasedError,
} from 'typeorm';

/** SQLite: another process writes, the disk is full or fails, the file may not be written (sqlite.org/rescode.html). */
const SQLITE = /^SQLITE_(BUSY|FULL|IOERR|READONLY|CANTOPEN|NOTADB|CORRUPT)/;
/**
 * PostgreSQL: no connection, a standby that takes no changes, out of disk, memory or connections, a lock not let
 * go, a statement stopped, a server going down (appendix A of its manual).
 */
const POSTGRES = /^(08...|25006|25P03|53...|55P03|57...|58030)$/;
/** What Node and the pool of connections say when there is no server. */
const NETWORK = /^(ECONNREFUSED|ECONNRESET|ENOTFOUND|EHOSTUNREACH|ETIMEDOUT|EPIPE|EAI_AGAIN)$/;
const POOL =
  /^(Connection terminated|Client was closed|timeout exceeded when trying to connect|Client has encountered a connection error)/;

/** Whether the database cannot do this for now, whatever was asked: nothing was done, and trying again is right. */
export function isUnavailable(error: unknown): boolean {
  // The connection went away under a transaction: what comes after in it finds it given back already.
  if (error instanceof QueryRunnerAlreadyReleasedError) return true;
  if (error instanceof QueryRunnerProviderAlreadyReleasedError) return true;
  const cause: unknown = error instanceof QueryFailedError ? error.driverError : error;
  if (!(cause instanceof Error)) return false;
  const { code } = cause as { code?: unknown };
  if (typeof code === 'string' && (SQLITE.test(code) || POSTGRES.test(code) || NETWORK.test(code)))
    return true;
  return POOL.test(cause.message);
}
