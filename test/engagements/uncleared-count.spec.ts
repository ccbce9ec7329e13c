import { countedByBlock, keepByBlock } from '../../src/audit/block-totals';
import { addEngagements } from '../../src/engagements/add-engagements';
import { decidedBy, matching } from '../../src/engagements/engagement-list';
import type { Engagement } from '../../src/engagements/engagement.entity';
import { productActor } from '../../src/kernel/actor';
import { openEngagementsTest, partner, TODAY, type EngagementsTest } from './engagements.support';

/** The count of engagements with a partner that is not cleared reads nine tables: kept, it is what counting anew gives. */
describe('the count of engagements that are not cleared', () => {
  let t: EngagementsTest;
  let running: number;
  let head: number;

  const request = { q: '', filters: { clearance: 'uncleared' } };
  const counting = () => ({
    query: matching(t.test.database.read, request, { today: TODAY, ownOffices: 'all' }).select(
      'COUNT(*)',
      'total',
    ),
    ...{ names: ['total'], decidedBy: decidedBy(request) },
  });
  const kept = async () =>
    (await countedByBlock<Engagement>(t.test.database, 'kept', counting()))[0]?.numbers[0];
  const anew = async () =>
    (await countedByBlock<Engagement>(t.test.database, `anew ${Math.random()}`, counting()))[0]?.numbers[0];
  const changed = (...statements: string[]) =>
    t.test.work.run(productActor(), async (change) => {
      for (const sql of statements) await change.manager.query(sql);
      change.record({ verb: 'test', subject: 'test', subjectId: null });
    });
  /** The blocks counted anew while `kept` answers. */
  const blocksOf = async (): Promise<number> => {
    const asked = jest.spyOn(t.test.database.read.dataSource.driver, 'escapeQueryWithParameters');
    await kept();
    const blocks = asked.mock.calls.filter(([sql]) => /BETWEEN \d+ AND/.test(sql)).length;
    asked.mockRestore();
    return blocks;
  };

  beforeAll(async () => {
    t = await openEngagementsTest();
    const [, added] = await t.test.work.run(productActor('import'), async (change) => {
      head = (await partner(change, 'Zorrin Holding', t.home)).id;
      return addEngagements(change, [
        { ...t.input({ title: 'Of a cleared one' }), state: 'active', agreedOn: '2017-06-01' },
        {
          ...t.input({ title: 'Found running', partnerIds: [t.uncleared.id], startsOn: '2016-02-01' }),
          ...{ state: 'active', withoutClearance: true, reason: 'Questionnaire of 2017' },
        },
      ]);
    });
    running = added ?? 0;
    await keepByBlock<Engagement>(t.test.database, 'kept', counting());
  });
  afterAll(() => t.test.close());

  it('is right at first', async () => expect([await kept(), await anew()]).toEqual([1, 1]));

  const flag = (yes: boolean) => (t.test.database.isSqlite ? (yes ? '1' : '0') : String(yes));
  const cases: [string, () => string[], number][] = [
    ['a clearance is held', () => [`UPDATE clearance SET held = ${flag(true)}`], 2],
    ['it is held no more', () => [`UPDATE clearance SET held = ${flag(false)}`], 1],
    [
      'it is suspended',
      () => [
        `INSERT INTO clearance_suspension (clearance_id, cause, from_day) SELECT id, 'incident', '2017-06-01' FROM clearance`,
      ],
      2,
    ],
    ['the suspension is lifted', () => [`UPDATE clearance_suspension SET lifted_on = '2017-06-10'`], 1],
    [
      'it is limited to another country',
      () => [
        `INSERT INTO clearance_scope (clearance_id, covers, donations) SELECT id, 'partner', ${flag(true)} FROM clearance`,
        `INSERT INTO clearance_scope_country (clearance_id, country_code) SELECT id, 'ML' FROM clearance`,
      ],
      2,
    ],
    [
      'it is limited to the countries of the engagement',
      () => [`UPDATE clearance_scope_country SET country_code = 'SN'`],
      1,
    ],
    ['it covers its group', () => [`UPDATE clearance_scope SET covers = 'group'`], 1],
    [
      'another partner comes below the cleared one',
      () => [`UPDATE partner SET parent_id = ${t.cleared.id} WHERE id = ${t.uncleared.id}`],
      0,
    ],
    [
      'its engagement takes place in another country',
      () => [`UPDATE engagement_country SET country_code = 'ML' WHERE engagement_id = ${running}`],
      1,
    ],
    [
      'in that country no more',
      () => [`UPDATE engagement_country SET country_code = 'SN' WHERE engagement_id = ${running}`],
      0,
    ],
    [
      'a partner that is not cleared takes part',
      () => [
        `INSERT INTO engagement_partner (engagement_id, partner_id, lead) VALUES (${running}, ${head}, ${flag(false)})`,
      ],
      1,
    ],
    ['it leaves', () => [`DELETE FROM engagement_partner WHERE partner_id = ${head}`], 0],
    [
      'the one below comes below another',
      () => [`UPDATE partner SET parent_id = ${head} WHERE id = ${t.uncleared.id}`],
      1,
    ],
    [
      'the one above it comes below the cleared one',
      () => [`UPDATE partner SET parent_id = ${t.cleared.id} WHERE id = ${head}`],
      0,
    ],
    ['the clearance covers its partner alone', () => [`UPDATE clearance_scope SET covers = 'partner'`], 1],
  ];
  it.each(cases)('is right when %s', async (_what, statements, count) => {
    await changed(...statements());
    expect([await kept(), await anew()]).toEqual([count, count]);
  });

  it('is counted anew for nothing that it does not read', async () => {
    await changed(`UPDATE partner SET note = 'Another note.' WHERE id = ${head}`);
    expect(await blocksOf()).toBe(0);
    await changed(`UPDATE clearance SET held = ${flag(false)}`);
    expect(await blocksOf()).toBeGreaterThan(0);
    expect(await blocksOf()).toBe(0);
  });

  it('is not kept where it reads something of which no change is counted', () => {
    expect(decidedBy({ q: 'zorrin', filters: request.filters })).toBeUndefined();
    expect(decidedBy({ q: '', filters: { ...request.filters, office: 'mine' } })).toBeUndefined();
    expect(decidedBy({ q: '', filters: { ...request.filters, type: 'advocacy' } })).toBeUndefined();
    expect(decidedBy({ q: '', filters: {} })).toBeUndefined();
  });
});
