import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { User } from '../../accounts/user.entity';
import { UnitOfWork } from '../../audit/unit-of-work';
import { Database } from '../../database/database';
import type { Actor } from '../../kernel/actor';
import type { Day } from '../../kernel/clock';
import { Office } from '../../offices/office.entity';
import type { CursorRequest, RowsAfter } from '../../web/json-list';
import type { Listed, ListRequest } from '../../web/list';
import { rowsAfter } from '../../web/page-after';
import { caseOffices } from '../cases/case.scope';
import { RiskReview } from '../cases/risk-review.entity';
import { readableRisk, reviewRisk } from './review-risk';
import type { ReviewInput } from './risk.input';
import { inOrder, RISK_ORDER, riskRows, risksQuery, type RiskRow } from './risk-register';
import type { RiskDetailView, RiskReviewView } from './risk.view';

/** The risks of every case in one register. */
@Injectable()
export class RisksService {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
  ) {}

  today(): Day {
    return this.work.clock.today();
  }

  async list(actor: Actor, request: ListRequest): Promise<Listed<RiskRow>> {
    const query = risksQuery(this.database.read, actor, request, this.today());
    const total = await query.getCount();
    inOrder(query, request.sort, request.direction);
    const rows = await riskRows(query.offset((request.page - 1) * request.pageSize).limit(request.pageSize));
    return { rows, total };
  }

  all(actor: Actor, request: ListRequest): Promise<RiskRow[]> {
    const query = risksQuery(this.database.read, actor, request, this.today());
    return riskRows(inOrder(query, request.sort, request.direction));
  }

  after(actor: Actor, request: CursorRequest): Promise<RowsAfter<RiskRow>> {
    const query = risksQuery(this.database.read, actor, request, this.today());
    return rowsAfter(query, request, RISK_ORDER, riskRows);
  }

  /** The offices whose cases this person may read, by name: for the filter. */
  async offices(actor: Actor): Promise<{ value: string; label: string }[]> {
    const readable = caseOffices(actor);
    const rows = await this.database.read.find(Office, {
      where: { active: true, ...(readable === 'all' ? {} : { id: In([0, ...readable]) }) },
      order: { name: 'ASC' },
    });
    return rows.map(({ id, name }) => ({ value: String(id), label: name }));
  }

  /** @throws Missing also when it is not for this person */
  async get(actor: Actor, id: number): Promise<RiskDetailView> {
    const risk = await readableRisk(this.database.read, actor, id, this.today());
    return { ...risk, reviews: await this.reviews(id) };
  }

  async review(actor: Actor, id: number, input: ReviewInput): Promise<RiskDetailView> {
    await this.work.run(actor, (change) => reviewRisk(change, id, input));
    return this.get(actor, id);
  }

  private reviews(riskId: number): Promise<RiskReviewView[]> {
    return this.database.read
      .createQueryBuilder(RiskReview, 'look')
      .leftJoin(User, 'person', 'person.id = look.reviewedBy')
      .select([
        'look.reviewedOn AS "reviewedOn"',
        'person.name AS "by"',
        'look.outcome AS "outcome"',
        'look.note AS "note"',
        'look.nextOn AS "nextOn"',
      ])
      .where('look.riskId = :riskId', { riskId })
      .orderBy('look.id', 'DESC')
      .getRawMany<RiskReviewView>();
  }
}
