import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { PartnershipType } from '../engagements/partnership-type.entity';
import { breathe, outOfBreath } from '../kernel/breathe';
import { Office } from '../offices/office.entity';
import { foldWord, type Cells } from './cells';
import type { StagedRow } from './headers';
import type { ImportContext } from './plan';

/** Values a statement names at once: answered in some milliseconds, also where each finds a whole row. */
const AT_ONCE = 250;

/** Asks for many values in as few statements as the database takes. */
export async function inParts<V, T>(values: Iterable<V>, ask: (part: V[]) => Promise<T[]>): Promise<T[]> {
  const distinct = new Set<V>();
  for (const value of values) {
    if (outOfBreath()) await breathe();
    distinct.add(value);
  }
  const all = [...distinct];
  const found: T[] = [];
  for (let start = 0; start < all.length; start += AT_ONCE) {
    if (outOfBreath()) await breathe();
    for (const each of await ask(all.slice(start, start + AT_ONCE))) found.push(each);
  }
  return found;
}

/** The offices by code and by name, folded. */
export async function officesByWord(manager: EntityManager): Promise<Map<string, Office>> {
  const offices = await manager.find(Office);
  const known = new Map(offices.map((office) => [foldWord(office.name), office]));
  for (const office of offices) known.set(foldWord(office.code), office);
  return known;
}

/** The types that may be chosen, by code and by name in any language, folded. */
export async function typesByWord(manager: EntityManager): Promise<Map<string, number>> {
  const types = await manager.find(PartnershipType);
  return new Map(
    types
      .filter((type) => type.retiredOn === null)
      .flatMap((type) =>
        [type.code, type.nameEn, type.nameFr, type.nameEs].map((word) => [foldWord(word), type.id] as const),
      ),
  );
}

/**
 * The key a row is known by when the same file comes again: its reference, or for a row without one a
 * hash of all it says.
 */
export function referenceOf({ cells }: StagedRow): string {
  const reference = cells.reference?.trim();
  if (reference) return reference;
  const said = Object.entries(cells).sort(([a], [b]) => (a < b ? -1 : 1));
  return `row:${createHash('sha256').update(JSON.stringify(said)).digest('hex').slice(0, 40)}`;
}

/** The office of a row, which must be one the person may hand in rows for. */
export function officeOf(
  cells: Cells,
  key: string,
  offices: ReadonlyMap<string, Office>,
  context: ImportContext,
): number {
  const value = cells.needed(key);
  if (value === '') return 0;
  const office = offices.get(foldWord(value));
  if (!office) cells.wrong(key, 'imports.error.office_unknown');
  else if (context.offices !== 'all' && !context.offices.includes(office.id)) {
    cells.wrong(key, 'imports.error.office_not_yours');
  }
  return office?.id ?? 0;
}

/** Says where else in the file the reference stands. */
export class FirstSeen {
  private readonly rows = new Map<string, number>();

  check(cells: Cells, key: string, reference: string): void {
    const first = this.rows.get(reference);
    if (first === undefined) this.rows.set(reference, cells.row);
    else cells.wrong(key, 'imports.error.row_twice', { row: first });
  }
}
