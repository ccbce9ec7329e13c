import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import type { Config } from '../config/config';
import { sqliteFile } from './sources';

/** Beside the register: which ones were kept from this folder. */
const MEMORY = 'accord.kept';

/** The file of the register as it was opened: a path can lead to another file, or to none, later. */
interface Opened {
  dev: number;
  ino: number;
}

/**
 * Remembers that a register was kept from this folder, so that an empty one is never served in its place: not
 * at the start after its file was lost or its database was emptied, and not while the process runs.
 */
export class KnownRegister {
  private opened: Opened | null = null;

  constructor(private readonly config: Config) {}

  /** @throws Error when the file of a register that was kept here is not there, or empty */
  expectFile(): void {
    if (this.config.databaseUrl || !this.isKnown()) return;
    const file = sqliteFile(this.config);
    if (existsSync(file) && statSync(file).size > 0) return;
    throw new Error(
      `${file} is gone, and a register was kept in it. Put it back, or restore a backup by "accord restore".` +
        ` To begin an empty register here, remove ${memoryOf(this.config)} first.`,
    );
  }

  /** @throws Error when the database that held a register holds none any more */
  async expectTables(writer: DataSource): Promise<void> {
    if (!this.isKnown()) return;
    if (await hasAnyTable(writer)) return;
    throw new Error(
      `The database ${nameOf(this.config)} is empty, and a register was kept in it. Restore it from a backup.` +
        ` To begin an empty register, remove ${memoryOf(this.config)} first.`,
    );
  }

  /** From now on this register is known to be kept, and its file is the one that was opened. */
  remember(): void {
    if (!this.config.databaseUrl) this.opened = statSync(sqliteFile(this.config));
    if (!this.isKnown())
      writeFileSync(memoryOf(this.config), `${[...known(this.config), nameOf(this.config)].join('\n')}\n`, {
        mode: 0o600,
      });
  }

  /** Whether the path still leads to the file that was opened: what is written to another is lost. */
  isInPlace(): boolean {
    if (!this.opened) return true;
    const now = statSync(sqliteFile(this.config), { throwIfNoEntry: false });
    return now?.ino === this.opened.ino && now.dev === this.opened.dev;
  }

  private isKnown(): boolean {
    return known(this.config).includes(nameOf(this.config));
  }
}

/** Any: a table may come with the version that starts. */
async function hasAnyTable(writer: DataSource): Promise<boolean> {
  const runner = writer.createQueryRunner();
  try {
    for (const { tableName } of writer.entityMetadatas) if (await runner.hasTable(tableName)) return true;
    return false;
  } finally {
    await runner.release();
  }
}

/** The path of the memory, for whoever means to begin anew. */
export function memoryOf({ home }: Config): string {
  return join(home, MEMORY);
}

function known(config: Config): string[] {
  const file = memoryOf(config);
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : [];
}

/** The database without user and password. */
function nameOf({ databaseUrl }: Config): string {
  if (!databaseUrl) return 'accord.sqlite';
  const { host, pathname } = new URL(databaseUrl);
  return `${host}${pathname}`;
}
