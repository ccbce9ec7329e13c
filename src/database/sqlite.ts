import type Sqlite from 'better-sqlite3';

/**
 * The SQLite driver of the Node that runs, for TypeORM and for whoever opens a file by itself. Version 13
 * brings its binaries along and ends a process on Node 20 by a segmentation fault; version 12 has to be
 * compiled and ends one on Node 24.19 and newer (`docs/decisions/0014-two-sqlite-drivers.md`).
 * Neither is loaded where it breaks. When Node 20 is dropped, the line that names version 12 goes.
 */
function driver(): typeof Sqlite {
  /* eslint-disable @typescript-eslint/no-require-imports -- an import would load both */
  if (Number.parseInt(process.versions.node, 10) < 22) return compiled(() => require('better-sqlite3-12'));
  return require('better-sqlite3-13') as typeof Sqlite;
  /* eslint-enable @typescript-eslint/no-require-imports */
}

/** @throws Error in one sentence when it was not compiled as the packages were installed */
function compiled(load: () => unknown): typeof Sqlite {
  try {
    const found = load() as typeof Sqlite;
    new found(':memory:').close();
    return found;
  } catch (cause) {
    throw new Error(
      'The SQLite driver for Node 20 was not compiled when the packages were installed. Use Node 22 or newer,' +
        ' which compiles nothing; or install Python 3, make and a C++ compiler and run "npm ci" again.',
      { cause },
    );
  }
}

export const SqliteFile = driver();
export type SqliteFile = Sqlite.Database;
