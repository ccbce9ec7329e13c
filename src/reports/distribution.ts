import { percentOf, roundTo } from '../kernel/money';
import type { EngagementKind } from '../engagements/engagements.vocabulary';

/** Along what the entries of a year are spread. */
export const DIMENSIONS = ['type', 'region', 'group'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** An entry of the year under one heading; one entry may stand under several target groups. */
export interface DistributionRow {
  engagementId: number;
  kind: EngagementKind;
  /** What the filtered list knows the heading by; null where no list does. */
  code: string | null;
  name: string;
}

export interface DistributionLine {
  code: string | null;
  name: string;
  partnerships: number;
  collaborations: number;
  total: number;
  /** Of the entries of the year, one decimal. */
  percent: number | null;
}

export interface Distribution {
  year: number;
  by: Dimension;
  /** Entries of the year, each once. */
  entries: number;
  lines: DistributionLine[];
}

/** Spreads the entries of a year (evaluation 4.2.4), the greatest heading first. */
export function distribution(year: number, by: Dimension, rows: readonly DistributionRow[]): Distribution {
  const entries = new Set(rows.map((row) => row.engagementId)).size;
  const lines = new Map<string, DistributionLine & { seen: Set<number> }>();
  for (const { engagementId, kind, code, name } of rows) {
    const key = code ?? name;
    const line = lines.get(key) ?? {
      code, name, partnerships: 0, collaborations: 0, total: 0, percent: null, seen: new Set<number>(),
    }; // prettier-ignore
    lines.set(key, line);
    if (line.seen.has(engagementId)) continue;
    line.seen.add(engagementId);
    line.total += 1;
    if (kind === 'partnership') line.partnerships += 1;
    else line.collaborations += 1;
  }
  return {
    year,
    by,
    entries,
    lines: [...lines.values()]
      .map(({ seen, ...line }) => ({ ...line, percent: share(seen.size, entries) }))
      .sort((a, b) => b.total - a.total || a.name.localeCompare(b.name)),
  };
}

function share(part: number, whole: number): number | null {
  const percent = percentOf(part, whole);
  return percent === null ? null : roundTo(percent, 1);
}
