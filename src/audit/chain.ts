import { createHash } from 'node:crypto';
import type { AuditEntry } from './audit-entry.entity';

/** The hash before the first entry. */
export const GENESIS = '0'.repeat(64);

/** The verb of an entry that tells of an erasure: what it attests is never erased itself. */
export const ERASE = 'audit.erase';

const SEALED = 'words:';

/** What the chain holds of the words of an entry: enough to prove them, nothing to read (decisions/0015). */
export function sealOf(salt: string, words: string): string {
  return `${SEALED}${sha256(`${salt}${words}`)}`;
}

type Hashed = Omit<AuditEntry, 'hash' | 'salt' | 'erasedIn'>;

/** SHA-256 over every column of an entry and the hash of the one before; of its words the seal, once there is one. */
export function hashEntry(entry: Hashed): string {
  const columns = [
    entry.seq,
    entry.at,
    entry.actorId,
    entry.actorName,
    entry.via,
    entry.verb,
    entry.subject,
    entry.subjectId,
    entry.seal || entry.detail,
    entry.previousHash,
  ];
  return sha256(JSON.stringify(columns));
}

/** What an erasure attests of an entry whose words it blanks: all else of it, its hash too. */
export function restOf(entry: Hashed & Pick<AuditEntry, 'hash'>): string {
  const { seq, at, actorId, actorName, via, verb, subject, subjectId, seal, previousHash, hash } = entry;
  return sha256(
    JSON.stringify([seq, at, actorId, actorName, via, verb, subject, subjectId, seal, previousHash, hash]),
  );
}

/** The words of an entry that tells of an erasure. */
export interface Erasure {
  reason: string;
  erased: { seq: number; rest: string }[];
}

export interface ChainFault {
  seq: number;
  kind: 'changed' | 'removed' | 'inserted';
}

/** Follows the chain entry by entry, in order of `seq`; hands out every fault it meets. */
export class ChainCheck {
  readonly faults: ChainFault[] = [];
  /** Entries whose words were erased by law, as the chain itself tells. */
  erased = 0;
  private nextSeq = 1;
  private previousHash = GENESIS;
  /** Entries without words that no erasure told of yet, with what it must attest. */
  private readonly blank = new Map<number, string>();

  read(entry: AuditEntry): void {
    for (; this.nextSeq < entry.seq; this.nextSeq += 1) {
      this.faults.push({ seq: this.nextSeq, kind: 'removed' });
      this.previousHash = entry.previousHash;
    }
    if (!this.asRecorded(entry)) this.faults.push({ seq: entry.seq, kind: 'changed' });
    else if (entry.previousHash !== this.previousHash) this.faults.push({ seq: entry.seq, kind: 'inserted' });
    else if (entry.verb === ERASE) this.heed(JSON.parse(entry.detail) as Partial<Erasure>);
    this.previousHash = entry.hash;
    this.nextSeq = entry.seq + 1;
  }

  /** Compares the end of the chain with the head kept beside it. */
  finish(head: { seq: number; hash: string }): ChainFault[] {
    // Nobody told of it: the words were taken away, not erased.
    for (const seq of this.blank.keys()) this.faults.push({ seq, kind: 'changed' });
    this.faults.sort((a, b) => a.seq - b.seq);
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

  private asRecorded(entry: AuditEntry): boolean {
    if (entry.erasedIn !== null) {
      this.blank.set(entry.seq, restOf(entry));
      // An old entry was hashed over its words: of it the erasure attests the rest.
      return entry.seal === '' || hashEntry(entry) === entry.hash;
    }
    if (entry.seal !== '' && entry.seal !== sealOf(entry.salt ?? '', entry.detail)) return false;
    return hashEntry(entry) === entry.hash;
  }

  private heed({ erased = [] }: Partial<Erasure>): void {
    for (const { seq, rest } of erased) {
      if (this.blank.get(seq) !== rest) continue;
      this.blank.delete(seq);
      this.erased += 1;
    }
  }
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
