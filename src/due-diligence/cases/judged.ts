import type { EntityManager } from 'typeorm';
import type { DecisionFacts, Span } from '../../clearances/company';
import { grouped } from '../../clearances/grouped';
import type { Judged } from '../../clearances/judged';
import { ask } from '../../database/ask';
import type { Day } from '../../kernel/clock';
import { inParts } from '../../partners/groups/line';
import { withheldFrom } from './restricted.scope';

/** The final decisions on each, in their order. */
async function decisionsOn(
  manager: EntityManager,
  partnerIds: readonly number[],
): Promise<Map<number, DecisionFacts[]>> {
  interface Row extends Omit<DecisionFacts, 'rejected' | 'binding'> {
    binding: boolean | number;
    id: number;
    partnerId: number;
    outcome: string;
  }
  const rows = await inParts(partnerIds, (ids) =>
    ask<Row>(
      manager,
      `SELECT made.id AS "id", file.partner_id AS "partnerId", SUBSTR(made.decided_at, 1, 10) AS "on",
         made.outcome AS "outcome", made.binding AS "binding"
       FROM decision made JOIN due_diligence_case file ON file.id = made.case_id
       WHERE made.stage = 'decision' AND made.outcome <> 'returned' AND file.partner_id IN (:...ids)`,
      { ids },
    ),
  );
  return grouped(
    rows
      .toSorted((a, b) => a.id - b.id)
      .map(({ partnerId, on, outcome, binding }) => [
        partnerId,
        { on, rejected: outcome === 'rejected', binding: Boolean(binding) },
      ]),
  );
}

/** When cases of each were in the hands of those who assess and decide; a draft binds nobody yet. */
async function openCasesOn(
  manager: EntityManager,
  partnerIds: readonly number[],
): Promise<Map<number, Span[]>> {
  const rows = await inParts(partnerIds, (ids) =>
    ask<{ partnerId: number; from: Day; until: Day | null }>(
      manager,
      `SELECT file.partner_id AS "partnerId", SUBSTR(step.entered_at, 1, 10) AS "from",
         SUBSTR(step.left_at, 1, 10) AS "until"
       FROM case_step step JOIN due_diligence_case file ON file.id = step.case_id
       WHERE step.state <> 'draft' AND file.partner_id IN (:...ids) ORDER BY step.id`,
      { ids },
    ),
  );
  return grouped(rows.map(({ partnerId, from, until }) => [partnerId, { from, until }]));
}

const rejectedSql = (partner: string, day: string): string => `EXISTS (
    SELECT 1 FROM decision refused JOIN due_diligence_case file ON file.id = refused.case_id
    WHERE file.partner_id = ${partner} AND refused.stage = 'decision' AND refused.outcome = 'rejected'
      AND SUBSTR(refused.decided_at, 1, 10) <= ${day}
      AND NOT EXISTS (SELECT 1 FROM decision given JOIN due_diligence_case other ON other.id = given.case_id
        WHERE other.partner_id = ${partner} AND given.stage = 'decision' AND given.binding
          AND given.outcome IN ('approved', 'approved_with_conditions')
          AND given.id > refused.id AND SUBSTR(given.decided_at, 1, 10) <= ${day}))`;

const openCaseSql = (partner: string, day: string): string => `EXISTS (
    SELECT 1 FROM case_step step JOIN due_diligence_case file ON file.id = step.case_id
    WHERE file.partner_id = ${partner} AND step.state <> 'draft' AND SUBSTR(step.entered_at, 1, 10) <= ${day}
      AND (step.left_at IS NULL OR SUBSTR(step.left_at, 1, 10) > ${day}))`;

/** What the gate asks of cases and decisions. */
export const judged: Judged = {
  ...{ decisionsOn, openCasesOn, rejectedSql, openCaseSql, withheldFrom },
  tables: ['decision', 'due_diligence_case', 'case_step'],
};
