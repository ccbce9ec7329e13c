import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../audit/unit-of-work';
import { User } from '../../accounts/user.entity';
import { Database } from '../../database/database';
import { rolesAt, type Actor } from '../../kernel/actor';
import { Missing, Refused } from '../../kernel/errors';
import type { Reason } from '../../kernel/verdict';
import type { CursorRequest, RowsAfter } from '../../web/json-list';
import type { Listed, ListRequest } from '../../web/list';
import { rowsAfter } from '../../web/page-after';
import { mayRead } from '../cases/case.scope';
import type { CaseFile } from '../cases/case-file';
import { answerOf } from '../cases/kept-answer';
import { DecisionCondition } from '../cases/decision-condition.entity';
import { Decision } from '../cases/decision.entity';
import { DueDiligenceCase } from '../cases/due-diligence-case.entity';
import { maySee, onlySeen, restrictRefusals } from '../cases/who-may-see';
import { DecisionFollowUp } from './decision-follow-up.entity';
import { DecisionGround } from './decision-ground.entity';
import { followUpRefusals } from './follow-up';
import { groundsOf } from './grounds';
import { LIBRARY_ORDER, libraryQuery, libraryRows, librarySorted, type LibraryRow } from './library-list';
import { precedentsOf, type PastGround, type Precedent } from './precedents';

/** A decision of the library with all that may be known of it. */
export interface LibraryEntry extends LibraryRow {
  recommendation: Decision | null;
  conditionRows: DecisionCondition[];
  followUp: DecisionFollowUp | null;
  names: ReadonlyMap<number, string>;
  /** True when this person may open the case itself. */
  mayOpenCase: boolean;
  /** What stands against recording that it was not followed. */
  followUpRefusals: Reason[];
  /** What stands against choosing who may see it. */
  restrictRefusals: Reason[];
}

/** Grounds looked at for precedents, the newest first. */
const MOST = 500;

/** The library of decisions, open to all staff, and what was decided before on the same grounds. */
@Injectable()
export class LibraryService {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
  ) {}

  async list(actor: Actor, request: ListRequest): Promise<Listed<LibraryRow>> {
    const query = libraryQuery(this.database.read, actor, request);
    const total = await query.getCount();
    librarySorted(query, request.sort, request.direction);
    const page = query.offset((request.page - 1) * request.pageSize).limit(request.pageSize);
    return { rows: await libraryRows(this.database.read, page), total };
  }

  all(actor: Actor, request: ListRequest): Promise<LibraryRow[]> {
    const query = libraryQuery(this.database.read, actor, request);
    return libraryRows(this.database.read, librarySorted(query, request.sort, request.direction));
  }

  after(actor: Actor, request: CursorRequest): Promise<RowsAfter<LibraryRow>> {
    const query = libraryQuery(this.database.read, actor, request);
    return rowsAfter(query, request, LIBRARY_ORDER, (page) => libraryRows(this.database.read, page));
  }

  /** @throws Missing */
  async get(actor: Actor, id: number): Promise<LibraryEntry> {
    const { read } = this.database;
    const query = libraryQuery(read, actor, { q: '', filters: {} }).andWhere('made.id = :id', { id });
    const [row] = await libraryRows(read, query);
    if (!row) throw new Missing();
    const { caseId, officeId, decision } = row;
    const recommendation = await read.findOne(Decision, {
      where: { caseId, stage: 'recommendation' },
      order: { id: 'DESC' },
    });
    const followUp = await read.findOneBy(DecisionFollowUp, { decisionId: id });
    return {
      ...row,
      recommendation: recommendation && recommendation.id < id ? recommendation : null,
      conditionRows: await read.find(DecisionCondition, { where: { decisionId: id }, order: { id: 'ASC' } }),
      followUp,
      names: await this.names([decision.decidedBy, recommendation?.decidedBy, followUp?.recordedBy]),
      mayOpenCase: mayRead(actor, { officeId }),
      followUpRefusals: followUpRefusals(decision, rolesAt(actor, officeId), followUp !== null),
      restrictRefusals: restrictRefusals(actor, decision, officeId),
    };
  }

  /** Writes down that an advisory approval was not followed in the end. @throws Missing · Refused */
  async notFollowed(actor: Actor, id: number, reason: string): Promise<LibraryEntry> {
    await this.work.run(actor, async (change) => {
      const { manager } = change;
      const decision = await manager.findOneBy(Decision, { id });
      const found = decision && (await manager.findOneBy(DueDiligenceCase, { id: decision.caseId }));
      if (!decision || !found || !mayRead(actor, found) || !maySee(actor, decision, found.officeId))
        throw new Missing();
      const recorded = await manager.existsBy(DecisionFollowUp, { decisionId: id });
      const refusals = followUpRefusals(decision, rolesAt(actor, found.officeId), recorded);
      if (refusals.length > 0) throw new Refused(refusals);
      const row = { decisionId: id, reason, recordedBy: actor.id, recordedAt: change.clock.now() };
      await change.insert(DecisionFollowUp, row);
      const detail = { decisionId: id, reason };
      change.record({ verb: 'case.not_followed', subject: 'case', subjectId: found.id, detail });
    });
    return this.get(actor, id);
  }

  /**
   * Restricts a decision to those concerned, with a reason, or opens it to all staff without one.
   * @throws Missing · Refused for anyone but who decides
   */
  async restrict(actor: Actor, id: number, because: string | null): Promise<LibraryEntry> {
    await this.work.run(actor, async (change) => {
      const decision = await change.manager.findOneBy(Decision, { id });
      const found = decision && (await change.manager.findOneBy(DueDiligenceCase, { id: decision.caseId }));
      if (!decision || !found || !maySee(actor, decision, found.officeId)) throw new Missing();
      const refusals = restrictRefusals(actor, decision, found.officeId);
      if (refusals.length > 0) throw new Refused(refusals);
      await change.set(Decision, { id }, { restrictedBecause: because });
      const [verb, detail] = [
        because === null ? 'case.open_to_all' : 'case.restrict',
        { decisionId: id, because },
      ];
      change.record({ verb, subject: 'case', subjectId: found.id, detail });
    });
    return this.get(actor, id);
  }

  /** How other cases with the same grounds as this one were decided; each case counts once, by its last decision. */
  async precedents(
    actor: Actor,
    file: Pick<CaseFile, 'case' | 'policy' | 'answers' | 'assessment'>,
  ): Promise<Precedent[]> {
    const grounds = groundsOf(file.policy, file.answers.map(answerOf), file.assessment.reasons);
    const asked = grounds.filter(({ criterion }) => criterion !== 'NONE');
    if (asked.length === 0) return [];
    const query = this.database.read
      .createQueryBuilder(DecisionGround, 'ground')
      .innerJoin(Decision, 'made', 'made.id = ground.decisionId')
      .innerJoin(DueDiligenceCase, 'held', 'held.id = made.caseId')
      .innerJoin('Partner', 'partner', 'partner.id = held.partnerId')
      .select(['ground.criterion AS "criterion"', 'ground.band AS "band"', 'made.outcome AS "outcome"'])
      .addSelect(['made.id AS "decisionId"', 'held.number AS "number"', 'partner.name AS "partnerName"'])
      .where("made.stage = 'decision' AND made.outcome <> 'returned' AND held.id <> :own", {
        own: file.case.id,
      })
      .andWhere(
        `NOT EXISTS (SELECT 1 FROM decision later WHERE later.case_id = made.case_id AND later.id > made.id
          AND later.stage = 'decision' AND later.outcome <> 'returned')`,
      );
    onlySeen(query, actor);
    const same = asked.map((_, index) => `(ground.criterion = :c${index} AND ground.band = :b${index})`);
    const values = asked.flatMap(({ criterion, band }, index) => [
      [`c${index}`, criterion],
      [`b${index}`, band],
    ]);
    query.andWhere(`(${same.join(' OR ')})`, Object.fromEntries(values) as Record<string, string>);
    return precedentsOf(await query.orderBy('made.id', 'DESC').limit(MOST).getRawMany<PastGround>());
  }

  private async names(ids: readonly (number | null | undefined)[]): Promise<ReadonlyMap<number, string>> {
    const known = ids.filter((id) => typeof id === 'number');
    if (known.length === 0) return new Map();
    const users = await this.database.read
      .createQueryBuilder(User, 'person')
      .select(['person.id', 'person.name'])
      .where('person.id IN (:...known)', { known })
      .getMany();
    return new Map(users.map(({ id, name }) => [id, name]));
  }
}
