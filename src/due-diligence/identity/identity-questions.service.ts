import { Injectable } from '@nestjs/common';
import { In, type SelectQueryBuilder } from 'typeorm';
import { mayAsk } from '../../access/permissions';
import { User } from '../../accounts/user.entity';
import { UnitOfWork } from '../../audit/unit-of-work';
import { Database } from '../../database/database';
import { contains } from '../../database/search';
import { holds, officesWith, rolesOf, type Actor } from '../../kernel/actor';
import { Missing } from '../../kernel/errors';
import { differences, type Difference } from '../../partners/identity/identity';
import { Partner } from '../../partners/partner.entity';
import type { CursorRequest, RowsAfter } from '../../web/json-list';
import type { Listed, ListRequest, ListRules } from '../../web/list';
import { rowsAfter } from '../../web/page-after';
import type { WaitingItem } from '../../web/waiting';
import { readableCase } from '../cases/case-file';
import { answerQuestion, makersOf, mayAnswer } from './answer-question';
import type { IdentityAnswerInput } from './identity-answer.input';
import { IdentityQuestion } from './identity-question.entity';
import { withoutUnseen } from './unseen-parents';

import { ENGAGEMENTS, type EngagedIn } from '../engaged';

export const QUESTION_LIST: ListRules = {
  sorts: ['asked', 'partner'],
  filters: ['state', 'partner'],
  usual: { sort: 'asked' },
};

const SORTS: Readonly<Record<string, string>> = { asked: 'question.id', partner: 'partner.name' };

/** A question with what it asks. */
export interface QuestionRow {
  id: number;
  question: IdentityQuestion;
  partner: Partner;
  differences: Difference[];
  /** Partnerships left without a clearance, for those who read partnerships. */
  leftWithout: number[];
  changedBy: string[];
  changedByIds: number[];
  answeredBy: string | null;
  /** True when this person may answer it now. */
  mayAnswer: boolean;
}

/** A question with the case it was judged in, where this person may read it, and what runs without clearance. */
export interface QuestionInFull extends QuestionRow {
  judgedIn: { id: number; number: string } | null;
  left: EngagedIn[];
}

/** Whether cleared partners are still who was judged: asked by a change, answered here. */
@Injectable()
export class IdentityQuestionsService {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
  ) {}

  async list(actor: Actor, request: ListRequest): Promise<Listed<QuestionRow>> {
    const query = this.matching(actor, request);
    const total = await query.getCount();
    const way = request.direction === 'desc' ? 'DESC' : 'ASC';
    query.orderBy(SORTS[request.sort] ?? 'question.id', way).addOrderBy('question.id', way);
    const skip = (request.page - 1) * request.pageSize;
    return { rows: await this.rows(actor, query.offset(skip).limit(request.pageSize)), total };
  }

  all(actor: Actor, request: ListRequest): Promise<QuestionRow[]> {
    return this.rows(actor, this.matching(actor, request).orderBy('question.id'));
  }

  after(actor: Actor, request: CursorRequest): Promise<RowsAfter<QuestionRow>> {
    const order = { id: 'question.id', sorts: SORTS };
    return rowsAfter(this.matching(actor, request), request, order, (page) => this.rows(actor, page));
  }

  /** @throws Missing also when it is not for this person */
  async get(actor: Actor, id: number): Promise<QuestionInFull> {
    const query = this.matching(actor, { q: '', filters: { state: 'all' } });
    const [row] = await this.rows(actor, query.andWhere('question.id = :id', { id }));
    if (!row) throw new Missing();
    const left = await ENGAGEMENTS.only.named(this.database.read, row.leftWithout);
    return { ...row, judgedIn: await this.judgedIn(actor, row.question.caseId), left };
  }

  /** Answers the case to go on with, where it is to be judged anew. @throws Missing, Forbidden, Invalid, Refused, Stale */
  async answer(
    actor: Actor,
    id: number,
    input: IdentityAnswerInput,
    version?: number,
  ): Promise<number | null> {
    await this.get(actor, id);
    return this.work.run(actor, (change) => answerQuestion(change, id, input, version));
  }

  /** Questions that wait for this analyst. */
  async waitingFor(actor: Actor): Promise<WaitingItem[]> {
    if (!holds(actor, 'analyst')) return [];
    const query = this.matching(actor, { q: '', filters: {} }).orderBy('question.id').limit(100);
    const rows = (await this.rows(actor, query)).filter((row) => row.mayAnswer);
    return rows.map(({ id, question }) => ({
      ...{ dueOn: null, title: question.before.name, level: null, office: '' },
      subtitle: { key: 'identity.waiting', values: { name: question.after.name } },
      href: `/identity-questions/${id}`,
      nextStep: { key: 'identity.next' },
    }));
  }

  /** Analysts and auditors read all; whoever keeps partners reads those of their own. */
  private matching(
    actor: Actor,
    { q, filters }: Pick<ListRequest, 'q' | 'filters'>,
  ): SelectQueryBuilder<IdentityQuestion> {
    const query = this.database.read
      .createQueryBuilder(IdentityQuestion, 'question')
      .innerJoin(Partner, 'partner', 'partner.id = question.partnerId')
      .where('1 = 1');
    const state = filters.state ?? 'open';
    if (state !== 'all') query.andWhere('question.state = :state', { state });
    if (filters.partner)
      query.andWhere('question.partnerId = :partnerId', { partnerId: Number(filters.partner) || 0 });
    if (q) query.andWhere(contains('partner.name'), contains.value(q));
    if (actor.id === null || holds(actor, 'analyst', 'auditor')) return query;
    const own = officesWith(actor, 'focal_point', 'chief', 'affiliate');
    if (own !== 'all') query.andWhere('partner.leadOfficeId IN (:...own)', { own: [0, ...own] });
    return query;
  }

  private async rows(actor: Actor, query: SelectQueryBuilder<IdentityQuestion>): Promise<QuestionRow[]> {
    const { read } = this.database;
    const questions = await query.getMany();
    const partners = await read.findBy(Partner, { id: In(questions.map(({ partnerId }) => partnerId)) });
    const found = questions.map(({ before, after }) => differences(before, after));
    const seen = await withoutUnseen(read, actor, found);
    const readsEngagements = actor.id === null || mayAsk(rolesOf(actor), 'engagements.read');
    const rows: QuestionRow[] = [];
    for (const [index, question] of questions.entries()) {
      const partner = partners.find(({ id }) => id === question.partnerId);
      if (!partner) continue;
      const makers = (await makersOf(read, question)).filter((id) => id !== null);
      const users = await read.find(User, {
        where: { id: In([...makers, question.answeredBy ?? 0]) },
        select: { id: true, name: true },
      });
      rows.push({
        ...{ id: question.id, question, partner },
        differences: seen[index] ?? [],
        leftWithout: readsEngagements ? question.leftWithout : [],
        changedBy: users.flatMap(({ id, name }) => (makers.includes(id) ? [name] : [])),
        changedByIds: makers,
        answeredBy: users.find(({ id }) => id === question.answeredBy)?.name ?? null,
        mayAnswer: question.state === 'open' && mayAnswer(actor, makers, partner.leadOfficeId),
      });
    }
    return rows;
  }

  private async judgedIn(actor: Actor, caseId: number | null): Promise<QuestionInFull['judgedIn']> {
    if (caseId === null) return null;
    try {
      const { id, number } = await readableCase(this.database.read, actor, caseId);
      return { id, number };
    } catch (error) {
      if (error instanceof Missing) return null;
      throw error;
    }
  }
}
