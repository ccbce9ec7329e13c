import { createHash } from 'node:crypto';
import type { AuditEntry } from './audit-entry.entity';

/** The hash before the first entry. */
export const GENESIS = '0'.repeat(64);

/** SHA-256 over every column of an entry and the hash of the one before. */
export function hashEntry(entry: Omit<AuditEntry, 'hash'>): string {
  const columns = [
    entry.seq,
    entry.at,
    entry.actorId,
    entry.actorName,
    entry.via,
    entry.verb,
    entry.subject,
    entry.subjectId,
    entry.detail,
    entry.previousHash,
  ];
  return createHash('sha256').update(JSON.stringify(columns)).digest('hex');
}

export interface ChainFault {
  seq: number;
  kind: 'changed' | 'removed' | 'inserted';
}

/** Follows the chain entry by entry, in order of `seq`; hands out every fault it meets. */
export class ChainCheck {
  readonly faults: ChainFault[] = [];
  private nextSeq = 1;
  private previousHash = GENESIS;

  read(entry: AuditEntry): void {
    for (; this.nextSeq < entry.seq; this.nextSeq += 1) {
      this.faults.push({ seq: this.nextSeq, kind: 'removed' });
      this.previousHash = entry.previousHash;
    }
    if (hashEntry(entry) !== entry.hash) this.faults.push({ seq: entry.seq, kind: 'changed' });
    else if (entry.previousHash !== this.previousHash) this.faults.push({ seq: entry.seq, kind: 'inserted' });
    this.previousHash = entry.hash;
    this.nextSeq = entry.seq + 1;
  }

  /** Compares the end of the chain with the head kept beside it. */
  finish(head: { seq: number; hash: string }): ChainFault[] {
    for (; this.nextSeq <= head.seq; this.nextSeq += 1) {
      this.faults.push({ seq: this.nextSeq, kind: 'removed' });
      this.previousHash = head.hash;
    }
    if (this.nextSeq > head.seq + 1) this.faults.push({ seq: this.nextSeq - 1, kind: 'inserted' });
    else if (this.previousHash !== head.hash && this.faults.length === 0) {
      this.faults.push({ seq: head.seq, kind: 'changed' });
    }
    return this.faults;
  }
}
