import { In } from 'typeorm';
import type { Change } from '../database/change';
import { AuditEntry, AuditWords } from './audit-entry.entity';
import { AuditHead } from './audit-head.entity';
import { ERASE, restOf, type Erasure } from './chain';

/** Whose words are erased, and why, as the trail tells it. */
export interface ErasureOf {
  subject: string;
  subjectId: number | string;
  /** Must name nobody: it stays. */
  reason: string;
}

const AT_ONCE = 500;

/**
 * Erases the words of entries by law, inside a change: the entries stay, with who did what to which record and
 * when, and one more entry tells of it and attests what is left. Answers how many; those erased before and
 * those that tell of erasures are left alone.
 */
export async function eraseWords(change: Change, seqs: readonly number[], of: ErasureOf): Promise<number> {
  const { manager } = change;
  const entries: AuditEntry[] = [];
  for (let at = 0; at < seqs.length; at += AT_ONCE) {
    const part = await manager.findBy(AuditEntry, { seq: In(seqs.slice(at, at + AT_ONCE)) });
    entries.push(...part.filter(({ verb, erasedIn }) => verb !== ERASE && erasedIn === null));
  }
  if (entries.length === 0) return 0;
  const { subject, subjectId, reason } = of;
  const detail: Erasure = {
    reason,
    erased: entries.map((entry) => ({ seq: entry.seq, rest: restOf(entry) })),
  };
  change.record({ verb: ERASE, subject, subjectId, detail });
  // The head was locked by this change: its lines come next, in order.
  const head = await manager.findOneByOrFail(AuditHead, { id: 1 });
  const erasedIn = head.seq + change.records.length;
  for (let at = 0; at < entries.length; at += AT_ONCE) {
    const part = In(entries.slice(at, at + AT_ONCE).map(({ seq }) => seq));
    await change.set(AuditWords, { seq: part }, { words: null, salt: null, erasedIn });
  }
  return entries.length;
}
