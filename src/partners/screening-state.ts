import type { EntityManager } from 'typeorm';

/** What everybody may know: nothing found, somebody looks at it, confirmed; or not screened yet. */
export type ScreeningState = 'unscreened' | 'clear' | 'looked_at' | 'confirmed';

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
  // By table: screening is a later module. Ids are whole numbers, and safe to write out.
  const list = partnerIds.map(Number).join(', ');
  const hits = await manager.query<HitRow[]>(
    `SELECT partner_id, state, COUNT(*) AS hits FROM screening_hit
     WHERE partner_id IN (${list}) AND state IN ('possible', 'proposed', 'confirmed') GROUP BY partner_id, state`,
  );
  const checks = await manager.query<{ partner_id: number; checked_at: string }[]>(
    `SELECT partner_id, checked_at FROM screening_check WHERE partner_id IN (${list}) AND latest`,
  );
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
      return [id, standing(own, screenedAt)];
    }),
  );
}

function standing(rows: readonly HitRow[], screenedAt: string | null): ScreeningStanding {
  const open = rows
    .filter((row) => row.state !== 'confirmed')
    .reduce((sum, row) => sum + Number(row.hits), 0);
  if (rows.some((row) => row.state === 'confirmed')) return { state: 'confirmed', open, screenedAt };
  if (open > 0) return { state: 'looked_at', open, screenedAt };
  return { state: screenedAt === null ? 'unscreened' : 'clear', open, screenedAt };
}
