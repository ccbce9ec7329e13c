import type { EntityManager } from 'typeorm';
import { isComparable } from '../matching/comparable';

/** What everybody may know: nothing found, somebody looks at it, confirmed; not screened yet; or nothing to compare. */
export type ScreeningState = 'unscreened' | 'nothing' | 'clear' | 'looked_at' | 'confirmed';

export interface ScreeningStanding {
  state: ScreeningState;
  /** Hits nobody has settled yet. */
  open: number;
  /** Instant of the newest look at its names; null when there was none. */
  screenedAt: string | null;
}

interface HitRow {
  partner_id: number;
  state: string;
  hits: number | string;
}

/** How each partner stands in the screening, without a word of the lists. Three statements, however many. */
export async function screeningStateOf(
  manager: EntityManager,
  partnerIds: readonly number[],
): Promise<Map<number, ScreeningStanding>> {
  if (partnerIds.length === 0) return new Map();
  // Ids are whole numbers, and safe to write out.
  const list = partnerIds.map(Number).join(', ');
  const hits = await manager.query<HitRow[]>(
    `SELECT partner_id, state, COUNT(*) AS hits FROM screening_hit
     WHERE partner_id IN (${list}) AND state IN ('possible', 'proposed', 'confirmed') GROUP BY partner_id, state`,
  );
  const checks = await manager.query<{ partner_id: number; checked_at: string }[]>(
    `SELECT partner_id, checked_at FROM screening_check WHERE partner_id IN (${list}) AND latest`,
  );
  const comparable = await comparableOf(manager, list);
  const [run] = await manager.query<{ finished_at: string | null }[]>(
    `SELECT MAX(started_at) AS finished_at FROM screening_run WHERE state = 'done'`,
  );
  return new Map(
    partnerIds.map((id) => {
      const checked = checks.find((row) => row.partner_id === id)?.checked_at ?? null;
      const again = run?.finished_at ?? null;
      // A run of the whole register looks at every name that was there when it began.
      const screenedAt = checked !== null && again !== null && again > checked ? again : checked;
      const own = hits.filter((row) => row.partner_id === id);
      return [id, standing(own, screenedAt, comparable.has(id))];
    }),
  );
}

/** Those of the partners that have a name, or another name, to be compared by. */
async function comparableOf(manager: EntityManager, list: string): Promise<Set<number>> {
  const names = await manager.query<{ id: number; name: string }[]>(
    `SELECT id, name FROM partner WHERE id IN (${list})
     UNION ALL SELECT partner_id AS id, name FROM partner_alias WHERE partner_id IN (${list})`,
  );
  return new Set(names.filter(({ name }) => isComparable(name)).map(({ id }) => id));
}

function standing(rows: readonly HitRow[], screenedAt: string | null, isNamed: boolean): ScreeningStanding {
  const open = rows
    .filter((row) => row.state !== 'confirmed')
    .reduce((sum, row) => sum + Number(row.hits), 0);
  if (rows.some((row) => row.state === 'confirmed')) return { state: 'confirmed', open, screenedAt };
  if (open > 0) return { state: 'looked_at', open, screenedAt };
  // What cannot be compared is on no list only because nobody can look: never said to be clear.
  if (!isNamed) return { state: 'nothing', open, screenedAt };
  return { state: screenedAt === null ? 'unscreened' : 'clear', open, screenedAt };
}
