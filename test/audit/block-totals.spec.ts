import { BLOCK_ROWS, countedByBlock, keepByBlock, revisionsOf } from '../../src/audit/block-totals';
import { rememberedTotals } from '../../src/audit/remembered';
import { productActor } from '../../src/kernel/actor';
import { ensureReferenceData } from '../../src/offices/reference';
import { Office } from '../../src/offices/office.entity';
import { Partner } from '../../src/partners/partner.entity';
import { openTestDatabase, type TestDatabase } from '../support/database';

const actor = productActor('test');

describe('counts that are kept by block', () => {
  let test: TestDatabase;
  let leadOfficeId: number;

  const row = (id: number, kind: 'company' | 'foundation' = 'company') => ({
    ...{
      id,
      name: `Invented ${id}`,
      nameKey: `invented ${id}`,
      kind,
      size: null,
      countryCode: 'CH',
      parentId: null,
    },
    ...{
      sector: null,
      listing: 'internal' as const,
      listingUntil: null,
      leadOfficeId,
      website: null,
      note: null,
    },
    ...{ sourceRef: null, illustrative: true, createdBy: null, createdAt: '2017-01-01T00:00:00.000Z' },
  });
  const changed = (sql: string) =>
    test.work.run(actor, async (change) => {
      await change.manager.query(sql);
      change.record({ verb: 'test.change', subject: 'test', subjectId: 1 });
    });
  const add = (...ids: number[]) =>
    test.work.run(actor, async (change) => {
      await change.insertMany(
        Partner,
        ids.map((id) => row(id, id % 2 === 0 ? 'company' : 'foundation')),
      );
      change.record({ verb: 'test.add', subject: 'test', subjectId: 1 });
    });
  const counting = () => ({
    query: test.database.read
      .createQueryBuilder(Partner, 'partner')
      .select('COUNT(*)', 'total')
      .addSelect('SUM(partner.id)', 'sum')
      .where('partner.kind = :kind', { kind: 'company' }),
    names: ['total', 'sum'],
  });
  const plain = async () => countedByBlock(test.database, `plain ${Math.random()}`, counting());

  beforeEach(async () => {
    test = await openTestDatabase();
    await test.work.run(actor, async (change) => {
      await ensureReferenceData(change);
      change.record({ verb: 'test.reference', subject: 'test', subjectId: 1 });
    });
    leadOfficeId = (await test.database.read.findOneByOrFail(Office, {})).id;
    await add(1, 2, 4, BLOCK_ROWS - 1, BLOCK_ROWS, BLOCK_ROWS + 2, 3 * BLOCK_ROWS + 6);
  });
  afterEach(() => test.close());

  it('know each block with changed rows, by whatever way it was changed', async () => {
    const before = await revisionsOf(test.database, 'partner');
    expect([...before.keys()].toSorted()).toEqual([0, 1, 3]);
    const moved = async (sql: string) => {
      const known = await revisionsOf(test.database, 'partner');
      await changed(sql);
      const now = await revisionsOf(test.database, 'partner');
      return [...now.keys()].filter((block) => now.get(block) !== known.get(block)).toSorted();
    };
    expect(await moved(`UPDATE partner SET note = 'x' WHERE id = ${BLOCK_ROWS - 1}`)).toEqual([0]);
    expect(await moved(`UPDATE partner SET note = 'x' WHERE id IN (2, ${BLOCK_ROWS})`)).toEqual([0, 1]);
    expect(await moved(`DELETE FROM partner WHERE id = ${3 * BLOCK_ROWS + 6}`)).toEqual([3]);
    expect(await moved(`UPDATE partner SET note = 'x' WHERE id = 0`)).toEqual([]);
    await add(7 * BLOCK_ROWS);
    expect((await revisionsOf(test.database, 'partner')).has(7)).toBe(true);
  });

  it('are the same as counting everything, after any change', async () => {
    await keepByBlock(test.database, 'kept', counting());
    const same = async () =>
      expect(await countedByBlock(test.database, 'kept', counting())).toEqual(await plain());
    await same();
    expect(await plain()).toEqual([
      { values: [], numbers: [5, 2 + 4 + BLOCK_ROWS + BLOCK_ROWS + 2 + 3 * BLOCK_ROWS + 6] },
    ]);
    await add(6, 5 * BLOCK_ROWS);
    await same();
    await changed(`UPDATE partner SET kind = 'foundation' WHERE id = 4`);
    await same();
    await changed(`DELETE FROM partner WHERE id >= ${3 * BLOCK_ROWS}`);
    await same();
    await changed(`UPDATE partner SET kind = 'company'`);
    await same();
  });

  it('are the same in groups, after any change', async () => {
    const grouped = () => ({
      query: test.database.read
        .createQueryBuilder(Partner, 'partner')
        .select('SUM(partner.id)', 'sum')
        .addSelect('partner.kind', 'kind')
        .addSelect('partner.illustrative', 'mark')
        .groupBy('partner.kind')
        .addGroupBy('partner.illustrative'),
      ...{ names: ['sum'], by: ['kind', 'mark'] },
    });
    const inOrder = async (key: string) =>
      (await countedByBlock(test.database, key, grouped()))
        .map(({ values, numbers }) => JSON.stringify([values, numbers]))
        .toSorted();
    await keepByBlock(test.database, 'groups', grouped());
    const same = async () => expect(await inOrder('groups')).toEqual(await inOrder(`plain ${Math.random()}`));
    await same();
    expect(await inOrder('groups')).toHaveLength(2);
    await add(6, 5 * BLOCK_ROWS);
    await same();
    await changed(`UPDATE partner SET kind = 'association' WHERE id = 4`);
    await same();
    expect(await inOrder('groups')).toHaveLength(3);
    await changed(`DELETE FROM partner WHERE kind = 'foundation'`);
    await same();
    expect(await inOrder('groups')).toHaveLength(2);
  });

  it('count only the blocks that changed', async () => {
    await keepByBlock(test.database, 'kept', counting());
    await add(8);
    const asked = jest.spyOn(test.database.read.dataSource.driver, 'escapeQueryWithParameters');
    await countedByBlock(test.database, 'kept', counting());
    const ranges = asked.mock.calls.map(([sql]) => /BETWEEN (\d+) AND/.exec(sql)?.[1]).filter(Boolean);
    asked.mockRestore();
    expect(ranges).toEqual(['0']);
  });

  it('are not kept of what reads other tables too', async () => {
    const joined = () => {
      const { query, names } = counting();
      return { query: query.andWhere('partner.leadOfficeId IN (SELECT id FROM office)'), names };
    };
    await keepByBlock(test.database, 'joined', joined());
    expect(await countedByBlock(test.database, 'joined', joined())).toEqual(await plain());
    await changed(`UPDATE partner SET kind = 'company'`);
    expect(await countedByBlock(test.database, 'joined', joined())).toEqual(await plain());
  });

  it('stand behind the totals of lists', async () => {
    const query = () => test.database.read.createQueryBuilder(Partner, 'partner').where('1 = 1');
    expect(await rememberedTotals(test.database, query(), { ids: 'SUM(partner.id)' })).toMatchObject({
      total: 7,
    });
    await add(10, 12);
    expect(await rememberedTotals(test.database, query(), { ids: 'SUM(partner.id)' })).toMatchObject({
      total: 9,
    });
  });
});
