import { screenedName } from '../../matching/screened-name';
import { alikeness, namesHash, type Alike, type NamedPartner } from './pair';

/** A partner with all its names, its own first. */
export interface NamesOf {
  id: number;
  parentId: number | null;
  names: readonly string[];
}

/** A partner, and those whose names are compared with its own. */
export type Near = readonly [id: number, others: readonly number[]];

/** Two partners that are alike. */
export interface Compared extends Alike {
  lowId: number;
  highId: number;
  namesHash: string;
}

/** Compares the names of partners, and hands on those alike; in a thread, as it takes a second for a hundred. */
export function* work(given: { partners: readonly NamesOf[]; near: readonly Near[] }): Generator<Compared[]> {
  const named = new Map(given.partners.map((each) => [each.id, prepared(each)]));
  for (const [id, others] of given.near) {
    const found = others.flatMap((other) => {
      const low = named.get(Math.min(id, other));
      const high = named.get(Math.max(id, other));
      const alike = low && high ? alikeness(low, high) : null;
      if (!low || !high || !alike) return [];
      return [{ ...alike, lowId: low.id, highId: high.id, namesHash: namesHash(low, high) }];
    });
    if (found.length > 0) yield found;
  }
}

function prepared({ id, parentId, names }: NamesOf): NamedPartner {
  return { id, parentId, names: names.map((name) => ({ name, prepared: screenedName(name) })) };
}
