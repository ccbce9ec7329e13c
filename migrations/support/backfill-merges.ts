import type { QueryRunner } from 'typeorm';

interface Entry {
  at: string;
  actor_id: number | null;
  subject_id: string;
  detail: string;
}

/** Takes the merges that stand from the audit trail, where what takes them back was kept until now. */
export async function backfillMerges(runner: QueryRunner): Promise<void> {
  const merged = (await runner.query(
    'SELECT id FROM partner WHERE merged_into_id IS NOT NULL ORDER BY id',
  )) as { id: number }[];
  if (merged.length === 0) return;
  const standing = new Set(merged.map(({ id }) => id));
  const entries = (await runner.query(
    `SELECT at, actor_id, subject_id, detail FROM audit_entry
     WHERE subject = 'partner' AND verb = 'partner.merge' ORDER BY seq DESC`,
  )) as Entry[];
  for (const { at, actor_id: by, subject_id: keepId, detail } of entries) {
    const said = JSON.parse(detail) as { other?: { id?: number }; note?: string };
    const otherId = said.other?.id ?? 0;
    // The newest of a record is the one that stands.
    if (!standing.delete(otherId)) continue;
    const values = [Number(keepId), otherId, said.note ?? '', detail, by, at, by, at].map(literal);
    await runner.query(
      `INSERT INTO partner_merge
         (keep_id, other_id, state, note, detail, proposed_by, proposed_at, decided_by, decided_at, version)
       VALUES (${values.slice(0, 2).join(', ')}, 'merged', ${values.slice(2).join(', ')}, 1)`,
    );
  }
}

function literal(value: string | number | null): string {
  if (value === null) return 'NULL';
  return typeof value === 'number' ? String(value) : `'${value.replaceAll("'", "''")}'`;
}
