import type { EntityManager } from 'typeorm';
import type { UnitOfWork } from '../audit/unit-of-work';
import type { Change, Recorded } from '../database/change';
import type { Database } from '../database/database';
import { productActor } from '../kernel/actor';
import { addDays, type Day } from '../kernel/clock';
import { DueTold } from './due-told.entity';

/** Told of in one change, so that no other change waits long. */
const BATCH = 200;

/** Where to look on, and how far. */
export interface Part {
  /** Those with a greater id only, in order of their ids. */
  after: number;
  limit: number;
}

/** Something whose day comes and of which somebody is told. */
export interface Due<T extends { id: number }, Kept extends T = T> {
  /** What is due on this day or was before, and was not told yet. */
  find(manager: EntityManager, today: Day, part: Part): Promise<T[]>;
  /** Of those, what a query cannot tell apart. */
  keep?(manager: EntityManager, today: Day, found: readonly T[]): Promise<Kept[]>;
  /** Tells it and remembers that it did. False where there was nothing to tell. */
  tell(change: Change, due: Kept): Promise<boolean>;
  /** The line of the audit trail. */
  said(told: readonly Kept[]): Recorded;
}

/** Another process was faster, or what was found is nothing to tell of. */
class NothingTold extends Error {}

/**
 * Tells everything that is due and was not told yet, in parts: once, also where two processes look at once, since
 * each looks again inside its change; late, where none looked on the day. To be asked as often as one likes.
 */
export async function tellDue<T extends { id: number }, Kept extends T = T>(
  work: UnitOfWork,
  database: Database,
  due: Due<T, Kept>,
): Promise<void> {
  for (let after = 0; ;) {
    const part = { after, limit: BATCH };
    const today = work.clock.today();
    const found = await due.find(database.read, today, part);
    const last = found.at(-1);
    if (!last) return;
    after = last.id;
    if ((await kept(due, database.read, today, found)).length === 0) continue;
    await tellPart(work, due, part).catch((error: unknown) => {
      if (!(error instanceof NothingTold)) throw error;
    });
  }
}

async function tellPart<T extends { id: number }, Kept extends T>(
  work: UnitOfWork,
  due: Due<T, Kept>,
  part: Part,
): Promise<void> {
  await work.run(productActor(), async (change) => {
    const { manager, clock } = change;
    const found = await due.find(manager, clock.today(), part);
    const told: Kept[] = [];
    for (const each of await kept(due, manager, clock.today(), found)) {
      if (await due.tell(change, each)) told.push(each);
    }
    if (told.length === 0) throw new NothingTold();
    change.record(due.said(told));
  });
}

async function kept<T extends { id: number }, Kept extends T>(
  due: Due<T, Kept>,
  manager: EntityManager,
  today: Day,
  found: readonly T[],
): Promise<readonly Kept[]> {
  // Without a filter of its own what is found is what is kept.
  return due.keep ? due.keep(manager, today, found) : (found as readonly Kept[]);
}

/**
 * Which warning is due: the nearest to the day of those that were reached, so that one who was away tells late and
 * once. Null before the first, and for one whose own day lay before `since`, when nothing was to be told yet.
 * @param stages days before `about`; a negative one comes after it
 */
export function stageOf(about: Day, today: Day, stages: readonly number[], since: Day): number | null {
  const reached = stages.filter((stage) => addDays(about, -stage) <= today);
  const nearest = reached.length === 0 ? null : Math.min(...reached);
  return nearest === null || addDays(about, -nearest) < since ? null : nearest;
}

/** In the change that tells. */
export async function rememberTold(
  change: Change,
  told: Pick<DueTold, 'kind' | 'subjectId' | 'stage' | 'about'>,
): Promise<void> {
  const { kind, subjectId, stage } = told;
  await change.remove(DueTold, { kind, subjectId, stage });
  await change.insert(DueTold, { ...told, toldOn: change.clock.today() });
}
