import { In, type EntityManager } from 'typeorm';
import type { FirstAct, FirstHand } from '../kernel/four-eyes';
import { AuditEntry } from './audit-entry.entity';

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
  const entries = await manager.find(AuditEntry, {
    where: { subject, subjectId: String(subjectId), verb: In(Object.keys(acts)) },
    select: { seq: true, actorId: true, verb: true },
    order: { seq: 'ASC' },
  });
  return entries.flatMap(({ actorId: by, verb }) => {
    const act = acts[verb];
    return act ? [{ by, act }] : [];
  });
}
