import type { DeepPartial, EntityManager, EntityTarget, FindOptionsWhere, ObjectLiteral } from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity';
import type { Actor } from '../kernel/actor';
import type { Clock } from '../kernel/clock';
import { Missing, Stale } from '../kernel/errors';
import { insertingOf, insertOne, insertRows, updatePlainly } from './plain-writes';

/** One line of the audit trail, as the use case words it. */
export interface Recorded {
  /** The spoken verb with its module, `partner.create`. */
  verb: string;
  subject: string;
  subjectId: number | string | null;
  /** What changed, as plain values; no secrets. */
  detail?: unknown;
}

/** The values of a new row: all of it but what the database gives. */
export type NewRow<E> = Omit<E, 'id' | 'version'>;

interface Row {
  id: number;
}

/** Parameters a statement carries: SQLite allows 32,766, PostgreSQL 65,535; so many are written in some milliseconds. */
const PARAMETERS = 10_000;

/** What may be done inside one transaction: every write of the product passes here. */
export class Change {
  readonly records: Recorded[] = [];

  constructor(
    /** Reads inside the transaction (sees its own writes). */
    readonly manager: EntityManager,
    readonly actor: Actor,
    readonly clock: Clock,
  ) {}

  /** Inserts one row and returns it with its id (and version 1 where it has one). */
  async insert<E extends Row>(entity: EntityTarget<E>, values: NewRow<E>): Promise<E> {
    const row = this.versioned(entity, values);
    return (await insertOne(this.manager, entity, row)) as E;
  }

  /**
   * Inserts many rows in few statements; gives no ids back. Written out here because TypeORM's own
   * builder takes four times as long, mostly over the names of its parameters (`docs/benchmarks.md`).
   */
  async insertMany<E extends ObjectLiteral>(
    entity: EntityTarget<E>,
    rows: readonly DeepPartial<E>[],
  ): Promise<void> {
    const [first] = rows;
    if (!first) return;
    const how = insertingOf(this.manager, entity, first);
    const step = Math.max(1, Math.floor(PARAMETERS / how.columns.length));
    for (let start = 0; start < rows.length; start += step) {
      const part = rows.slice(start, start + step).map((row) => this.versioned(entity, row));
      await insertRows(this.manager, how, part);
    }
  }

  /** Takes `count` ids for rows that are to be inserted with their id, children and all. */
  async reserveIds(entity: EntityTarget<Row>, count: number): Promise<number[]> {
    if (count === 0) return [];
    const table = this.manager.dataSource.getMetadata(entity).tableName;
    if (this.manager.dataSource.options.type === 'postgres') {
      const rows: { id: number }[] = await this.manager.query(
        `SELECT nextval(pg_get_serial_sequence('${table}', 'id'))::int AS id FROM generate_series(1, ${count})`,
      );
      return rows.map((row) => row.id);
    }
    const rows: { last: number | null }[] = await this.manager.query(
      `SELECT max(coalesce((SELECT seq FROM sqlite_sequence WHERE name = '${table}'), 0),
                  coalesce((SELECT max(id) FROM "${table}"), 0)) AS last`,
    );
    const last = rows[0]?.last ?? 0;
    return Array.from({ length: count }, (_, index) => last + 1 + index);
  }

  /**
   * Changes one row. With `version` given, only when nobody changed it since (else `Stale`).
   * @throws Missing when there is no such row
   */
  async update<E extends Row>(
    entity: EntityTarget<E>,
    id: number,
    patch: Partial<NewRow<E>>,
    version?: number,
  ): Promise<void> {
    const where = version === undefined ? { id } : { id, version };
    if ((await this.set(entity, where, patch)) === 0) {
      const known = await this.manager.countBy(entity, { id } as FindOptionsWhere<E>);
      throw known === 0 ? new Missing() : new Stale();
    }
  }

  /** Moves a row from one state to another, by compare-and-set: `Stale` when it has left `from`. */
  async move<E extends Row & { state: string }>(
    entity: EntityTarget<E>,
    id: number,
    from: E['state'],
    patch: Partial<NewRow<E>>,
  ): Promise<void> {
    if ((await this.set(entity, { id, state: from }, patch)) === 0) throw new Stale();
  }

  /** Changes every row that fits; answers how many. */
  async set<E extends ObjectLiteral>(
    entity: EntityTarget<E>,
    where: ObjectLiteral,
    patch: ObjectLiteral,
  ): Promise<number> {
    const plain = await updatePlainly(this.manager, entity, where, patch);
    if (plain !== undefined) return plain;
    const versioned = this.hasVersion(entity) ? { ...patch, version: () => 'version + 1' } : patch;
    const result = await this.manager.update(entity, where, versioned as QueryDeepPartialEntity<E>);
    return result.affected ?? 0;
  }

  /** Removes the rows that fit; answers how many. */
  async remove<E extends ObjectLiteral>(
    entity: EntityTarget<E>,
    where: FindOptionsWhere<E>,
  ): Promise<number> {
    const result = await this.manager.delete(entity, where);
    return result.affected ?? 0;
  }

  /** Adds a line to the audit trail. A change that records nothing is rolled back. */
  record(entry: Recorded): void {
    this.records.push(entry);
  }

  private hasVersion(entity: EntityTarget<ObjectLiteral>): boolean {
    const metadata = this.manager.dataSource.getMetadata(entity);
    return metadata.columns.some((column) => column.propertyName === 'version');
  }

  private versioned(entity: EntityTarget<ObjectLiteral>, values: object): object {
    return this.hasVersion(entity) ? { ...values, version: 1 } : values;
  }
}
