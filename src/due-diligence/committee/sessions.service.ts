import { Injectable } from '@nestjs/common';
import { In, type SelectQueryBuilder } from 'typeorm';
import { UnitOfWork } from '../../audit/unit-of-work';
import { User } from '../../accounts/user.entity';
import type { Change } from '../../database/change';
import { Database } from '../../database/database';
import { contains } from '../../database/search';
import type { Actor } from '../../kernel/actor';
import { usersWith } from '../../notices/users-with';
import { Partner } from '../../partners/partner.entity';
import type { CursorRequest, RowsAfter } from '../../web/json-list';
import type { Listed, ListRequest, ListRules } from '../../web/list';
import { rowsAfter } from '../../web/page-after';
import { CommitteeSession } from './committee-session.entity';
import { mayConvene } from './standing-chair';
import { directors } from '../cases/deciders';
import { DueDiligenceCase } from '../cases/due-diligence-case.entity';
import type { SessionMove } from './session.workflow';
import { addCase, inviteDirector, moveSession, planSession, removeCase } from './run-session';
import { loadSession, type SessionFile } from './session-file';
import type { InvitationInput, SessionInput } from './session.input';

export const SESSION_LIST: ListRules = {
  sorts: ['number', 'deadline', 'state'],
  filters: ['state', 'kind'],
  usual: { sort: 'number', direction: 'desc' },
};

const SORT_COLUMNS: Readonly<Record<string, string>> = {
  number: 'held.id',
  deadline: 'held.deadline',
  state: 'held.state',
};

/** A session in a list, with how many cases it has. */
export interface ListedSession {
  id: number;
  session: CommitteeSession;
  items: number;
}

/** A person or a case to choose. */
export interface Chosen {
  id: number;
  name: string;
}

/** The committee's sessions; every use case is one method. */
@Injectable()
export class SessionsService {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
  ) {}

  async list(request: ListRequest): Promise<Listed<ListedSession>> {
    const query = this.matching(request);
    const total = await query.getCount();
    ordered(query, request)
      .offset((request.page - 1) * request.pageSize)
      .limit(request.pageSize);
    return { rows: await listed(query), total };
  }

  /** Every session that fits, for the whole export. */
  all(request: ListRequest): Promise<ListedSession[]> {
    return listed(ordered(this.matching(request), request));
  }

  after(request: CursorRequest): Promise<RowsAfter<ListedSession>> {
    return rowsAfter(this.matching(request), request, { id: 'held.id', sorts: SORT_COLUMNS }, listed);
  }

  /** @throws Missing */
  get(id: number): Promise<SessionFile> {
    return loadSession(this.database.read, id, this.work.clock.today());
  }

  /** Whether this person may call a session. */
  mayConvene(actor: Actor): Promise<boolean> {
    return mayConvene(this.database.read, actor, this.work.clock.today());
  }

  async plan(actor: Actor, input: SessionInput): Promise<SessionFile> {
    const { id } = await this.work.run(actor, (change) => planSession(change, input));
    return this.get(id);
  }

  addCase(actor: Actor, id: number, caseId: number): Promise<SessionFile> {
    return this.changed(actor, id, (change) => addCase(change, id, caseId));
  }

  removeCase(actor: Actor, id: number, caseId: number): Promise<SessionFile> {
    return this.changed(actor, id, (change) => removeCase(change, id, caseId));
  }

  move(actor: Actor, id: number, move: SessionMove): Promise<SessionFile> {
    return this.changed(actor, id, (change) => moveSession(change, id, move));
  }

  async invite(actor: Actor, caseId: number, input: InvitationInput): Promise<void> {
    await this.work.run(actor, (change) => inviteDirector(change, caseId, input));
  }

  /** Who may be invited for one case. */
  directors(): Promise<Chosen[]> {
    return directors(this.database.read, this.work.clock.today());
  }

  /** Who may take the chair: the members of the committee today. */
  async members(): Promise<Chosen[]> {
    const ids = await usersWith(this.database.read, 'committee_member', null, this.work.clock.today());
    return this.database.read.find(User, {
      where: { id: In(ids) },
      select: { id: true, name: true },
      order: { name: 'ASC' },
    });
  }

  /** The cases before the committee that no meeting has taken yet, the most urgent first. */
  async waiting(): Promise<Chosen[]> {
    const rows = await this.database.read
      .createQueryBuilder(DueDiligenceCase, 'held')
      .innerJoin(Partner, 'partner', 'partner.id = held.partnerId')
      .select('held.id', 'id')
      .addSelect('held.number', 'number')
      .addSelect('partner.name', 'name')
      .where("held.state = 'committee'")
      .andWhere(
        `NOT EXISTS (SELECT 1 FROM committee_item i JOIN committee_session s ON s.id = i.session_id
          WHERE i.case_id = held.id AND i.state IN ('waiting', 'open') AND NOT s.standing)`,
      )
      .orderBy('held.dueOn')
      .addOrderBy('held.id')
      .limit(200)
      .getRawMany<{ id: number; number: string; name: string }>();
    return rows.map(({ id, number, name }) => ({ id, name: `${number} · ${name}` }));
  }

  private matching({ q, filters }: Pick<ListRequest, 'q' | 'filters'>): SelectQueryBuilder<CommitteeSession> {
    const query = this.database.read.createQueryBuilder(CommitteeSession, 'held').where('1 = 1');
    if (filters.state) query.andWhere('held.state = :state', { state: filters.state });
    if (filters.kind) query.andWhere('held.kind = :kind', { kind: filters.kind });
    if (q) query.andWhere(`(${contains('held.title')} OR ${contains('held.number')})`, contains.value(q));
    return query;
  }

  private async changed(
    actor: Actor,
    id: number,
    work: (change: Change) => Promise<void>,
  ): Promise<SessionFile> {
    await this.work.run(actor, work);
    return this.get(id);
  }
}

function ordered(
  query: SelectQueryBuilder<CommitteeSession>,
  { sort, direction }: Pick<ListRequest, 'sort' | 'direction'>,
): SelectQueryBuilder<CommitteeSession> {
  const way = direction === 'desc' ? 'DESC' : 'ASC';
  return query.orderBy(SORT_COLUMNS[sort] ?? 'held.id', way).addOrderBy('held.id', way);
}

async function listed(query: SelectQueryBuilder<CommitteeSession>): Promise<ListedSession[]> {
  query.addSelect(
    `(SELECT COUNT(*) FROM committee_item i WHERE i.session_id = held.id
      AND i.state NOT IN ('removed', 'taken_over'))`,
    'item_count',
  );
  const { entities, raw } = await query.getRawAndEntities<{ item_count: number | string }>();
  return entities.map((session, index) => ({
    id: session.id,
    session,
    items: Number(raw[index]?.item_count ?? 0),
  }));
}
