import { extname, join } from 'node:path';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Database } from '../database/database';
import { LOGGER, type Logger } from '../logging/logger';
import type { Query } from '../matching/entry';
import { activeVersions } from './active';
import type { Asked, EntryRow, ScreeningMatch, VersionScope } from './engine-index';
import { LocalChannel, WorkerChannel, WorkerGone, type EngineChannel } from './engine-channel';
import { ScreeningEntry } from './screening-entry.entity';
import type { VersionStamp } from './screening-run.entity';
import type { ScreeningSettings } from './screening-settings';

export type { ScreeningMatch } from './engine-index';

export interface SearchOptions {
  /** At most so many of each list for one question. */
  top: number;
  settings: ScreeningSettings;
  /** Waits for the index of the active versions; else the one before answers while it is built. */
  fresh?: boolean;
  only?: VersionScope | null;
}

export interface SearchAnswer {
  /** The versions the answers are from. */
  versions: VersionStamp[];
  /** One list of matches for each question, best first. */
  found: ScreeningMatch[][];
}

interface Generation {
  key: string;
  versions: VersionStamp[];
  channel: EngineChannel;
}

/** Rows handed over at once, and questions asked at once: a page waits behind no more than these. */
const ROWS = 1_000;
const QUESTIONS = 50;
/** Parts of a run that are on their way at once, so that the thread need not wait for this one. */
const UNDER_WAY = 3;

/** The names of all active lists in memory, in a thread of their own, always of the active versions. */
@Injectable()
export class ScreeningEngine implements OnApplicationShutdown {
  private current: Generation | null = null;
  private building: { key: string; made: Promise<Generation> } | null = null;

  constructor(
    private readonly database: Database,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Entries that may be meant, for each question, that reach the threshold of their list and kind. */
  async search(queries: readonly Query[], options: SearchOptions): Promise<SearchAnswer> {
    const { top, settings, only = null } = options;
    const generation = await this.ready(options.fresh ?? false);
    const parts: Asked[] = [];
    for (let start = 0; start < queries.length; start += QUESTIONS) {
      parts.push({ queries: queries.slice(start, start + QUESTIONS), top, settings, only });
    }
    const found: ScreeningMatch[][][] = [];
    const work = async (first: number): Promise<void> => {
      for (let at = first; at < parts.length; at += UNDER_WAY) {
        const part = parts[at];
        if (part) found[at] = await this.answer(generation, part);
      }
    };
    await Promise.all(Array.from({ length: UNDER_WAY }, (_, first) => work(first)));
    return { versions: generation.versions, found: found.flat() };
  }

  async onApplicationShutdown(): Promise<void> {
    const made = await this.building?.made.catch(() => null);
    await made?.channel.close(true);
    await this.current?.channel.close(true);
    this.current = null;
  }

  private async answer(generation: Generation, asked: Asked): Promise<ScreeningMatch[][]> {
    try {
      return await generation.channel.search(asked);
    } catch (error) {
      if (!(error instanceof WorkerGone)) throw error;
      this.logger.error({ error }, 'screening worker restarted');
      if (this.current === generation) this.current = null;
      return (await this.ready(true)).channel.search(asked);
    }
  }

  /** The index of the active versions; or, unless it must be fresh, the last one while it is built. */
  private async ready(fresh: boolean): Promise<Generation> {
    const versions = await activeVersions(this.database.read);
    const key = versions.map(({ list, number }) => `${list} ${number}`).join(', ');
    const current = this.current;
    if (current?.key === key) return current;
    const building = (this.building ??= { key, made: this.build(key, versions) });
    if (current && !fresh) {
      building.made.catch((error: unknown) => {
        this.logger.error({ error }, 'screening index not built');
      });
      return current;
    }
    const made = await building.made;
    return made.key === key ? made : this.ready(fresh);
  }

  private async build(key: string, versions: VersionStamp[]): Promise<Generation> {
    const channel = this.newChannel();
    try {
      for await (const rows of this.entries()) await channel.add(rows);
      await channel.build();
    } catch (error) {
      await channel.close(true);
      throw error;
    } finally {
      this.building = null;
    }
    const before = this.current;
    const generation = { key, versions, channel };
    this.current = generation;
    before?.channel.close(false).catch((error: unknown) => {
      this.logger.error({ error }, 'screening worker not closed');
    });
    return generation;
  }

  /** Every entry that stands, as its row has it, in parts that hold up nobody. */
  private async *entries(): AsyncGenerator<EntryRow[]> {
    for (let after = 0, more = true; more;) {
      const rows = await this.database.read
        .createQueryBuilder(ScreeningEntry, 'entry')
        .innerJoin('ScreeningList', 'list', 'list.id = entry.listId')
        .select(['entry.id AS "id"', 'entry.listId AS "listId"', 'entry.firstVersion AS "firstVersion"'])
        .addSelect(['entry.contentHash AS "hash"', 'entry.data AS "data"', 'list.code AS "list"'])
        .where('entry.id > :after AND entry.lastVersion IS NULL', { after })
        .orderBy('entry.id')
        .limit(ROWS)
        .getRawMany<EntryRow & { id: number }>();
      if (rows.length > 0) yield rows;
      after = rows.at(-1)?.id ?? after;
      more = rows.length === ROWS;
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  /** Compiled, the index has its own thread; sources as they are run it here. */
  protected newChannel(): EngineChannel {
    return extname(__filename) === '.ts'
      ? new LocalChannel()
      : new WorkerChannel(join(__dirname, 'engine.worker.js'));
  }
}
