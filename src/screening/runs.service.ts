import { Injectable } from '@nestjs/common';
import { In, type SelectQueryBuilder } from 'typeorm';
import { UnitOfWork } from '../audit/unit-of-work';
import { Database } from '../database/database';
import { holds, type Actor } from '../kernel/actor';
import { Forbidden, Missing, Refused } from '../kernel/errors';
import type { CursorRequest, RowsAfter } from '../web/json-list';
import type { Listed, ListRequest, ListRules } from '../web/list';
import { rowsAfter } from '../web/page-after';
import { activeVersions } from './active';
import { addRun } from './add-run';
import { ScreeningHit } from './screening-hit.entity';
import { ScreeningRun } from './screening-run.entity';

export const RUN_LIST: ListRules = {
  sorts: ['created', 'screened', 'opened'],
  filters: ['state', 'kind', 'cause'],
  usual: { sort: 'created', direction: 'desc' },
};

const SORT_COLUMNS: Readonly<Record<string, string>> = {
  created: 'run.id',
  screened: 'run.screened',
  opened: 'run.opened',
};

/** A column named twice would be ordered by its last direction. */
function sortOf({ sort, direction }: ListRequest): Record<string, 'ASC' | 'DESC'> {
  const way = direction === 'desc' ? 'DESC' : 'ASC';
  const column = SORT_COLUMNS[sort] ?? 'run.id';
  return column === 'run.id' ? { 'run.id': way } : { [column]: way, 'run.id': 'DESC' };
}

/** Hits shown on the page of a run; the queue has them all. */
const SHOWN = 200;

/** Screenings of the whole register: what, against which versions, when, by which settings. */
@Injectable()
export class RunsService {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
  ) {}

  async list(request: ListRequest): Promise<Listed<ScreeningRun>> {
    const [rows, total] = await this.matching(request.filters)
      .orderBy(sortOf(request))
      .offset((request.page - 1) * request.pageSize)
      .limit(request.pageSize)
      .getManyAndCount();
    return { rows, total };
  }

  /** Every run that fits, newest first, for the whole export. */
  all(request: ListRequest): Promise<ScreeningRun[]> {
    return this.matching(request.filters).orderBy('run.id', 'DESC').getMany();
  }

  after(request: CursorRequest): Promise<RowsAfter<ScreeningRun>> {
    const order = { id: 'run.id', sorts: SORT_COLUMNS };
    return rowsAfter(this.matching(request.filters), request, order, (page) => page.getMany());
  }

  /** @throws Missing */
  async get(id: number): Promise<ScreeningRun> {
    const run = await this.database.read.findOneBy(ScreeningRun, { id });
    if (!run) throw new Missing();
    return run;
  }

  /** The hits a run opened, or opened again, and no later one did: the likeliest first. */
  hits(runId: number): Promise<ScreeningHit[]> {
    return this.database.read.find(ScreeningHit, {
      where: { runId },
      order: { score: 'DESC', id: 'ASC' },
      take: SHOWN,
    });
  }

  /**
   * Puts a screening of the whole register in the line; one that waits already is given instead.
   * @throws Forbidden, Refused when there is no list to screen against
   */
  async startFull(actor: Actor): Promise<ScreeningRun> {
    allowed(actor);
    return this.work.run(actor, async (change) => {
      if ((await activeVersions(change.manager)).length === 0) {
        throw new Refused([{ key: 'screening.runs.no_lists' }]);
      }
      const waiting = await change.manager.findOneBy(ScreeningRun, { kind: 'full', state: 'waiting', afterPartnerId: 0 }); // prettier-ignore
      const run = waiting ?? (await addRun(change, { kind: 'full', cause: 'asked', listVersionId: null }));
      change.record({ verb: 'screening.ask_run', subject: 'screening_run', subjectId: run.id });
      return run;
    });
  }

  /** Lets a run that failed go on where it stopped. @throws Forbidden, Missing, Refused */
  async resume(actor: Actor, id: number): Promise<ScreeningRun> {
    allowed(actor);
    await this.get(id);
    await this.work.run(actor, async (change) => {
      const failed = { id, state: In(['failed']) };
      const resumed = await change.set(ScreeningRun, failed, { state: 'waiting', problem: null });
      if (resumed === 0) throw new Refused([{ key: 'screening.runs.not_failed' }]);
      change.record({ verb: 'screening.resume_run', subject: 'screening_run', subjectId: id });
    });
    return this.get(id);
  }

  private matching(filters: Readonly<Record<string, string>>): SelectQueryBuilder<ScreeningRun> {
    const query = this.database.read.createQueryBuilder(ScreeningRun, 'run').where('1 = 1');
    const { state, kind, cause } = filters;
    if (state) query.andWhere('run.state = :state', { state });
    if (kind) query.andWhere('run.kind = :kind', { kind });
    if (cause) query.andWhere('run.cause = :cause', { cause });
    return query;
  }
}

function allowed(actor: Actor): void {
  if (!holds(actor, 'analyst', 'administrator')) {
    throw new Forbidden([{ key: 'screening.lists.only_analysts' }]);
  }
}
