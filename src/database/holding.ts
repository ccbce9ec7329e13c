import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';

/** Rows one of whose columns holds one of the words; in JSON as JSON quotes them. LIKE's own signs are taken literally. */
export async function holding<T extends ObjectLiteral & { id: number }>(
  manager: EntityManager,
  entity: EntityTarget<T>,
  columns: readonly (keyof T & string)[],
  words: readonly string[],
  verbatim = false,
): Promise<T[]> {
  const found = new Map<number, T>();
  for (const word of words) {
    const quoted = verbatim ? word : JSON.stringify(word).slice(1, -1);
    const query = manager.createQueryBuilder(entity, 'kept');
    const where = columns.map((column) => `kept.${column} LIKE :word ESCAPE '\\'`).join(' OR ');
    query.where(where, { word: `%${quoted.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%` });
    for (const row of await query.getMany()) found.set(row.id, row);
  }
  return [...found.values()];
}
