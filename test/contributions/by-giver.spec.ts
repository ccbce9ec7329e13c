import { listRequest, type ListRequest } from '../../src/web/list';
import { CONTRIBUTION_LIST, contributionsMatching } from '../../src/contributions/contributions.query';
import { ContributionsService } from '../../src/contributions/contributions.service';
import { Contribution } from '../../src/contributions/contribution.entity';
import { pageOf } from '../../src/database/in-parts';
import type { Actor } from '../../src/kernel/actor';
import { productActor } from '../../src/kernel/actor';
import { openTestApp, type TestApp } from '../support/app';
import { loadMoney } from '../support/money';

/** The published figures of two years: givers with many gifts, and aggregates of the public. */
describe('contributions by giver', () => {
  let app: TestApp;
  let all: Contribution[];
  const everybody: Actor = productActor();
  const asked = (query: Record<string, string>, page = 1, pageSize = 37): ListRequest => ({
    ...listRequest({ sort: 'donor', ...query }, CONTRIBUTION_LIST),
    page,
    pageSize,
  });
  const service = () => app.app.get(ContributionsService);

  /** The names in the order that the pages show, walked to their end. */
  async function walked(query: Record<string, string>): Promise<{ id: number; name: string | null }[]> {
    const rows: { id: number; name: string | null }[] = [];
    for (let page = 1; page <= 100; page += 1) {
      const found = await service().list(everybody, asked(query, page));
      rows.push(
        ...found.rows.map(({ id, partnerId, donor }) => ({ id, name: partnerId === null ? null : donor })),
      );
      if (rows.length >= found.total) break;
    }
    return rows;
  }

  beforeAll(async () => {
    app = await openTestApp('2018-06-15T12:00:00.000Z');
    await loadMoney(app);
    all = await app.database.read.find(Contribution);
  }, 120_000);
  afterAll(() => app.close());

  const queries: Record<string, string>[] = [
    { direction: 'asc' },
    { direction: 'desc' },
    { direction: 'asc', year: '2017' },
    { form: 'cash' },
  ];
  it.each(queries.map((query) => [query]))(
    'come by name on every page, none twice and none left out: %j',
    async (query) => {
      const rows = await walked(query);
      const fits = all.filter(
        (each) =>
          (!query.year || String(each.year) === query.year) && (!query.form || each.form === query.form),
      );
      expect(rows.map(({ id }) => id).toSorted((a, b) => a - b)).toEqual(
        fits.map(({ id }) => id).toSorted((a, b) => a - b),
      );
      const names = rows.map(({ name }) => name);
      const unnamed = names.filter((name) => name === null).length;
      expect(unnamed).toBeGreaterThan(0);
      expect(unnamed).toBeLessThan(names.length);
      const named =
        query.direction === 'desc' ? names.slice(0, names.length - unnamed) : names.slice(unnamed);
      expect(named).not.toContain(null);
      const blocks = named.filter((name, index) => name !== named[index - 1]);
      expect(new Set(blocks).size).toBe(blocks.length);
    },
  );

  it('are found by the words of a giver or of many, or by number, whichever way is the sooner', async () => {
    const donors = (await service().list(everybody, asked({}, 1, 5_000))).rows;
    const words = [
      ...donors[0]!.donor.split(' '),
      donors.at(-1)!.donor.slice(0, 4),
      'donors',
      donors[0]!.number,
    ];
    for (const q of [...words, 'c-2017', String(donors[0]!.id)]) {
      const ids = async (isMany: boolean): Promise<number[]> =>
        (
          await contributionsMatching(app.database.read, everybody, { q, filters: {}, isMany })
            .orderBy('contribution.id')
            .getMany()
        ).map(({ id }) => id);
      const holding = donors.filter(
        ({ donor, number, id }) =>
          donor.toLowerCase().includes(q.toLowerCase()) ||
          number.startsWith(q.toUpperCase()) ||
          String(id) === q,
      );
      const expected = holding.map(({ id }) => id).toSorted((a, b) => a - b);
      expect([q, await ids(false)]).toEqual([q, expected]);
      expect([q, await ids(true)]).toEqual([q, expected]);
    }
  });

  it.each(['asc', 'desc'])('come in the same order in the export: %s', async (direction) => {
    const exported: number[] = [];
    for await (const row of service().all(everybody, asked({ direction }))) exported.push(row.id);
    const rows = await walked({ direction });
    const name = new Map(rows.map((row) => [row.id, row.name]));
    expect(exported.map((id) => name.get(id))).toEqual(rows.map((row) => row.name));
  });

  it('finds nothing of a year without any, and asks for no rows', async () => {
    expect(await service().list(everybody, asked({ year: '1999' }))).toMatchObject({ rows: [], total: 0 });
  });

  it('takes the days of a year for the year', () => {
    expect(all.every(({ year, receivedOn }) => receivedOn.startsWith(`${year}-`))).toBe(true);
  });

  it.each([
    [0, 3, [1, 2, 3]],
    [2, 3, [3, 4, 5]],
    [3, 3, [4, 5, 6]],
    [5, 10, [6, 7]],
    [7, 3, []],
  ])('a page that skips %i and takes %i goes on from one query to the next', async (skip, size, ids) => {
    const [first, second] = [all.slice(0, 3), all.slice(3, 7)].map((rows) => rows.map(({ id }) => id));
    const of = (few: number[] = []) => ({
      count: few.length,
      query: () =>
        app.database.read
          .createQueryBuilder(Contribution, 'c')
          .where('c.id IN (:...few)', { few })
          .orderBy('c.id'),
    });
    const rows = await pageOf([of(first), of(second)], skip, size);
    expect(rows.map(({ id }) => id)).toEqual(ids.map((at) => all[at - 1]?.id));
  });
});
