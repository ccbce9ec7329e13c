import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { DataSource, EntityManager } from 'typeorm';
import type { Config } from '../config/config';
import { closeDatabase, readSource, writeSource, type Schema } from './sources';

/** The two connections. Reading is open to every service; writing goes through `UnitOfWork` alone. */
@Injectable()
export class Database implements OnApplicationShutdown {
  private constructor(
    /** For `UnitOfWork` and the migrations only; a lint rule keeps it so. */
    readonly writer: DataSource,
    private readonly reader: DataSource,
  ) {}

  /** Opens the database, brings it to the newest migration, and opens the reading connection. */
  static async open(config: Config, schema: Schema): Promise<Database> {
    const writer = await writeSource(config, schema).initialize();
    await writer.runMigrations();
    const reader = readSource(config, schema, writer);
    if (!reader.isInitialized) await reader.initialize();
    closeDatabase(config);
    return new Database(writer, reader);
  }

  /** Reads what is committed, and cannot write. */
  get read(): EntityManager {
    return this.reader.manager;
  }

  get isSqlite(): boolean {
    return this.writer.options.type === 'better-sqlite3';
  }

  /** What was erased leaves the journal beside the file too; PostgreSQL cleans up by itself. */
  async forget(): Promise<void> {
    if (this.isSqlite) await this.writer.query('PRAGMA wal_checkpoint(TRUNCATE)');
  }

  /** True while both connections answer. */
  async answers(): Promise<boolean> {
    await this.writer.query('SELECT 1');
    await this.reader.query('SELECT 1');
    return true;
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.reader !== this.writer && this.reader.isInitialized) await this.reader.destroy();
    if (this.writer.isInitialized) await this.writer.destroy();
  }
}
