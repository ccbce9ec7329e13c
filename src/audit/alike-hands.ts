import { In, IsNull } from 'typeorm';
import { ask } from '../database/ask';
import type { Change } from '../database/change';
import { AuditEntry } from './audit-entry.entity';

/** The entry that says two accounts of alike names had a hand in one thing. */
export const ALIKE_HANDS = 'four_eyes.alike_names';

/**
 * Four eyes are two persons, not two accounts. Where somebody acts on what an account of the same name has acted
 * on before, the trail says so, for auditors to look at: names may be alike by chance, so nothing is refused.
 */
export async function markAlikeHands(change: Change): Promise<void> {
  const { manager, actor } = change;
  if (actor.id === null) return;
  // By name: access is a later module.
  const others = await ask<{ id: number }>(
    manager,
    `SELECT other.id FROM user_account own JOIN user_account other ON other.name_key = own.name_key
     WHERE own.id = :id AND own.name_key <> '' AND other.id <> own.id`,
    { id: actor.id },
  );
  const alike = others.map(({ id }) => id);
  if (alike.length === 0) return;
  const done = new Map(change.records.map((each) => [`${each.subject} ${each.subjectId}`, each] as const));
  for (const { subject, subjectId } of done.values()) {
    if (subjectId === null) continue;
    const before = await manager.find(AuditEntry, {
      where: { subject, subjectId: String(subjectId), actorId: In(alike), erasedIn: IsNull() },
      select: { seq: true, actorId: true },
      order: { seq: 'ASC' },
    });
    if (before.length === 0) continue;
    const accounts = [...new Set(before.map(({ actorId }) => actorId))];
    const detail = { subject, subjectId, accounts };
    change.record({ verb: ALIKE_HANDS, subject: 'user', subjectId: actor.id, detail });
  }
}
