import { Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import { mayAsk } from '../access/permissions';
import { AuditEntry } from '../audit/audit-entry.entity';
import { AuditHead } from '../audit/audit-head.entity';
import { ChainCheck, type ChainFault } from '../audit/chain';
import { Database } from '../database/database';
import { contains } from '../database/search';
import { rolesOf, type Actor } from '../kernel/actor';
import { shownTo, type ShownEntry } from './withheld-words';
import type { CursorRequest, RowsAfter } from '../web/json-list';
import type { Listed, ListRequest, ListRules } from '../web/list';
import { rowsAfter } from '../web/page-after';

export const AUDIT_LIST: ListRules = {
  sorts: ['seq'],
  filters: ['subject', 'id'],
  usual: { sort: 'seq', direction: 'desc' },
};

const BATCH = 1_000;

export interface Verification {
  entries: number;
  head: string;
  /** Entries whose words were erased by law. */
  erased: number;
  faults: ChainFault[];
}

/** Entries read at once for an export. */
const EXPORTED = 500;

/** Reads the audit trail, and follows its chain. */
@Injectable()
export class AuditService {
  constructor(private readonly database: Database) {}

  async list(actor: Actor, request: ListRequest): Promise<Listed<ShownEntry>> {
    const [rows, total] = await this.matching(actor, request)
      .orderBy('entry.seq', request.direction === 'asc' ? 'ASC' : 'DESC')
      .offset((request.page - 1) * request.pageSize)
      .limit(request.pageSize)
      .getManyAndCount();
    return { rows: await shownTo(this.database.read, actor, rows), total };
  }

  /** Every entry that fits, for the whole export, read in parts. */
  async *all(actor: Actor, request: ListRequest): AsyncGenerator<ShownEntry> {
    for (let after = 0, more = true; more;) {
      const rows = await this.matching(actor, request)
        .andWhere('entry.seq > :after', { after })
        .orderBy('entry.seq')
        .limit(EXPORTED)
        .getMany();
      yield* await shownTo(this.database.read, actor, rows);
      after = rows.at(-1)?.seq ?? after;
      more = rows.length === EXPORTED;
    }
  }

  async after(actor: Actor, request: CursorRequest): Promise<RowsAfter<ShownEntry>> {
    const order = { id: 'entry.seq', sorts: { seq: 'entry.seq' } };
    return rowsAfter(this.matching(actor, request), request, order, async (page) => {
      const entries = await shownTo(this.database.read, actor, await page.getMany());
      return entries.map((entry) => ({ ...entry, id: entry.seq }));
    });
  }

  /** Follows the whole chain in batches; `progress` hears how far it is. */
  async verify(progress: (checked: number) => void = () => undefined): Promise<Verification> {
    const head = await this.database.read.findOneByOrFail(AuditHead, { id: 1 });
    const check = new ChainCheck();
    let entries = 0;
    for (let after = 0, more = true; more;) {
      const batch = await this.batch(after);
      for (const entry of batch) check.read(entry);
      entries += batch.length;
      after = batch.at(-1)?.seq ?? after;
      more = batch.length === BATCH;
      progress(entries);
    }
    const faults = check.finish(head);
    return { entries, head: head.hash, erased: check.erased, faults };
  }

  private batch(after: number): Promise<AuditEntry[]> {
    return this.database.read
      .createQueryBuilder(AuditEntry, 'entry')
      .where('entry.seq > :after', { after })
      .orderBy('entry.seq')
      .limit(BATCH)
      .getMany();
  }

  private matching(
    actor: Actor,
    { q, filters }: Pick<ListRequest, 'q' | 'filters'>,
  ): SelectQueryBuilder<AuditEntry> {
    const query = this.database.read.createQueryBuilder(AuditEntry, 'entry').where('1 = 1');
    // Who raised a concern, and about whom, is for those who read concerns; the chain is followed whole.
    if (!mayAsk(rolesOf(actor), 'concerns.read')) query.andWhere("entry.subject <> 'concern'");
    if (q) query.andWhere(`(${contains('entry.verb')} OR ${contains('entry.actorName')})`, contains.value(q));
    if (filters.subject) query.andWhere('entry.subject = :subject', { subject: filters.subject });
    if (filters.id) query.andWhere('entry.subjectId = :id', { id: filters.id });
    return query;
  }
}
