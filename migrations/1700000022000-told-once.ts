import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTables, dropTables, id, int, text, type TableSpec } from './support/tables';

const TABLES: readonly TableSpec[] = [
  {
    name: 'due_told',
    columns: [
      id(),
      text('kind', 40),
      int('subject_id'),
      int('stage'),
      text('about', 10),
      text('told_on', 10),
    ],
    indexes: [
      { name: 'uq_due_told_kind_subject_id_stage', columns: ['kind', 'subject_id', 'stage'], unique: true },
    ],
    checks: [],
    references: [],
  },
];

/** Days before the end of a clearance on which its office was told, until now on these days exactly. */
const STAGES = [60, 30, 7, -1];
const DAY = 86_400_000;

interface Known {
  id: number;
  until: string;
}

/** What was told of a day to come is remembered: it is told once, and late where no server looked on its day. */
export class ToldOnce1700000022000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, TABLES);
    const today = new Date().toISOString().slice(0, 10);
    const clearances = (await runner.query(
      'SELECT id, valid_until AS until FROM clearance WHERE binding ORDER BY id',
    )) as Known[];
    await remember(runner, 'clearance.ends', clearances, today);
    const engagements = (await runner.query(
      `SELECT engagement_partner.engagement_id AS id, MIN(clearance.valid_until) AS until
       FROM engagement_partner JOIN clearance ON clearance.partner_id = engagement_partner.partner_id
       WHERE clearance.binding AND clearance.valid_until >= '${today}'
       GROUP BY engagement_partner.engagement_id ORDER BY engagement_partner.engagement_id`,
    )) as Known[];
    await remember(runner, 'engagement.outlasts', engagements, today);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, TABLES);
  }
}

/** The stages whose day is over were told, on their day, or are no news any more. */
async function remember(
  runner: QueryRunner,
  kind: string,
  known: readonly Known[],
  today: string,
): Promise<void> {
  const rows = known.flatMap(({ id: subject, until }) =>
    STAGES.filter((stage) => daysBefore(until, stage) < today).map(
      (stage) => `('${kind}', ${subject}, ${stage}, '${until}', '${today}')`,
    ),
  );
  for (let start = 0; start < rows.length; start += 500) {
    const part = rows.slice(start, start + 500).join(', ');
    await runner.query(`INSERT INTO due_told (kind, subject_id, stage, about, told_on) VALUES ${part}`);
  }
}

function daysBefore(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - count * DAY).toISOString().slice(0, 10);
}
