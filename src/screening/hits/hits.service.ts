import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { User } from '../../accounts/user.entity';
import { AuditEntry } from '../../audit/audit-entry.entity';
import { UnitOfWork } from '../../audit/unit-of-work';
import { Database } from '../../database/database';
import { rolesOf, type Actor } from '../../kernel/actor';
import { Missing } from '../../kernel/errors';
import type { OpenMove } from '../../kernel/workflow';
import type { CursorRequest, RowsAfter } from '../../web/json-list';
import type { Listed, ListRequest } from '../../web/list';
import { rowsAfter } from '../../web/page-after';
import type { WaitingItem } from '../../web/waiting';
import { HitListeners } from '../hit-listeners';
import { ScreeningEntry } from '../screening-entry.entity';
import type { ScreeningHit } from '../screening-hit.entity';
import type { HitState } from '../screening.vocabulary';
import type { Subject } from '../subject';
import { subjectsOf } from '../subjects';
import type { HitMoveInput } from './hit.input';
import { hitWorkflow, type HitMove } from './hit.workflow';
import { HIT_SORTS, hitRows, matchingHits, type HitRow } from './hits.query';
import { clearHits, moveHit } from './move-hits';
import { waitingHits } from './waiting-hits';

/** A hit with all that a decision needs. */
export interface HitFile extends HitRow {
  /** As the register has it now; null when it is gone. */
  subject: Subject | null;
  /** As the list has it now, or had it last. */
  entry: ScreeningEntry | null;
  history: AuditEntry[];
  moves: OpenMove<HitState, HitMove>[];
  /** Names of the persons in it, by id. */
  names: ReadonlyMap<number, string>;
}

/** Lines of the history that a page shows. */
const SHOWN = 50;

/** What screening found, for those who decide it. */
@Injectable()
export class HitsService {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
    private readonly listeners: HitListeners,
  ) {}

  async list(request: ListRequest): Promise<Listed<HitRow>> {
    const query = matchingHits(this.database.read, request);
    const total = await query.getCount();
    const rows = await hitRows(
      query
        .orderBy(...ordering(request))
        .addOrderBy('hit.id', 'DESC')
        .offset((request.page - 1) * request.pageSize)
        .limit(request.pageSize),
    );
    return { rows, total };
  }

  all(request: ListRequest): Promise<HitRow[]> {
    const query = matchingHits(this.database.read, request);
    return hitRows(query.orderBy(...ordering(request)).addOrderBy('hit.id', 'DESC'));
  }

  after(request: CursorRequest): Promise<RowsAfter<HitRow>> {
    const { q, filters } = request;
    const query = matchingHits(this.database.read, { q, filters: { state: 'all', ...filters } });
    return rowsAfter(query, request, { id: 'hit.id', sorts: HIT_SORTS }, hitRows);
  }

  /** How many there are of each state. */
  async counts(): Promise<Record<HitState, number>> {
    const rows = await this.database.read
      .createQueryBuilder()
      .select('hit.state', 'state')
      .addSelect('COUNT(*)', 'hits')
      .from('ScreeningHit', 'hit')
      .groupBy('hit.state')
      .getRawMany<{ state: HitState; hits: number | string }>();
    const of = (state: HitState): number => Number(rows.find((row) => row.state === state)?.hits ?? 0);
    const [possible, proposed, confirmed] = [of('possible'), of('proposed'), of('confirmed')];
    return { possible, proposed, confirmed, cleared: of('cleared'), ended: of('ended') };
  }

  /** @throws Missing */
  async get(actor: Actor, id: number): Promise<HitFile> {
    const { read } = this.database;
    const [row] = await hitRows(matchingHits(read, { q: '', filters: { state: 'all' } }).andWhere('hit.id = :id', { id })); // prettier-ignore
    if (!row) throw new Missing();
    const { hit } = row;
    const { partnerId, listId, entryId } = hit;
    const [subjects, entry, history] = await Promise.all([
      subjectsOf(read, [partnerId]),
      read.findOne(ScreeningEntry, { where: { listId, entryId }, order: { firstVersion: 'DESC' } }),
      read.find(AuditEntry, {
        where: { subject: 'screening_hit', subjectId: String(id) },
        order: { seq: 'DESC' },
        take: SHOWN,
      }),
    ]);
    const subject = subjects.get(partnerId)?.find((each) => each.party === hit.party) ?? null;
    const context = { actorId: actor.id, proposedBy: hit.decidedBy };
    const moves = hitWorkflow.openTo(hit.state, rolesOf(actor), context);
    return { ...row, subject, entry, history, moves, names: await this.namesIn(hit) };
  }

  /** Other hits nobody decided yet, of the same partner or of the same entry. */
  others({ id, partnerId, listId, entryId }: ScreeningHit): Promise<HitRow[]> {
    return hitRows(
      matchingHits(this.database.read, { q: '', filters: { state: 'possible' } })
        .andWhere('hit.id <> :id', { id })
        .andWhere('(hit.partnerId = :partnerId OR (hit.listId = :listId AND hit.entryId = :entryId))', {
          partnerId,
          listId,
          entryId,
        }) // prettier-ignore
        .orderBy('hit.score', 'DESC')
        .addOrderBy('hit.id')
        .limit(SHOWN),
    );
  }

  /** The open hits before and after one in the queue; null at its ends. */
  async beside({ id, openedAt }: ScreeningHit): Promise<{ previous: number | null; next: number | null }> {
    const near = async (sign: '<' | '>', direction: 'ASC' | 'DESC'): Promise<number | null> => {
      const found = await matchingHits(this.database.read, { q: '', filters: {} })
        .andWhere(`(hit.openedAt ${sign} :openedAt OR (hit.openedAt = :openedAt AND hit.id ${sign} :id))`, {
          openedAt,
          id,
        })
        .orderBy('hit.openedAt', direction)
        .addOrderBy('hit.id', direction)
        .getOne();
      return found?.id ?? null;
    };
    return { previous: await near('>', 'ASC'), next: await near('<', 'DESC') };
  }

  /** @throws Refused, Invalid, Stale, Missing */
  async move(actor: Actor, id: number, input: HitMoveInput, version?: number): Promise<void> {
    await this.work.run(actor, async (change) => {
      const hit = await moveHit(change, id, input, version);
      await this.listeners.changed(change, [hit]);
    });
  }

  /** @throws Refused when they do not belong together or one is decided already */
  async clear(actor: Actor, ids: readonly number[], note: string): Promise<ScreeningHit[]> {
    return this.work.run(actor, async (change) => {
      const hits = await clearHits(change, ids, note);
      await this.listeners.changed(change, hits);
      return hits;
    });
  }

  waitingFor(actor: Actor): Promise<WaitingItem[]> {
    return waitingHits(this.database.read, actor);
  }

  private async namesIn(hit: ScreeningHit): Promise<ReadonlyMap<number, string>> {
    const ids = [hit.decidedBy, hit.confirmedBy].filter((each) => each !== null);
    if (ids.length === 0) return new Map();
    const users = await this.database.read.find(User, { where: { id: In(ids) }, select: { id: true, name: true } }); // prettier-ignore
    return new Map(users.map((user) => [user.id, user.name]));
  }
}

function ordering({ sort, direction }: ListRequest): [string, 'ASC' | 'DESC'] {
  return [HIT_SORTS[sort] ?? 'hit.openedAt', direction === 'asc' ? 'ASC' : 'DESC'];
}
