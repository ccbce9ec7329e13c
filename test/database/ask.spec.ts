import type { Logger } from 'typeorm';
import { ApiToken } from '../../src/accounts/api-token.entity';
import { LabelCheck } from '../../src/contributions/label-check.entity';
import { ask, isThere, rowsWhere, rowWhere } from '../../src/database/ask';
import type { Change } from '../../src/database/change';
import { productActor } from '../../src/kernel/actor';
import { Stale } from '../../src/kernel/errors';
import { Partner } from '../../src/partners/partner.entity';
import { openEngagementsTest, partner, type EngagementsTest } from '../engagements/engagements.support';

const NAMES = ['Zorrin Foods', 'Halvora "Blue" Mills', 'Ørsund, [Çelik] & Sons', "Quentin's"];

describe('plain statements with named values', () => {
  let t: EngagementsTest;
  let made: Partner[];
  const change = async <T>(work: (change: Change) => Promise<T>): Promise<T> =>
    t.test.work.run(productActor(), async (one) => {
      one.record({ verb: 'test', subject: 'test', subjectId: null });
      return work(one);
    });

  beforeAll(async () => {
    t = await openEngagementsTest();
    made = await change(async (one) => {
      const partners: Partner[] = [];
      for (const name of NAMES) partners.push(await partner(one, name, t.home));
      return partners;
    });
  });
  afterAll(() => t.test.close());

  const read = () => t.test.database.read;
  const ids = (): number[] => made.map(({ id }) => id);
  const named = (names: string[]): Promise<{ name: string }[]> =>
    ask(read(), 'SELECT name FROM partner WHERE name IN (:...names) ORDER BY id', { names });

  it('find none, one and many, with any sign in them', async () => {
    expect(await named([])).toEqual([]);
    for (const name of NAMES) expect(await named([name])).toEqual([{ name }]);
    expect(await named([...NAMES, 'Nobody'])).toEqual(NAMES.map((name) => ({ name })));
  });

  it('name a value twice, and leave casts and times of day alone', async () => {
    const [row] = await ask<{ a: string; b: number; c: string }>(
      read(),
      `SELECT CAST(:text AS VARCHAR(9)) AS a, LENGTH(:text) + CAST(:one AS INTEGER) AS b, '10:30' AS c`,
      { text: 'four', one: 1 },
    );
    expect(row).toEqual({ a: 'four', b: 5, c: '10:30' });
    expect(() => ask(read(), 'SELECT name FROM partner WHERE id = :id')).toThrow('not given');
  });

  it('have one text, whatever is asked for', async () => {
    const texts = new Set<string>();
    const source = read().dataSource;
    const before = source.logger;
    const none = () => undefined;
    const counting: Logger = {
      logQuery: (text) => void texts.add(text),
      logQueryError: none, logQuerySlow: none, logSchemaBuild: none, logMigration: none, log: none,
    }; // prettier-ignore
    source.logger = counting;
    try {
      for (const id of ids()) await rowWhere(read(), Partner, { id });
      for (const count of [2, 3, 4]) await rowsWhere(read(), Partner, { id: ids().slice(0, count) });
    } finally {
      source.logger = before;
    }
    expect(texts.size).toBe(2);
  });

  it('give rows as the builder gives them', async () => {
    await t.test.work.housekeeping((manager) =>
      manager.insert(LabelCheck, {
        label: 'Gifts',
        versions: ['UN 1'],
        alike: [{ list: 'UN', name: 'Gifts Ltd', score: 0.8 }],
        checkedAt: '2018-01-01T00:00:00.000Z',
        version: 1,
      }),
    );
    for (const entity of [LabelCheck, Partner, 'Office', 'Country']) {
      const rows = await rowsWhere<{ version?: number }>(read(), entity, {});
      expect(rows.length).toBeGreaterThan(0);
      expect(rows).toEqual(await read().find(entity));
    }
    const where = { leadOfficeId: t.home.id, mergedIntoId: null, illustrative: false };
    const rows = await rowsWhere(read(), Partner, where, 'name');
    expect(rows.length).toBeGreaterThanOrEqual(NAMES.length);
    expect(rows[0]).toBeInstanceOf(Partner);
    expect(await rowWhere(read(), ApiToken, { hash: 'none', revokedAt: null })).toBeNull();
    expect(await isThere(read(), Partner, { id: ids() })).toBe(true);
    expect(await isThere(read(), Partner, { id: ids(), name: 'Nobody' })).toBe(false);
    await expect(rowsWhere(read(), Partner, { nothing: 1 } as never)).rejects.toThrow('no column');
  });

  it('write a row with its id and version, and change it by compare-and-set', async () => {
    const [first] = made;
    const { id = 0 } = first ?? {};
    expect(first).toMatchObject({ name: NAMES[0], version: 1 });
    expect(await rowWhere(read(), Partner, { id })).toMatchObject({ name: NAMES[0], familyRun: null });
    await change((one) => one.update(Partner, id, { familyRun: true, note: undefined, size: 'small' }, 1));
    const after = { familyRun: true, size: 'small', version: 2 };
    expect(await rowWhere(read(), Partner, { id })).toMatchObject(after);
    await expect(change((one) => one.update(Partner, id, { size: 'large' }, 1))).rejects.toThrow(Stale);
    expect(await rowWhere(read(), Partner, { id })).toMatchObject(after);
    // A row that is handed back as it was read says its version too.
    const whole = await rowWhere(read(), Partner, { id });
    await change((one) => one.update(Partner, id, { ...whole, size: 'medium' }, 2));
    expect(await rowWhere(read(), Partner, { id })).toMatchObject({ size: 'medium', version: 3 });
    // What is no plain value is left to the builder.
    await change((one) => one.set(Partner, { id }, { note: () => "'by the database'" }));
    expect(await rowWhere(read(), Partner, { id })).toMatchObject({ note: 'by the database', version: 4 });
  });
});
