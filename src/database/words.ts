import type { EntityManager } from 'typeorm';
import { contains } from './search';

/** The tables whose words are indexed, and of which columns (migration 31000). */
interface Indexed {
  partner: 'name' | 'name_key';
  partner_alias: 'name' | 'name_key';
  engagement: 'title';
  contribution: 'public_label';
}

/** A condition with its parameters, for `query.andWhere(`x.id IN (${sql})`, parameters)`. */
export interface IdsFound {
  sql: string;
  parameters: Record<string, string | number>;
}

/** Of so many found, a page is read sooner in the order of the list, looking at each row in turn. */
export const MANY_FOUND = 1000;

/** The index knows a text by each three signs that follow one another. */
const SHORTEST = 3;

/**
 * SQL of the ids of the rows in which a column holds what was typed, in capitals or not: by the index of
 * trigrams on both databases, and by looking through the column where less was typed than it knows.
 */
export function idsHolding<Table extends keyof Indexed>(
  manager: EntityManager,
  table: Table,
  asked: Readonly<Partial<Record<Indexed[Table], string>>>,
): IdsFound {
  const wanted = Object.entries(asked) as [string, string][];
  if (isSqlite(manager) && wanted.every(([, text]) => [...text].length >= SHORTEST)) {
    const parameter = `${table}_words`;
    const match = wanted.map(([column, text]) => `${column} : "${text.replaceAll('"', '""')}"`).join(' OR ');
    return {
      sql: `SELECT rowid FROM ${table}_words WHERE ${table}_words MATCH :${parameter}`,
      parameters: { [parameter]: match },
    };
  }
  const one = (column: string): string =>
    `SELECT held.id FROM ${table} held WHERE ${contains(`held.${column}`, `${table}_${column}`)}`;
  return {
    sql: wanted.map(([column]) => one(column)).join(' UNION ALL '),
    parameters: Object.assign(
      {},
      ...wanted.map(([column, text]) => contains.value(text, `${table}_${column}`)),
    ) as Record<string, string>,
  };
}

/**
 * A condition on the rows of `alias` whose number begins with what was typed (`E-0004`, `c-2017-`), or whose own
 * number in the register it is (`497`), by their indexes: for tables with a column `number` in capitals.
 */
export function isNumbered(manager: EntityManager, alias: string, text: string): IdsFound {
  const typed = text.trim().toUpperCase();
  if (/^\d{1,9}$/.test(typed))
    return { sql: `${alias}.id = :numbered`, parameters: { numbered: Number(typed) } };
  if (!/^[A-Z]-[\d-]*$/.test(typed)) return { sql: '1 = 0', parameters: {} };
  if (!isSqlite(manager))
    return { sql: `${alias}.number LIKE :numbered`, parameters: { numbered: `${typed}%` } };
  return {
    sql: `${alias}.number >= :numberFrom AND ${alias}.number < :numberTo`,
    // The sign after the last digit.
    parameters: { numberFrom: typed, numberTo: `${typed}:` },
  };
}

function isSqlite(manager: EntityManager): boolean {
  return manager.dataSource.options.type === 'better-sqlite3';
}
