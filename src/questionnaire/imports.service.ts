import { Injectable } from '@nestjs/common';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { UnitOfWork } from '../audit/unit-of-work';
import { Database } from '../database/database';
import { contains } from '../database/search';
import { removeRowsOfEndedFiles } from './ended-files';
import { rolesOf, type Actor } from '../kernel/actor';
import { Forbidden, Missing, Refused, Stale } from '../kernel/errors';
import type { CursorRequest, RowsAfter } from '../web/json-list';
import type { Listed, ListRequest, ListRules } from '../web/list';
import { rowsAfter } from '../web/page-after';
import type { WaitingItem } from '../web/waiting';
import { ImportBatch } from './import-batch.entity';
import {
  answered,
  countsOf,
  isProducts,
  questionnaireOf,
  reportOf,
  type ImportReport,
} from './import-report';
import { mayImport, officesFor, seesAllImports } from './import.scope';
import { waitingImport } from './import.view';
import { importWorkflow } from './import.workflow';
import type { ImportContext } from './plan';
import { planFile } from './plan-file';
import { answersAfter, isOpen, type Answers, type Choice } from './questions';
import type { ImportKind } from './questionnaire.vocabulary';
import { readFile } from './read-file';
import { stagedRows, stageRows } from './staged-rows';

/** A file as it was handed in. */
export interface HandedIn {
  kind: ImportKind;
  fileName: string;
  content: Buffer;
  /** The sheet of a workbook that was chosen. */
  sheet?: string | null;
  /** Marks every record as one that means nothing. */
  illustrative?: boolean;
}

export const IMPORT_LIST = {
  sorts: ['createdAt', 'fileName', 'kind', 'state'],
  filters: ['kind', 'state'],
  usual: { sort: 'createdAt', direction: 'desc' },
} as const satisfies ListRules;

/** So many new rows change how those of a table are spread. */
const MANY_ROWS = 1000;

/** Files handed in: checked against the register first, then applied whole or not at all. */
@Injectable()
export class ImportsService {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
  ) {}

  /**
   * Reads a file and works out what it would do; nothing of it is in the register yet.
   * @throws Invalid when it cannot be read; Forbidden when this kind is not the person's
   */
  async check(actor: Actor, file: HandedIn): Promise<ImportBatch> {
    if (!mayImport(actor, file.kind)) throw new Forbidden([{ key: 'imports.refused.kind' }]);
    const { kind, fileName, content, sheet = null } = file;
    const staged = await readFile({ kind, fileName, content, sheet });
    const illustrative = file.illustrative ?? false;
    const context = this.context(this.database.read, actor, kind, illustrative, {});
    const plan = await planFile(kind, staged.rows, context);
    const { problems } = plan;
    const { columns, unknown } = staged;
    const report: ImportReport = {
      sheet: staged.sheet,
      columns,
      unknown,
      illustrative,
      ...reportOf(plan, []),
    };
    const batch: Omit<ImportBatch, 'id'> = {
      kind,
      fileName: fileName.slice(0, 200),
      sha256: staged.sha256,
      questionnaire: questionnaireOf(staged.rows),
      state: 'checked',
      totalRows: staged.rows.length,
      newRows: plan.newRows,
      knownRows: plan.knownRows,
      errorRows: new Set(problems.map(({ row }) => row)).size,
      report,
      answers: null,
      createdBy: actor.id,
      createdAt: this.work.clock.now(),
      appliedAt: null,
      version: 1,
    };
    // Nothing of the register changed yet, so nothing is recorded: the file only waits.
    const id = await this.work.housekeeping(async (manager) => {
      const result = await manager.insert(ImportBatch, batch as object);
      return (result.identifiers[0] as { id: number }).id;
    });
    await stageRows(this.work, id, staged.rows);
    return { ...batch, id };
  }

  /** Writes every new row in one change, planned anew against the register as it is then. */
  async apply(actor: Actor, id: number): Promise<ImportBatch> {
    await this.work.run(actor, async (change) => {
      const batch = await this.found(change.manager, actor, id);
      this.decide(actor, batch, 'apply');
      const { illustrative } = batch.report as ImportReport;
      const answers = (batch.answers ?? {}) as Answers;
      const context = this.context(change.manager, actor, batch.kind, illustrative, answers);
      const plan = await planFile(batch.kind, await stagedRows(change.manager, batch), context);
      const open = isProducts(actor, illustrative) ? [] : plan.questions.filter(isOpen);
      if (open.length > 0) {
        throw new Refused([{ key: 'imports.refused.questions', values: { count: open.length } }]);
      }
      const [problem] = plan.problems;
      if (problem) {
        throw new Refused([{ key: 'imports.refused.changed', values: { row: problem.row } }, problem.reason]);
      }
      await plan.write(change, id);
      const { kind, fileName, sha256 } = batch;
      const counts = { newRows: plan.newRows, knownRows: plan.knownRows, newPartners: plan.newPartners };
      const chosen = Object.keys(answers).length > 0 ? { answers } : {};
      const now = change.clock.now();
      await change.move(ImportBatch, id, 'checked', {
        state: 'applied',
        appliedAt: now,
        newRows: plan.newRows,
        knownRows: plan.knownRows,
      });
      change.record({
        verb: 'import.apply',
        subject: 'import',
        subjectId: id,
        detail: { kind, fileName, sha256, ...counts, corrections: plan.corrections ?? 0, ...chosen },
      });
    });
    await removeRowsOfEndedFiles(this.work);
    const applied = await this.get(actor, id);
    if (applied.newRows >= MANY_ROWS) await this.work.refreshStatistics();
    return applied;
  }

  /**
   * Keeps what was chosen of what the file leaves open, and works out anew what it would do.
   * @throws Invalid for a choice that is not offered, or lacks its reason
   */
  async choose(actor: Actor, id: number, choices: readonly Choice[]): Promise<ImportBatch> {
    const batch = await this.found(this.database.read, actor, id);
    if (batch.state !== 'checked') {
      throw new Refused([{ key: 'workflow.wrong_state', values: { move: 'choose', state: batch.state } }]);
    }
    const before = batch.report as ImportReport;
    const answers = answersAfter((batch.answers ?? {}) as Answers, before.questions ?? [], choices);
    const context = this.context(this.database.read, actor, batch.kind, before.illustrative, answers);
    const plan = await planFile(batch.kind, await stagedRows(this.database.read, batch), context);
    const report: ImportReport = { ...before, ...reportOf(plan, answered(before.questions ?? [], answers)) };
    const errorRows = new Set(plan.problems.map(({ row }) => row)).size;
    const { newRows, knownRows } = plan;
    const kept = await this.work.housekeeping(async (manager) => {
      const where = { id, state: 'checked' as const, version: batch.version };
      const patch = { answers, report, errorRows, newRows, knownRows, version: batch.version + 1 };
      return (await manager.update(ImportBatch, where, patch)).affected ?? 0;
    });
    if (kept === 0) throw new Stale();
    return this.get(actor, id);
  }

  /** Puts a file aside; its rows are dropped. */
  async discard(actor: Actor, id: number): Promise<ImportBatch> {
    await this.work.run(actor, async (change) => {
      const batch = await this.found(change.manager, actor, id);
      this.decide(actor, batch, 'discard');
      await change.move(ImportBatch, id, 'checked', { state: 'discarded' });
      const { kind, fileName, sha256 } = batch;
      change.record({
        verb: 'import.discard',
        subject: 'import',
        subjectId: id,
        detail: { kind, fileName, sha256 },
      });
    });
    await removeRowsOfEndedFiles(this.work);
    return this.get(actor, id);
  }

  /** @throws Refused for a move nobody knows, else as the move itself */
  async move(actor: Actor, id: number, move: string): Promise<ImportBatch> {
    if (move === 'discard') return this.discard(actor, id);
    if (move === 'apply') return this.apply(actor, id);
    throw new Refused([{ key: 'workflow.unknown_move', values: { move } }]);
  }

  /** One file with its report. @throws Missing when it is not the person's */
  async get(actor: Actor, id: number): Promise<ImportBatch> {
    const batch = await this.mine(actor).andWhere('batch.id = :id', { id }).getOne();
    if (!batch) throw new Missing();
    return batch;
  }

  async list(actor: Actor, request: ListRequest): Promise<Listed<ImportBatch>> {
    const [rows, total] = await this.ordered(actor, request)
      .offset((request.page - 1) * request.pageSize)
      .limit(request.pageSize)
      .getManyAndCount();
    return { rows, total };
  }

  /** Every file that fits, for the export. */
  all(actor: Actor, request: ListRequest): Promise<ImportBatch[]> {
    return this.ordered(actor, request).getMany();
  }

  after(actor: Actor, request: CursorRequest): Promise<RowsAfter<ImportBatch>> {
    const sorts = Object.fromEntries(IMPORT_LIST.sorts.map((sort) => [sort, `batch.${sort}`]));
    const query = this.fitting(actor, request);
    return rowsAfter(query, request, { id: 'batch.id', sorts }, (page) => page.getMany());
  }

  /** The id of another file of the same bytes that was applied before, or null. */
  async appliedBefore(batch: Pick<ImportBatch, 'id' | 'sha256'>): Promise<number | null> {
    const other = await this.database.read
      .createQueryBuilder(ImportBatch, 'batch')
      .select(['batch.id'])
      .where("batch.sha256 = :sha256 AND batch.state = 'applied' AND batch.id <> :id", batch)
      .getOne();
    return other?.id ?? null;
  }

  /** The person's own files that were checked and neither applied nor discarded. */
  async waitingFor(actor: Actor): Promise<WaitingItem[]> {
    if (actor.id === null) return [];
    const batches = await this.database.read
      .createQueryBuilder(ImportBatch, 'batch')
      .select(['batch.id', 'batch.fileName', 'batch.newRows', 'batch.errorRows'])
      .where("batch.createdBy = :id AND batch.state = 'checked'", { id: actor.id })
      .orderBy('batch.id', 'DESC')
      .limit(20)
      .getMany();
    return batches.map(waitingImport);
  }

  private context(
    manager: EntityManager,
    actor: Actor,
    kind: ImportKind,
    illustrative: boolean,
    answers: Answers,
  ): Omit<ImportContext, 'reading'> {
    const offices = officesFor(actor, kind);
    const compare = !isProducts(actor, illustrative);
    return { manager, actor, today: this.work.clock.today(), offices, illustrative, compare, answers };
  }

  private decide(actor: Actor, batch: ImportBatch, move: string): void {
    const verdict = importWorkflow.decide(batch.state, move, rolesOf(actor), countsOf(actor, batch));
    if (!verdict.allowed) throw new Refused(verdict.reasons);
  }

  private async found(manager: EntityManager, actor: Actor, id: number): Promise<ImportBatch> {
    const batch = await manager.findOneBy(ImportBatch, { id });
    if (!batch || (!seesAllImports(actor) && batch.createdBy !== actor.id)) throw new Missing();
    return batch;
  }

  private ordered(actor: Actor, request: ListRequest): SelectQueryBuilder<ImportBatch> {
    return this.fitting(actor, request)
      .orderBy(`batch.${request.sort}`, request.direction === 'desc' ? 'DESC' : 'ASC')
      .addOrderBy('batch.id', 'DESC');
  }

  private fitting(
    actor: Actor,
    { q, filters }: Pick<ListRequest, 'q' | 'filters'>,
  ): SelectQueryBuilder<ImportBatch> {
    const query = this.withoutReport(this.mine(actor));
    if (q) query.andWhere(contains('batch.fileName'), contains.value(q));
    if (filters.kind) query.andWhere('batch.kind = :kind', { kind: filters.kind });
    if (filters.state) query.andWhere('batch.state = :state', { state: filters.state });
    return query;
  }

  private mine(actor: Actor): SelectQueryBuilder<ImportBatch> {
    const query = this.database.read.createQueryBuilder(ImportBatch, 'batch').where('1 = 1');
    if (!seesAllImports(actor)) query.andWhere('batch.createdBy = :owner', { owner: actor.id });
    return query;
  }

  /** The report may be long: no list needs it. */
  private withoutReport(query: SelectQueryBuilder<ImportBatch>): SelectQueryBuilder<ImportBatch> {
    const columns = this.database.read.dataSource
      .getMetadata(ImportBatch)
      .columns.map((column) => column.propertyName)
      .filter((name) => name !== 'report');
    return query.select(columns.map((name) => `batch.${name}`));
  }
}
