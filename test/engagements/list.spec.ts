import { collected } from '../support/collected';
import { addEngagements } from '../../src/engagements/add-engagements';
import { ENGAGEMENT_LIST, matching } from '../../src/engagements/engagement-list';
import { productActor } from '../../src/kernel/actor';
import { Forbidden, Invalid, Refused, Stale } from '../../src/kernel/errors';
import { listRequest } from '../../src/web/list';
import { openEngagementsTest, type EngagementsTest } from './engagements.support';

describe('the list of engagements', () => {
  let t: EngagementsTest;
  beforeAll(async () => {
    t = await openEngagementsTest();
    const states = { state: 'active' as const, agreedOn: '2017-06-01' };
    await t.test.work.run(productActor('import'), (change) =>
      addEngagements(change, [
        { ...t.input({ title: 'Fine partnership' }), ...states },
        {
          ...t.input({ title: 'Found running', partnerIds: [t.uncleared.id], startsOn: '2016-02-01' }),
          state: 'active',
          withoutClearance: true,
          reason: 'Questionnaire of 2017',
        },
        t.input({
          title: '100% _local_', kind: 'collaboration', officeId: t.away.id, otherOfficeIds: [t.home.id],
          countryCodes: ['ML', 'SN'], startsOn: '2016-01-01', endsOn: '2016-12-31',
          partnerIds: [t.uncleared.id, t.cleared.id],
        }),
      ]),
    ); // prettier-ignore
  });
  afterAll(() => t.test.close());

  it.each([
    ['everything', {}, ['Fine partnership', 'Found running', '100% _local_']],
    ['by text', { q: 'FINE' }, ['Fine partnership']],
    ['by text with signs', { q: '0% _' }, ['100% _local_']],
    ['by partner name', { q: 'baobab' }, ['Fine partnership', '100% _local_']],
    ['by kind', { kind: 'collaboration' }, ['100% _local_']],
    ['by type', { type: 'advocacy' }, []],
    ['by state', { state: 'draft' }, ['100% _local_']],
    ['by country', { country: 'ml' }, ['100% _local_']],
    ['by year it touches', { year: '2016' }, ['Found running', '100% _local_']],
    ['by year it began in', { year: '2017' }, ['Fine partnership', 'Found running']],
    ['by found running', { clearance: 'running' }, ['Found running']],
    ['by override', { clearance: 'override' }, []],
    ['by not cleared', { clearance: 'uncleared' }, ['Found running']],
    ['sorted', { sort: 'title', direction: 'desc' }, ['Found running', 'Fine partnership', '100% _local_']],
  ])('is filtered %s', async (_, query, titles) => {
    const actor = await t.person('auditor');
    const { rows, total } = await t.engagements.list(actor, listRequest(query, ENGAGEMENT_LIST));
    expect(rows.map((row) => row.title)).toEqual(titles);
    expect(total).toBe(titles.length);
  });

  it.each(['fine', 'a', 'ba', 'baobab', 'E-0000', '1', '_local', 'sahel'])(
    'is searched alike where many are found and where few are: %s',
    async (q) => {
      const found = async (isMany: boolean): Promise<string[]> => {
        const reading = { today: '2017-06-15', ownOffices: 'all' } as const;
        const query = matching(t.test.database.read, { q, filters: {}, isMany }, reading);
        return (await query.orderBy('engagement.id').getMany()).map(({ title }) => title);
      };
      expect(await found(true)).toEqual(await found(false));
      expect((await found(true)).length).toBeGreaterThan(0);
    },
  );

  it('knows the offices of the person, leading or taking part, and the partner', async () => {
    const away = await t.person('focal_point', t.away);
    const list = async (query: object) =>
      (await t.engagements.list(away, listRequest({ ...query }, ENGAGEMENT_LIST))).rows.map(
        (row) => row.title,
      );
    expect(await list({ office: 'mine' })).toEqual(['100% _local_']);
    expect(await list({ office: String(t.home.id) })).toHaveLength(3);
    expect(await list({ partner: String(t.cleared.id) })).toEqual(['Fine partnership', '100% _local_']);
    const all = await collected(t.engagements.all(away, listRequest({}, ENGAGEMENT_LIST)));
    expect(all[2]).toMatchObject({ countryCodes: ['ML', 'SN'], otherOffices: [{ name: 'Office SN' }] });
    expect(all[2]?.partners.map(({ name, lead }) => [name, lead])).toEqual([
      ['Sahel Energy', true],
      ['Baobab Telecom', false],
    ]);
  });

  it('says what waits for whom', async () => {
    const focal = await t.person('focal_point', t.away);
    expect(await t.engagements.waitingFor(focal)).toMatchObject([
      {
        title: '100% _local_',
        subtitle: { values: { partners: 'Sahel Energy, Baobab Telecom' } },
        nextStep: { key: 'engagements.next.draft' },
      },
    ]);
    expect(await t.engagements.waitingFor(await t.person('auditor'))).toEqual([]);
  });
});

describe('writing engagements', () => {
  let t: EngagementsTest;
  beforeEach(async () => {
    t = await openEngagementsTest();
  });
  afterEach(() => t.test.close());

  it('is open to own offices, and to analysts everywhere', async () => {
    const focal = await t.person('focal_point', t.home);
    const analyst = await t.person('analyst');
    const mine = await t.engagements.add(focal, t.input());
    await expect(t.engagements.add(focal, t.input({ officeId: t.away.id }))).rejects.toBeInstanceOf(
      Forbidden,
    );
    const theirs = await t.engagements.add(analyst, t.input({ officeId: t.away.id }));
    await expect(t.engagements.change(focal, theirs.id, t.input())).rejects.toBeInstanceOf(Forbidden);
    const moved = t.engagements.change(focal, mine.id, t.input({ officeId: t.away.id }));
    await expect(moved).rejects.toBeInstanceOf(Forbidden);
  });

  it('names every wrong value at once', async () => {
    const focal = await t.person('focal_point', t.home);
    const wrong = t.input({
      endsOn: '2017-05-01', partnerIds: [], countryCodes: ['ZZ'], otherOfficeIds: [t.home.id, 999], typeId: 99,
    }); // prettier-ignore
    await expect(t.engagements.add(focal, wrong)).rejects.toBeInstanceOf(Invalid);
    const error: unknown = await t.engagements.add(focal, wrong).catch((thrown: unknown) => thrown);
    const fields = (error as Invalid).fields.map(({ field }) => field);
    expect(new Set(fields)).toEqual(
      new Set(['endsOn', 'partnerIds', 'otherOfficeIds', 'typeId', 'countryCodes']),
    );
  });

  it('minds the version, and what is over', async () => {
    const focal = await t.person('focal_point', t.home);
    const { id, version } = await t.engagements.add(focal, t.input());
    await t.engagements.change(focal, id, t.input({ title: 'Second' }), version);
    await expect(t.engagements.change(focal, id, t.input(), version)).rejects.toBeInstanceOf(Stale);
    await t.engagements.move(focal, id, { move: 'cancel', note: 'Not wanted' });
    await expect(t.engagements.change(focal, id, t.input())).rejects.toBeInstanceOf(Refused);
  });

  it('keeps a retired type where it is, and offers it no more', async () => {
    const focal = await t.person('focal_point', t.home);
    const administrator = await t.person('administrator');
    const { id } = await t.engagements.add(focal, t.input());
    await t.types.move(administrator, t.typeId, 'retire');
    await expect(t.types.move(administrator, t.typeId, 'retire')).rejects.toBeInstanceOf(Refused);
    await expect(t.engagements.add(focal, t.input())).rejects.toBeInstanceOf(Invalid);
    expect((await t.engagements.change(focal, id, t.input({ theme: 'Jobs' }))).theme).toBe('Jobs');
    expect((await t.types.choices()).map(({ code }) => code)).not.toContain('implementation');
    expect((await t.types.choices(t.typeId)).map(({ code }) => code)).toContain('implementation');
  });

  it('renames a type but not its code', async () => {
    const administrator = await t.person('administrator');
    const { id, retiredOn, version, ...input } = await t.types.get(t.typeId);
    expect([retiredOn, version]).toEqual([null, 1]);
    const renamed = await t.types.change(administrator, id, { ...input, nameEn: 'Doing' });
    expect(renamed).toMatchObject({ nameEn: 'Doing', version: 2 });
    const recoded = t.types.change(administrator, id, { ...input, code: 'doing' });
    await expect(recoded).rejects.toMatchObject({ fields: [{ reason: { key: 'types.error.code_stays' } }] });
  });
});
