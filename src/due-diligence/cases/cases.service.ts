import { Injectable } from '@nestjs/common';
import { AuditEntry } from '../../audit/audit-entry.entity';
import { rememberedTotals } from '../../audit/remembered';
import { UnitOfWork } from '../../audit/unit-of-work';
import type { Change } from '../../database/change';
import { Database } from '../../database/database';
import { holds, officesWith, type Actor } from '../../kernel/actor';
import { Invalid } from '../../kernel/errors';
import type { CursorRequest, RowsAfter } from '../../web/json-list';
import type { Listed, ListRequest } from '../../web/list';
import { rowsAfter } from '../../web/page-after';
import type { WaitingItem } from '../../web/waiting';
import { loadCaseFile, readableCase, type CaseFile } from './case-file';
import { CASE_ORDER, casesQuery, listed, sorted, type ListedCase } from './case-list';
import type { AnswerInput, CaseMoveInput, ConditionMetInput, ConflictInput, LevelInput, LiftInput, OpenCaseInput, RiskInput, SourceInput, TrackInput, VoteInput } from './case.input'; // prettier-ignore
import { withHolders, type HeldCase } from '../clocks/listed-holders';
import { castVote } from '../committee/cast-vote';
import { voteToLift } from '../committee/lift-condition';
import { addSource, answerCase, rateRisks, setLevel } from './change-case';
import { declareConflict } from './declare-conflict';
import { meetCondition } from './meet-condition';
import { moveCase } from './move-case';
import { openCase } from './open-case';
import { ownerChoices, type Choice } from '../risks/risk-owner';
import { changeTrack } from '../tracks/change-track';
import { waitingCases } from './waiting-cases';

/** Due diligence cases: every use case is one method; the rules stand in the files beside it. */
@Injectable()
export class CasesService {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
  ) {}

  async list(actor: Actor, request: ListRequest): Promise<Listed<HeldCase>> {
    const query = casesQuery(this.database.read, actor, request, this.work.clock.today());
    const total = await this.total(actor, request);
    sorted(query, request.sort, request.direction);
    const rows = await listed(query.offset((request.page - 1) * request.pageSize).limit(request.pageSize));
    return { rows: await this.held(rows), total };
  }

  /** How many fit, read once for each state of the register. */
  async total(actor: Actor, request: ListRequest): Promise<number> {
    const query = casesQuery(this.database.read, actor, request, this.work.clock.today());
    return (await rememberedTotals(this.database, query)).total;
  }

  /** Every case that fits, for the whole export. */
  async all(actor: Actor, request: ListRequest): Promise<HeldCase[]> {
    const query = casesQuery(this.database.read, actor, request, this.work.clock.today());
    return this.held(await listed(sorted(query, request.sort, request.direction)));
  }

  after(actor: Actor, request: CursorRequest): Promise<RowsAfter<HeldCase>> {
    const query = casesQuery(this.database.read, actor, request, this.work.clock.today());
    return rowsAfter(query, request, CASE_ORDER, async (page) => this.held(await listed(page)));
  }

  /** The case with all that belongs to it. @throws Missing also when it is not for this person */
  get(actor: Actor, id: number): Promise<CaseFile> {
    return loadCaseFile(this.database.read, actor, id, this.work.clock.today());
  }

  /** Who did what to the case, newest first. */
  async history(actor: Actor, id: number): Promise<AuditEntry[]> {
    await readableCase(this.database.read, actor, id);
    return this.database.read.find(AuditEntry, {
      where: { subject: 'case', subjectId: String(id) },
      order: { seq: 'DESC' },
      take: 200,
    });
  }

  waitingFor(actor: Actor): Promise<WaitingItem[]> {
    return waitingCases(this.database.read, actor, this.work.clock.today());
  }

  async open(actor: Actor, input: OpenCaseInput): Promise<CaseFile> {
    const offices = holds(actor, 'analyst') ? 'all' : officesWith(actor, 'focal_point', 'chief');
    if (offices !== 'all' && !offices.includes(input.officeId)) {
      throw Invalid.field('officeId', 'cases.error.own_office');
    }
    const { id } = await this.work.run(actor, (change) => openCase(change, input));
    return this.get(actor, id);
  }

  answer(actor: Actor, id: number, answers: readonly AnswerInput[], version?: number): Promise<CaseFile> {
    return this.changed(actor, id, (change) => answerCase(change, id, answers, version));
  }

  rateRisks(actor: Actor, id: number, risks: readonly RiskInput[], version?: number): Promise<CaseFile> {
    return this.changed(actor, id, (change) => rateRisks(change, id, risks, version));
  }

  /** Who can be chosen to do something about a risk. */
  riskOwners(actor: Actor, file: CaseFile): Promise<Choice[]> {
    return ownerChoices(this.database.read, actor.locale, file, this.work.clock.today());
  }

  addSource(actor: Actor, id: number, input: SourceInput): Promise<CaseFile> {
    return this.changed(actor, id, (change) => addSource(change, id, input));
  }

  changeTrack(actor: Actor, id: number, input: TrackInput, version?: number): Promise<CaseFile> {
    return this.changed(actor, id, (change) => changeTrack(change, id, input, version));
  }

  setLevel(actor: Actor, id: number, input: LevelInput, version?: number): Promise<CaseFile> {
    return this.changed(actor, id, (change) => setLevel(change, id, input, version));
  }

  vote(actor: Actor, id: number, input: VoteInput): Promise<CaseFile> {
    return this.changed(actor, id, (change) => castVote(change, id, input));
  }

  move(actor: Actor, id: number, input: CaseMoveInput, version?: number): Promise<CaseFile> {
    return this.changed(actor, id, (change) => moveCase(change, id, input, version));
  }

  declareConflict(actor: Actor, id: number, input: ConflictInput): Promise<CaseFile> {
    return this.changed(actor, id, (change) => declareConflict(change, id, input));
  }

  meetCondition(actor: Actor, id: number, conditionId: number, input: ConditionMetInput): Promise<CaseFile> {
    return this.changed(actor, id, (change) => meetCondition(change, id, conditionId, input));
  }

  voteToLift(actor: Actor, id: number, conditionId: number, input: LiftInput): Promise<CaseFile> {
    return this.changed(actor, id, (change) => voteToLift(change, id, conditionId, input));
  }

  private held(rows: readonly ListedCase[]): Promise<HeldCase[]> {
    return withHolders(this.database.read, rows, this.work.clock.today());
  }

  private async changed(
    actor: Actor,
    id: number,
    work: (change: Change) => Promise<void>,
  ): Promise<CaseFile> {
    await this.work.run(actor, work);
    return this.get(actor, id);
  }
}
