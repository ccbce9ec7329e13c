import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { In, MoreThan } from 'typeorm';
import { UnitOfWork } from '../audit/unit-of-work';
import type { Change } from '../database/change';
import { Database } from '../database/database';
import { later } from '../kernel/clock';
import { productActor } from '../kernel/actor';
import { Stale } from '../kernel/errors';
import { LOGGER, type Logger } from '../logging/logger';
import { notify } from '../notices/notify';
import { usersWith } from '../notices/users-with';
import { Partner } from '../partners/partner.entity';
import { activeVersions } from './active';
import type { Found, ScreenedPartner, ScreeningTask } from './found';
import { detailOf, PartnerScreening } from './partner-screening';
import { ScreeningHit } from './screening-hit.entity';
import { ScreeningListVersion } from './screening-list-version.entity';
import { ScreeningRun } from './screening-run.entity';
import { tellOfHits } from './tell-of-hits';

/** Partners of one change: a crash loses no more than the work on these. */
const BATCH = { full: 500, delta: 2_000 } as const;
/** How long a run stays with a process that no longer answers. */
const LEASE_MS = 60_000;

const ACTOR = productActor('Accord screening');

/** Takes runs from the line and works them to their end, one at a time; of two processes one has a run. */
@Injectable()
export class RunWorker {
  private readonly me = randomUUID();
  private stopped = false;

  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
    private readonly screening: PartnerScreening,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Works the next run that waits, or whose process died; null when there is none. */
  async workNext(heard: (run: ScreeningRun) => void = () => undefined): Promise<ScreeningRun | null> {
    const run = await this.take();
    if (!run) return null;
    try {
      return await this.workOn(run, heard);
    } catch (error) {
      // Another process has it: it was taken for dead here.
      if (error instanceof Stale) return run;
      return await this.fail(run, error);
    }
  }

  /** Lets go after the batch under way; the run goes on where it stopped. */
  stop(): void {
    this.stopped = true;
  }

  private async take(): Promise<ScreeningRun | null> {
    const now = this.work.clock.now();
    const candidates = await this.database.read.find(ScreeningRun, {
      where: { state: In(['waiting', 'running']) },
      order: { id: 'ASC' },
    });
    for (const run of candidates) {
      if (run.state === 'running' && run.heldUntil !== null && run.heldUntil >= now) continue;
      const held = { heldBy: this.me, heldUntil: this.until(), version: run.version + 1 };
      const begun = { state: 'running' as const, startedAt: run.startedAt ?? now };
      const versions = run.startedAt ? run.versions : await activeVersions(this.database.read);
      const taken = await this.work.housekeeping((manager) =>
        manager.update(ScreeningRun, { id: run.id, version: run.version }, { ...held, ...begun, versions }),
      );
      if (taken.affected === 1) return { ...run, ...held, ...begun, versions };
    }
    return null;
  }

  private async workOn(run: ScreeningRun, heard: (run: ScreeningRun) => void): Promise<ScreeningRun> {
    const task = await this.taskOf(run);
    let next = this.findIn(this.readAfter(run, run.afterPartnerId), run, task);
    for (let current = run; ;) {
      const { found, following } = await next;
      const last = found.partners.at(-1)?.partner.id;
      if (last === undefined || !following) return this.finish(current);
      // The next ones are matched in the worker while these are written, and those after them are read.
      next = this.findIn(following, run, task);
      next.catch(() => undefined);
      current = await this.write(current, found, last);
      heard(current);
      if (this.stopped) return this.letGo(current);
    }
  }

  private async taskOf(run: ScreeningRun): Promise<ScreeningTask> {
    const { id: runId, settings, listVersionId } = run;
    const version =
      listVersionId === null
        ? null
        : await this.database.read.findOneByOrFail(ScreeningListVersion, { id: listVersionId });
    const only = version && { listId: version.listId, number: version.number };
    return { runId, settings, only, today: this.work.clock.today() };
  }

  private async readAfter(run: ScreeningRun, after: number): Promise<ScreenedPartner[]> {
    const rows = await this.database.read.find(Partner, {
      select: { id: true },
      where: { id: MoreThan(after) },
      order: { id: 'ASC' },
      take: BATCH[run.kind],
    });
    return this.screening.read(rows.map(({ id }) => id));
  }

  private async findIn(
    reading: Promise<ScreenedPartner[]>,
    run: ScreeningRun,
    task: ScreeningTask,
  ): Promise<{ found: Found; following: Promise<ScreenedPartner[]> | null }> {
    const partners = await reading;
    const last = partners.at(-1)?.partner.id;
    const following = last === undefined ? null : this.readAfter(run, last);
    following?.catch(() => undefined);
    return { found: await this.screening.find(partners, task), following };
  }

  /** One change: the hits, the evidence, and how far the run is. */
  private write(run: ScreeningRun, found: Found, last: number): Promise<ScreeningRun> {
    return this.work.run(ACTOR, async (change) => {
      const written = await this.screening.write(change, found);
      const progress = {
        afterPartnerId: last,
        screened: run.screened + found.partners.length,
        opened: run.opened + written.opened.length,
        reopened: run.reopened + written.reopened.length,
        ended: run.ended + written.ended.length,
        heldUntil: this.until(),
      };
      await this.move(change, run, progress);
      const detail = { after: run.afterPartnerId, to: last, ...detailOf(found, written) };
      change.record({ verb: 'screening.screen', subject: 'screening_run', subjectId: run.id, detail });
      return { ...run, ...progress, version: run.version + 1 };
    });
  }

  private finish(run: ScreeningRun): Promise<ScreeningRun> {
    return this.work.run(ACTOR, async (change) => {
      const done = {
        ...{ state: 'done' as const, finishedAt: change.clock.now() },
        ...{ heldBy: null, heldUntil: null, total: run.screened },
      };
      await this.move(change, run, done);
      const partners = await partnersToLookAt(change, run.id);
      await tellOfHits(change, partners, {
        ...{ href: `/screening/runs/${run.id}`, subject: 'screening_run', subjectId: run.id },
      });
      const { screened, opened, reopened, ended } = run;
      const detail = { kind: run.kind, screened, opened, reopened, ended };
      change.record({ verb: 'screening.finish_run', subject: 'screening_run', subjectId: run.id, detail });
      return { ...run, ...done, version: run.version + 1 };
    });
  }

  private async fail(run: ScreeningRun, error: unknown): Promise<ScreeningRun> {
    this.logger.error({ error, runId: run.id }, 'screening run failed');
    const problem = error instanceof Error ? error.message : String(error);
    const failed = { state: 'failed' as const, problem, heldBy: null, heldUntil: null };
    await this.work.run(ACTOR, async (change) => {
      const still = { id: run.id, heldBy: this.me, state: 'running' };
      if ((await change.set(ScreeningRun, still, failed)) === 0) throw new Stale();
      const to = await usersWith(change.manager, 'analyst', null, change.clock.today());
      await notify(change, {
        ...{ to, kind: 'screening.notice.run_failed', href: `/screening/runs/${run.id}` },
        ...{ subject: 'screening_run', subjectId: run.id },
      });
      change.record({
        ...{ verb: 'screening.fail_run', subject: 'screening_run', subjectId: run.id, detail: { problem } },
      });
    });
    return { ...run, ...failed };
  }

  private async letGo(run: ScreeningRun): Promise<ScreeningRun> {
    const free = { state: 'waiting' as const, heldBy: null, heldUntil: null };
    await this.work.housekeeping((manager) =>
      manager.update(ScreeningRun, { id: run.id, heldBy: this.me }, free),
    );
    return { ...run, ...free };
  }

  /** @throws Stale when another process took the run */
  private async move(change: Change, run: ScreeningRun, patch: Partial<ScreeningRun>): Promise<void> {
    const mine = { id: run.id, heldBy: this.me, state: 'running', afterPartnerId: run.afterPartnerId };
    if ((await change.set(ScreeningRun, mine, patch)) === 0) throw new Stale();
  }

  private until(): string {
    return later(this.work.clock.now(), LEASE_MS);
  }
}

/** The partners with a hit of this run that nobody has decided yet. */
function partnersToLookAt(change: Change, runId: number): Promise<Partner[]> {
  return change.manager
    .createQueryBuilder(Partner, 'partner')
    .where((query) => {
      const open = query.subQuery().select('hit.partnerId').from(ScreeningHit, 'hit');
      return `partner.id IN ${open.where("hit.runId = :runId AND hit.state = 'possible'").getQuery()}`;
    })
    .setParameters({ runId })
    .orderBy('partner.id')
    .getMany();
}
