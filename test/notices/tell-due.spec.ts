import type { EntityManager } from 'typeorm';
import { AuditEntry } from '../../src/audit/audit-entry.entity';
import { UnitOfWork } from '../../src/audit/unit-of-work';
import type { Change } from '../../src/database/change';
import { clockAt, type Day } from '../../src/kernel/clock';
import { DueTold } from '../../src/notices/due-told.entity';
import { rememberTold, stageOf, tellDue, type Due, type Part } from '../../src/notices/tell-due';
import { openTestDatabase, type TestDatabase } from '../support/database';

const STAGES = [60, 30, 7, -1];

describe('the warning that is due', () => {
  it.each<[string, Day, number | null]>([
    ['before the first', '2017-10-31', null],
    ['on the first day', '2017-11-01', 60],
    ['late, where nobody looked on the day', '2017-11-20', 60],
    ['the nearest only, where several were missed', '2017-12-26', 7],
    ['on the last day', '2017-12-31', 7],
    ['on the day after', '2018-01-01', -1],
    ['after weeks', '2018-02-11', -1],
  ])('is, %s, the one of its stage', (_when, today, stage) => {
    expect(stageOf('2017-12-31', today, STAGES, '2017-01-01')).toBe(stage);
  });

  it('is none of a stage that lay before it began', () => {
    expect(stageOf('2017-12-31', '2017-11-22', STAGES, '2017-11-21')).toBeNull();
    expect(stageOf('2017-12-31', '2017-12-01', STAGES, '2017-11-21')).toBe(30);
  });
});

describe('what is due and not yet told', () => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await openTestDatabase();
  });
  afterAll(() => test.close());

  interface Thing {
    id: number;
  }
  const KIND = 'test.thing';
  const told: number[] = [];

  /** So many things, each told of once. */
  const things = (count: number): Due<Thing> => ({
    find: async (manager: EntityManager, _today: Day, { after, limit }: Part) => {
      const known = new Set((await manager.findBy(DueTold, { kind: KIND })).map((each) => each.subjectId));
      return Array.from({ length: count }, (_, index) => ({ id: index + 1 }))
        .filter(({ id }) => id > after && !known.has(id))
        .slice(0, limit);
    },
    tell: async (change: Change, { id }: Thing) => {
      told.push(id);
      await rememberTold(change, { kind: KIND, subjectId: id, stage: 0, about: '2017-06-15' });
      return true;
    },
    said: (all) => ({ verb: 'test.tell', subject: 'test', subjectId: null, detail: all.length }),
  });
  const lines = () => test.database.read.countBy(AuditEntry, { verb: 'test.tell' });

  it('is told once, in parts, whatever is asked again', async () => {
    await tellDue(test.work, test.database, things(450));
    await tellDue(test.work, test.database, things(450));
    expect(told).toHaveLength(450);
    expect(new Set(told).size).toBe(450);
    expect(await lines()).toBe(3);
  });

  it('is told by one of two processes that look at the same moment', async () => {
    told.length = 0;
    const due = things(460);
    let first = true;
    /** Another process has told it all between this one’s look and its change. */
    class Slower extends UnitOfWork {
      override async run<T>(...args: Parameters<UnitOfWork['run']>): Promise<T> {
        if (first) {
          first = false;
          await tellDue(test.work, test.database, due);
        }
        return (await super.run(...args)) as T;
      }
    }
    const before = await lines();
    await tellDue(new Slower(test.database, clockAt('2017-06-15T12:00:00.000Z')), test.database, due);
    expect(told).toHaveLength(10);
    expect(await lines()).toBe(before + 1);
  });

  it('goes on behind what there is nothing to tell of', async () => {
    told.length = 0;
    const due = things(900);
    const odd: Due<Thing> = {
      ...due,
      keep: (_m, _t, found) => Promise.resolve(found.filter(({ id }) => id > 890)),
    };
    await tellDue(test.work, test.database, odd);
    expect(told).toHaveLength(10);
  });
});
