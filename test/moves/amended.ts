import { RUNNING, termsOf, type Changed } from './commitments';
import type { EngagementRow, Snapshot } from './snapshot';

interface Whole {
  row: EngagementRow;
  countries: string[];
  partners: number[];
}

function wholeOf(snapshot: Snapshot, row: EngagementRow): Whole {
  const partners = snapshot.parts.flatMap((each) => (each.engagementId === row.id ? [each.partnerId] : []));
  return { row, countries: termsOf(snapshot, row).countries, partners };
}

/**
 * Whatever was agreed, partnership or not, commits to more only by the chief of its office, who did not ask for it.
 * A merge, or one that is taken back, changes names and commits to nothing.
 */
export async function amendedFaults(changed: Changed): Promise<string[]> {
  const { before, after, actorId, acts, manager } = changed;
  if (actorId === null || isOfMerge(changed)) return [];
  const faults: string[] = [];
  for (const row of after.engagements.filter(({ state }) => RUNNING.includes(state))) {
    const was = before.engagements.find(({ id }) => id === row.id);
    if (!was || !RUNNING.includes(was.state) || !isMore(wholeOf(before, was), wholeOf(after, row))) continue;
    const asked: { by: number | null }[] = await manager.query(
      `SELECT actor_id AS "by" FROM audit_entry WHERE subject = 'engagement' AND subject_id = '${row.id}'
         AND verb = 'engagement.ask_amendment' ORDER BY seq DESC LIMIT 1`,
    );
    if (!acts('chief', row.officeId) || asked.length === 0 || asked[0]?.by === actorId)
      faults.push(`engagement ${row.id} was agreed, and committed to more by ${actorId}`);
  }
  return faults;
}

function isMore(was: Whole, now: Whole): boolean {
  const [from, to] = [was.row, now.row];
  return (
    now.partners.some((id) => !was.partners.includes(id)) ||
    now.countries.some((code) => !was.countries.includes(code)) ||
    (from.kind !== to.kind && to.kind === 'partnership') ||
    from.typeId !== to.typeId ||
    from.officeId !== to.officeId ||
    (from.agreement !== to.agreement && to.agreement !== 'none') ||
    to.startsOn < from.startsOn ||
    (from.endsOn !== null && (to.endsOn === null || to.endsOn > from.endsOn))
  );
}

function isOfMerge({ before, after }: Changed): boolean {
  return after.partners.some(({ id, mergedIntoId }) => {
    const was = before.partners.find((each) => each.id === id);
    return was !== undefined && was.mergedIntoId !== mergedIntoId;
  });
}
