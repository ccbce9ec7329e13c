import type { EntityManager } from 'typeorm';
import { ask } from '../database/ask';
import type { FirstAct, FirstHand } from '../kernel/four-eyes';

/**
 * Who had a hand in something, from the audit trail: it is written in the same transaction as the act and
 * cannot be changed, so no later edit takes anybody's hand off it.
 */
export async function handsOn(
  manager: EntityManager,
  subject: string,
  subjectId: number,
  acts: Readonly<Record<string, FirstAct>>,
): Promise<FirstHand[]> {
  return (await handsOnAll(manager, subject, [subjectId], acts)).get(subjectId) ?? [];
}

/** The same of many at once, by the id of each; of those on which nobody had a hand there is none. */
export async function handsOnAll(
  manager: EntityManager,
  subject: string,
  subjectIds: readonly number[],
  acts: Readonly<Record<string, FirstAct>>,
): Promise<Map<number, FirstHand[]>> {
  const entries = await ask<{ by: number | null; subject_id: string; verb: string }>(
    manager,
    `SELECT actor_id AS "by", subject_id, verb FROM audit_entry
     WHERE subject = :subject AND subject_id IN (:...ids) AND verb IN (:...verbs) ORDER BY seq`,
    { subject, ids: subjectIds.map(String), verbs: Object.keys(acts) },
  );
  const hands = new Map<number, FirstHand[]>();
  for (const { by, subject_id: subjectId, verb } of entries) {
    const act = acts[verb];
    if (!act) continue;
    const id = Number(subjectId);
    hands.set(id, [...(hands.get(id) ?? []), { by, act }]);
  }
  return hands;
}
