import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { DataSource, EntityManager } from 'typeorm';
import type { Config } from '../config/config';
import { Unavailable } from '../kernel/errors';
import { giveWriteTurnBack, takeWriteTurn } from '../processes/write-turn';
import { ChangeQueue } from './change-queue';
import { KnownRegister } from './known-register';
import { migrate } from './migrate';
import { closeDatabase, readSource, writeSource, type Schema } from './sources';
import { leaveTransaction, useSqliteRunner } from './sqlite-runner';

/** The register whose change the code at hand is part of: one for all, as each storage makes every promise dearer. */
const inside = new AsyncLocalStorage<Database>();

/** So often, in milliseconds, the journal is tried again, so many times. */
const FORGET_TURN_MS = 20;
const FORGET_TURNS = 500;

/** The two connections. Reading is open to every service; writing goes through `UnitOfWork` alone. */
@Injectable()
export class Database implements OnApplicationShutdown {
  private hasFailed = false;

  /** What waits to be written; for `UnitOfWork` alone. One for the connection, whoever writes. */
  readonly queue = new ChangeQueue(this);

  private constructor(
    /** For `UnitOfWork` and the migrations only; a lint rule keeps it so. */
    readonly writer: DataSource,
    private readonly reader: DataSource,
    private readonly register: KnownRegister,
    private readonly isTraced: boolean,
  ) {}

  /**
   * Opens the database, brings it to the newest migration, and opens the reading connection.
   * @throws Error in one sentence when a register was kept here and is there no more
   */
  static async open(config: Config, schema: Schema): Promise<Database> {
    const register = new KnownRegister(config);
    register.expectFile();
    const writer = await writeSource(config, schema).initialize();
    try {
      await register.expectTables(writer);
      if (!config.databaseUrl) useSqliteRunner(writer);
      await migrate(config, writer);
      const reader = await readSource(config, schema).initialize();
      closeDatabase(config);
      register.remember();
      return new Database(writer, reader, register, config.environment === 'test');
    } catch (error) {
      await writer.destroy();
      throw error;
    }
  }

  /**
   * Reads what is committed, and cannot write.
   * @throws Error inside a change, in tests: it would not see what the change has written
   */
  get read(): EntityManager {
    if (this.isTraced && this.isChanging) throw new Error('a change reads through its own manager');
    return this.reader.manager;
  }

  get isSqlite(): boolean {
    return this.writer.options.type === 'better-sqlite3';
  }

  /** Whether the caller is inside a change already. */
  get isChanging(): boolean {
    return inside.getStore() === this;
  }

  /** Runs a part of a change in the context of whoever asked for it. */
  inChange<T>(work: () => T): T {
    return inside.run(this, work);
  }

  /**
   * Runs `work` in one transaction of the writing connection, for the queue of changes alone.
   * @throws Unavailable when the file was taken away, or an earlier transaction could not be left
   */
  async transaction<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    return this.inTurn(async () => {
      if (this.hasFailed || !this.register.isInPlace()) throw new Unavailable();
      try {
        return await this.inChange(() => this.writer.transaction(work));
      } finally {
        if (this.isSqlite) this.hasFailed = !leaveTransaction(this.writer);
      }
    });
  }

  /**
   * What was erased leaves the journal beside the file too; PostgreSQL cleans up by itself.
   * @throws Unavailable when others read the journal all the time
   */
  async forget(): Promise<void> {
    if (!this.isSqlite) return;
    await this.inTurn(async () => {
      for (let turn = 0; turn < FORGET_TURNS; turn += 1) {
        const [made] = await this.writer.query<{ busy: number }[]>('PRAGMA wal_checkpoint(TRUNCATE)');
        if (made?.busy !== 1) return;
        // Another process is reading just now: pages and lists, for some milliseconds each.
        await wait(FORGET_TURN_MS);
      }
      throw new Unavailable();
    });
  }

  /**
   * Counts how the rows of each table are spread, so that lists are planned by it: samples of each index, table by
   * table, so that nobody waits for long.
   */
  async refreshStatistics(): Promise<void> {
    await this.inTurn(() => this.analyze());
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.reader.isInitialized) await this.reader.destroy();
    if (this.writer.isInitialized) await this.writer.destroy();
  }

  private async analyze(): Promise<void> {
    // By index on SQLite, so that no statement holds the process up for long: a table of a million has a dozen.
    if (this.isSqlite) await this.writer.query('PRAGMA analysis_limit = 200');
    const names = this.isSqlite
      ? `SELECT name FROM sqlite_master WHERE type = 'index' AND name NOT LIKE 'sqlite_%'`
      : `SELECT tablename AS name FROM pg_tables WHERE schemaname = current_schema()`;
    for (const { name } of await this.writer.query<{ name: string }[]>(names)) {
      await this.writer.query(`ANALYZE "${name}"`);
    }
  }

  /** One file has one writer: of several processes that serve, each waits for its turn. */
  private async inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (!this.isSqlite) return work();
    await takeWriteTurn();
    try {
      return await work();
    } finally {
      giveWriteTurnBack();
    }
  }
}
