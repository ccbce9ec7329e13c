import { In, IsNull, type EntityManager } from 'typeorm';
import type { Change } from '../database/change';
import { Asked } from '../kernel/asked';
import { AuditEntry } from './audit-entry.entity';

/** The entry that says two accounts of alike names had a hand in one thing. */
export const ALIKE_HANDS = 'four_eyes.alike_names';

type Alike = (manager: EntityManager, userId: number) => Promise<number[]>;

export const ALIKE_ACCOUNTS = new Asked<Alike>('which accounts have the same name');

/**
 * Four eyes are two persons, not two accounts. Where somebody acts on what an account of the same name has acted
 * on before, the trail says so, for auditors to look at: names may be alike by chance, so nothing is refused.
 */
export async function markAlikeHands(change: Change): Promise<void> {
  const { manager, actor } = change;
  if (actor.id === null) return;
  const alike = await ALIKE_ACCOUNTS.only(manager, actor.id);
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
