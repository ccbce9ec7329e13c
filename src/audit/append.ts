import { randomBytes } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { ask } from '../database/ask';
import type { Change } from '../database/change';
import { mapped } from '../kernel/breathe';
import { AuditWords, SealedEntry } from './audit-entry.entity';
import { AuditHead } from './audit-head.entity';
import { hashEntry, sealOf } from './chain';

/** Takes the end of the chain for this transaction: from here on no other change runs. Plain, as every change asks. */
export async function lockHead(manager: EntityManager): Promise<AuditHead> {
  await manager.query('UPDATE audit_head SET id = 1 WHERE id = 1');
  const [head] = await ask<AuditHead>(manager, 'SELECT id, seq, hash FROM audit_head WHERE id = 1');
  if (!head) throw new Error('the audit trail has no head');
  return head;
}

/** Appends the lines of a change behind the head, each carrying the hash of the one before. */
export async function appendRecords(change: Change, head: AuditHead): Promise<void> {
  let { seq, hash } = head;
  const at = change.clock.now();
  const said: AuditWords[] = [];
  const entries: SealedEntry[] = await mapped(change.records, (recorded) => {
    const words = JSON.stringify(recorded.detail ?? {});
    const salt = randomBytes(16).toString('hex');
    const entry = {
      seq: (seq += 1),
      at,
      actorId: change.actor.id,
      actorName: change.actor.name,
      via: change.actor.via,
      verb: recorded.verb,
      subject: recorded.subject,
      subjectId: recorded.subjectId === null ? null : String(recorded.subjectId),
      detail: sealOf(salt, words),
      previousHash: hash,
    };
    said.push({ seq, salt, words, erasedIn: null });
    return { ...entry, hash: (hash = hashEntry({ ...entry, seal: entry.detail })) };
  });
  await change.insertMany(SealedEntry, entries);
  await change.insertMany(AuditWords, said);
  await change.set(AuditHead, { id: 1 }, { seq, hash });
}
