import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { UnitOfWork } from '../audit/unit-of-work';
import type { Day } from '../kernel/clock';
import { productActor } from '../kernel/actor';
import { Database } from '../database/database';
import { HitListeners } from './hit-listeners';
import { ScreeningEntry } from './screening-entry.entity';
import { ScreeningHit } from './screening-hit.entity';

/** Hits ended by one change. */
const BATCH = 500;

/** Ends the hits of measures whose last day is over, with nothing on the list having changed. */
@Injectable()
export class EndedMeasures {
  /** The day on which nothing was left to end. */
  private lookedOn: Day | null = null;

  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
    private readonly listeners: HitListeners,
  ) {}

  /** Looks once a day; answers how many were ended. */
  async endPast(): Promise<number> {
    const today = this.work.clock.today();
    if (this.lookedOn === today) return 0;
    let ended = 0;
    while ((await pastHits(this.database.read, today)).length > 0) ended += await this.endSome(today);
    this.lookedOn = today;
    return ended;
  }

  private endSome(today: Day): Promise<number> {
    return this.work.run(productActor('Accord screening'), async (change) => {
      const hits = await pastHits(change.manager, today);
      const ended: ScreeningHit[] = [];
      for (const hit of hits) {
        const patch: Partial<ScreeningHit> = {
          ...{
            state: 'ended',
            endedAt: change.clock.now(),
            endedBecause: 'measure_ended',
            endedFrom: hit.state,
          },
        };
        await change.update(ScreeningHit, hit.id, patch);
        ended.push({ ...hit, ...patch, version: hit.version + 1 });
      }
      await this.listeners.changed(change, ended);
      const detail = { ended: ended.map(({ id }) => id) };
      change.record({ verb: 'screening.end_measures', subject: 'screening', subjectId: null, detail });
      return ended.length;
    });
  }
}

function pastHits(manager: EntityManager, today: Day): Promise<ScreeningHit[]> {
  return manager
    .createQueryBuilder(ScreeningHit, 'hit')
    .innerJoin(
      ScreeningEntry,
      'entry',
      'entry.listId = hit.listId AND entry.entryId = hit.entryId AND entry.lastVersion IS NULL',
    )
    .where("entry.until < :today AND hit.state <> 'ended'", { today })
    .orderBy('hit.id')
    .limit(BATCH)
    .getMany();
}
