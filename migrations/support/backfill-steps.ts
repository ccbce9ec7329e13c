import type { QueryRunner } from 'typeorm';
import { workingDaysBetween } from './working-days';

interface CaseRow {
  id: number;
  office_id: number;
  state: string;
  opened_at: string;
  due_on: string | null;
}

interface Entry {
  at: string;
  subject_id: string;
  detail: string;
}

type Step = (string | number | null)[];

/** Rows read at a time, so that a large register fits in memory. */
const BATCH = 2_000;
const FINAL: readonly string[] = ['decided', 'withdrawn'];

/** Writes the steps of the cases that are there, from the audit trail of their moves. */
export async function backfillSteps(runner: QueryRunner): Promise<void> {
  for (let after = 0; ;) {
    const cases = (await runner.query(
      `SELECT id, office_id, state, opened_at, due_on FROM due_diligence_case WHERE id > ${after} ORDER BY id LIMIT ${BATCH}`,
    )) as CaseRow[];
    const last = cases.at(-1);
    if (!last) return;
    const entries = await movesOf(runner, cases);
    await insert(runner, cases.flatMap((found) => stepsOf(found, entries.get(String(found.id)) ?? []))); // prettier-ignore
    after = last.id;
  }
}

async function movesOf(runner: QueryRunner, cases: readonly CaseRow[]): Promise<Map<string, Entry[]>> {
  const ids = cases.map(({ id }) => `'${id}'`).join(', ');
  const rows = (await runner.query(
    `SELECT at, subject_id, detail FROM audit_entry WHERE subject = 'case' AND subject_id IN (${ids})
     AND verb NOT IN ('case.open', 'case.answer', 'case.rate_risks', 'case.consult', 'case.set_level', 'case.vote')
     ORDER BY seq`,
  )) as Entry[];
  const of = new Map<string, Entry[]>();
  for (const row of rows) of.set(row.subject_id, [...(of.get(row.subject_id) ?? []), row]);
  return of;
}

function stepsOf(found: CaseRow, entries: readonly Entry[]): Step[] {
  const steps: Step[] = [];
  let [state, since, level] = ['draft', found.opened_at, null as string | null];
  for (const { at, detail } of entries) {
    const said = JSON.parse(detail) as { to?: unknown; level?: unknown } | null;
    if (typeof said?.to !== 'string') continue;
    if (!FINAL.includes(state)) {
      const days = workingDaysBetween(since.slice(0, 10), at.slice(0, 10));
      steps.push([found.id, found.office_id, state, level, since, at, null, days]);
    }
    [state, since, level] = [said.to, at, typeof said.level === 'string' ? said.level : null];
  }
  if (!FINAL.includes(found.state)) {
    const entered = state === found.state ? since : found.opened_at;
    steps.push([found.id, found.office_id, found.state, level, entered, null, found.due_on, null]);
  }
  return steps;
}

async function insert(runner: QueryRunner, steps: readonly Step[]): Promise<void> {
  for (let start = 0; start < steps.length; start += 500) {
    const rows = steps.slice(start, start + 500).map((step) => `(${step.map(literal).join(', ')})`);
    await runner.query(
      `INSERT INTO case_step (case_id, office_id, state, level, entered_at, left_at, due_on, working_days)
       VALUES ${rows.join(', ')}`,
    );
  }
}

function literal(value: string | number | null): string {
  return value === null
    ? 'NULL'
    : typeof value === 'number'
      ? String(value)
      : `'${value.replaceAll("'", "''")}'`;
}
