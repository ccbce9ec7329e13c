import type { EngagementKind } from '../engagements/engagements.vocabulary';
import type { KindCount, TypeCount } from './compendium.model';

export function kindCount(rows: readonly { kind: EngagementKind }[]): KindCount {
  const partnerships = rows.filter((row) => row.kind === 'partnership').length;
  return { partnerships, collaborations: rows.length - partnerships, total: rows.length };
}

export function typeCounts(
  rows: readonly { kind: EngagementKind; typeId: number }[],
  types: readonly { id: number; code: string; name: string }[],
): TypeCount[] {
  const ofType = Grouped.of(rows, (row) => [row.typeId, row]);
  return types.map(({ id, code, name }) => ({ code, name, ...kindCount(ofType.at(id)) }));
}

/** Values by a key. */
export class Grouped<T> {
  private readonly groups = new Map<string | number, T[]>();

  static of<R, T>(rows: Iterable<R>, keyed: (row: R) => [string | number, T]): Grouped<T> {
    const grouped = new Grouped<T>();
    for (const row of rows) {
      const [key, value] = keyed(row);
      const group = grouped.groups.get(key);
      if (group) group.push(value);
      else grouped.groups.set(key, [value]);
    }
    return grouped;
  }

  at(key: string | number): readonly T[] {
    return this.groups.get(key) ?? [];
  }

  /** Every group, in the order of the keys' names. */
  map<R>(each: (key: string, values: T[]) => R): R[] {
    return [...this.groups]
      .map(([key, values]): [string, T[]] => [String(key), values])
      .sort(([a], [b]) => a.localeCompare(b))
      .map(([key, values]) => each(key, values));
  }
}
