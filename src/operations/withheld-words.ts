import { In, type EntityManager } from 'typeorm';
import type { AuditEntry } from '../audit/audit-entry.entity';
import { CommitteeItem } from '../due-diligence/committee/committee-item.entity';
import { restrictedFor } from '../due-diligence/cases/restricted.scope';
import type { Actor } from '../kernel/actor';

/** An entry as this person is shown it: without its words where they may not read the record, or where erased. */
export type ShownEntry = Omit<AuditEntry, 'detail'> & {
  detail: string | null;
  withheld: boolean;
  erased: boolean;
};

/**
 * The words of what is done to a restricted case are for those who see its decision; others are shown the verb
 * and the number of the record, so that the trail has no gap (evaluation 4.2.2).
 */
export async function shownTo(
  manager: EntityManager,
  actor: Actor,
  entries: readonly AuditEntry[],
): Promise<ShownEntry[]> {
  const casesOf = await casesBehind(manager, entries);
  const restricted = await restrictedFor(manager, actor, new Set([...casesOf.values()].flat()));
  return entries.map((entry) => {
    const withheld = (casesOf.get(entry.seq) ?? []).some((id) => restricted.has(id));
    const erased = entry.erasedIn !== null;
    return {
      ...entry,
      detail: withheld || erased ? null : entry.detail,
      // A salt would let the words be guessed.
      salt: null,
      withheld,
      erased,
    };
  });
}

/** The cases an entry speaks of: the case itself, the cases of a committee's session, those named in its words. */
async function casesBehind(
  manager: EntityManager,
  entries: readonly AuditEntry[],
): Promise<Map<number, number[]>> {
  const sessions = await casesOfSessions(manager, entries);
  return new Map(
    entries.map((entry) => {
      const id = Number(entry.subjectId) || 0;
      if (entry.subject === 'case') return [entry.seq, [id]];
      if (entry.subject === 'committee_session') return [entry.seq, sessions.get(id) ?? []];
      return [entry.seq, namedIn(entry)];
    }),
  );
}

function namedIn({ detail }: AuditEntry): number[] {
  const { caseId, cases } = (JSON.parse(detail) ?? {}) as { caseId?: unknown; cases?: unknown };
  return [caseId, cases].flat().filter((id) => typeof id === 'number');
}

async function casesOfSessions(
  manager: EntityManager,
  entries: readonly AuditEntry[],
): Promise<Map<number, number[]>> {
  const ids = entries.flatMap(({ subject, subjectId }) => subject === 'committee_session' ? [Number(subjectId)] : []); // prettier-ignore
  const found = new Map<number, number[]>();
  if (ids.length === 0) return found;
  for (const { sessionId, caseId } of await manager.findBy(CommitteeItem, {
    sessionId: In([...new Set(ids)]),
  })) {
    found.set(sessionId, [...(found.get(sessionId) ?? []), caseId]);
  }
  return found;
}
