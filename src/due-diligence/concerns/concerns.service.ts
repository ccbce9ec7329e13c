import { Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import { UnitOfWork } from '../../audit/unit-of-work';
import type { Change } from '../../database/change';
import { Database } from '../../database/database';
import { contains } from '../../database/search';
import { holds, officesWith, rolesOf, type Actor, type Locale } from '../../kernel/actor';
import { clockAt } from '../../kernel/clock';
import { Invalid, Missing, Refused } from '../../kernel/errors';
import type { OpenMove } from '../../kernel/workflow';
import { notify } from '../../notices/notify';
import { refuseMerged } from '../../partners/merged';
import { Partner } from '../../partners/partner.entity';
import { partnerSeen } from '../../partners/seen-partners';
import type { CursorRequest, RowsAfter } from '../../web/json-list';
import type { Listed, ListRequest, ListRules } from '../../web/list';
import { rowsAfter } from '../../web/page-after';
import { Concern } from './concern.entity';
import type { ConcernInput, ConcernMoveInput } from './concern.input';
import { concernWorkflow, type ConcernMove, type ConcernState } from './concern.workflow';
import { DueDiligenceCase } from '../cases/due-diligence-case.entity';
import { moveCase } from '../cases/move-case';
import { hashOfCode, nobody, raiseConcern } from './raise-concern';
import { liftSuspension, suspendClearances } from '../../clearances/suspend-clearance';
import { ENGAGEMENTS } from '../engaged';

export const CONCERN_LIST: ListRules = {
  sorts: ['raised', 'partner', 'state'],
  filters: ['state', 'partner'],
  usual: { sort: 'raised', direction: 'desc' },
};

const SORT_COLUMNS: Readonly<Record<string, string>> = {
  raised: 'concern.id',
  partner: 'concern.partnerName',
  state: 'concern.state',
};

/** What whoever raised a concern is told by its code. */
interface ConcernAnswer {
  state: ConcernState;
  raisedOn: string;
  partnerName: string;
  answer: string | null;
}

/**
 * Concerns about partners. Headquarters reads them (analysts, auditors, the Director General); the office
 * concerned does not, whatever other role somebody there holds.
 */
@Injectable()
export class ConcernsService {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
  ) {}

  async list(actor: Actor, request: ListRequest): Promise<Listed<Concern>> {
    const query = this.query(actor, request);
    const total = await query.getCount();
    const way = request.direction === 'desc' ? 'DESC' : 'ASC';
    query.orderBy(SORT_COLUMNS[request.sort] ?? 'concern.id', way).addOrderBy('concern.id', way);
    const rows = await query.offset((request.page - 1) * request.pageSize).limit(request.pageSize).getMany(); // prettier-ignore
    return { rows, total };
  }

  all(actor: Actor, request: ListRequest): Promise<Concern[]> {
    return this.query(actor, request).orderBy('concern.id').getMany();
  }

  after(actor: Actor, request: CursorRequest): Promise<RowsAfter<Concern>> {
    const order = { id: 'concern.id', sorts: SORT_COLUMNS };
    return rowsAfter(this.query(actor, request), request, order, (page) => page.getMany());
  }

  /** @throws Missing also when it is not for this person */
  async get(actor: Actor, id: number): Promise<Concern> {
    const found = await this.query(actor, { q: '', filters: {} })
      .andWhere('concern.id = :id', { id })
      .getOne();
    if (!found) throw new Missing();
    return found;
  }

  /** The partner a concern is about, where this person sees its record. */
  partner(actor: Actor, id: number | null): Promise<Partner | null> {
    return partnerSeen(this.database.read, actor, id);
  }

  moves(actor: Actor, concern: Concern): OpenMove<ConcernState, ConcernMove>[] {
    const context = { actorId: actor.id, raisedBy: concern.raisedBy };
    return concernWorkflow.openTo(concern.state, rolesOf(actor), context);
  }

  /** By somebody signed in. Answers the code to come back with. */
  async raise(actor: Actor, input: ConcernInput): Promise<string> {
    return (await this.work.run(actor, (change) => raiseConcern(change, input))).code;
  }

  /** By nobody: neither person nor hour is kept, in the trail either. */
  async raiseAnonymously(locale: Locale, input: Omit<ConcernInput, 'partnerId'>): Promise<string> {
    const clock = clockAt(`${this.work.clock.today()}T00:00:00.000Z`);
    const { partnerName, text } = input;
    const given = { partnerName, text, partnerId: null };
    return (await this.work.run(nobody(locale), (change) => raiseConcern(change, given), clock)).code;
  }

  /** What became of it, for whoever has the code; null when the code is not known. */
  async answerTo(code: string): Promise<ConcernAnswer | null> {
    const found = await this.database.read.findOneBy(Concern, { referenceHash: hashOfCode(code) });
    if (!found) return null;
    const { state, raisedOn, partnerName, answer } = found;
    return { state, raisedOn, partnerName, answer };
  }

  /** @throws Missing · Refused · Invalid when closing without an answer or naming no partner to act on */
  async move(actor: Actor, id: number, input: ConcernMoveInput): Promise<Concern> {
    const concern = await this.get(actor, id);
    await this.work.run(actor, (change) => moveConcern(change, concern, input));
    return this.get(actor, id);
  }

  private query(
    actor: Actor,
    { q, filters }: Pick<ListRequest, 'q' | 'filters'>,
  ): SelectQueryBuilder<Concern> {
    const query = this.database.read.createQueryBuilder(Concern, 'concern').where('1 = 1');
    if (!holds(actor, 'analyst', 'auditor', 'director_general')) query.andWhere('1 = 0');
    notOfOwnOffice(query, actor);
    if (q)
      query.andWhere(
        `(${contains('concern.partnerName')} OR ${contains('concern.text')})`,
        contains.value(q),
      );
    if (filters.state) query.andWhere('concern.state = :state', { state: filters.state });
    if (filters.partner)
      query.andWhere('concern.partnerId = :partner', { partner: Number(filters.partner) || 0 });
    return query;
  }
}

/** Whoever also works for an office that leads, assesses or works with the partner does not read of it. */
function notOfOwnOffice(query: SelectQueryBuilder<Concern>, actor: Actor): void {
  const offices = officesWith(actor, 'focal_point', 'chief');
  if (offices === 'all' || offices.length === 0) return;
  query.andWhere(
    `(concern.partnerId IS NULL OR concern.partnerId NOT IN (
        SELECT partner.id FROM partner WHERE partner.lead_office_id IN (:...own)
        UNION SELECT held.partner_id FROM due_diligence_case held WHERE held.office_id IN (:...own)
        UNION ${ENGAGEMENTS.only.partnersSql(':...own')}))`,
    { own: offices },
  );
}

async function moveConcern(change: Change, concern: Concern, input: ConcernMoveInput): Promise<void> {
  const { move, note } = input;
  const verdict = concernWorkflow.decide(concern.state, move, rolesOf(change.actor), {
    actorId: change.actor.id,
    raisedBy: concern.raisedBy,
  });
  if (!verdict.allowed) throw new Refused(verdict.reasons);
  if (concernWorkflow.moves[move].note && note === null) throw Invalid.field('note', 'field.required');
  const partnerId = input.partnerId ?? concern.partnerId;
  if (input.partnerId !== null && !(await change.manager.existsBy(Partner, { id: input.partnerId }))) {
    throw Invalid.field('partnerId', 'field.unknown_reference');
  }
  await refuseMerged(change.manager, [input.partnerId]);
  await change.move(Concern, concern.id, concern.state, {
    ...{ state: verdict.value, partnerId, takenBy: change.actor.id },
    ...{ answer: note ?? concern.answer, note: input.internal ?? concern.note },
    closedOn: verdict.value === 'closed' ? change.clock.today() : null,
  });
  const done = await actOnPartner(change, partnerId, input);
  if (verdict.value === 'closed' && concern.raisedBy !== null) {
    await notify(change, {
      to: [concern.raisedBy],
      kind: 'concerns.notice.answered',
      values: { partner: concern.partnerName },
      ...{ href: '/speak-up/answer', subject: 'concern', subjectId: concern.id },
    });
  }
  const detail = { from: concern.state, to: verdict.value, partnerId, ...done };
  change.record({ verb: `concern.${move}`, subject: 'concern', subjectId: concern.id, detail });
}

/** What headquarters does about the partner; the office reads only that something is looked into. */
async function actOnPartner(
  change: Change,
  partnerId: number | null,
  input: ConcernMoveInput,
): Promise<object> {
  const acts = input.suspend || input.lift || input.reopenNote !== null;
  if (!acts) return {};
  if (partnerId === null) throw Invalid.field('partnerId', 'concerns.error.name_partner');
  const lifted = input.lift ? await liftSuspension(change, partnerId, 'concern') : 0;
  const suspended = input.suspend ? await suspendClearances(change, { partnerId }, 'concern') : 0;
  if (input.reopenNote === null) return { lifted, suspended };
  const decided = await change.manager.findOne(DueDiligenceCase, {
    where: { partnerId, state: 'decided' },
    order: { decidedAt: 'DESC', id: 'DESC' },
  });
  if (!decided) throw Invalid.field('reopenNote', 'concerns.error.no_case');
  const note = input.reopenNote;
  await moveCase(change, decided.id, {
    move: 'reopen',
    note,
    outcome: null,
    advisory: false,
    conditions: [],
  });
  return { lifted, suspended, reopened: decided.id };
}
