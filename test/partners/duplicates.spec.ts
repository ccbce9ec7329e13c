import { EngagementPartner } from '../../src/engagements/engagement-partner.entity';
import { productActor, type Actor } from '../../src/kernel/actor';
import { PartnerAlias } from '../../src/partners/partner-alias.entity';
import { Partner } from '../../src/partners/partner.entity';
import { findKnown } from '../../src/partners/known-partners';
import { blockingKeysOf } from '../../src/partners/name-keys';
import { PartnerNameKey } from '../../src/partners/partner-name-key.entity';
import { PartnersService } from '../../src/profiles/partners.service';
import { DuplicatesService, PAIR_LIST } from '../../src/profiles/duplicates/duplicates.service';
import { PartnerPair } from '../../src/partners/duplicates/partner-pair.entity';
import { listRequest } from '../../src/web/list';
import { openEngagementsTest, partner, type EngagementsTest } from '../engagements/engagements.support';

describe('partners that look alike', () => {
  let register: EngagementsTest;
  let duplicates: DuplicatesService;
  let partners: PartnersService;
  let analyst: Actor;
  let twin: Partner;

  beforeAll(async () => {
    register = await openEngagementsTest();
    const { test, home } = register;
    partners = new PartnersService(test.database, test.work);
    duplicates = new DuplicatesService(test.database, test.work, partners);
    analyst = await register.person('analyst');
    twin = await test.work.run(productActor(), async (change) => {
      const added = await partner(change, 'Baobab Telecoms Ltd', home);
      change.record({ verb: 'partner.add', subject: 'partner', subjectId: added.id });
      for (const each of await change.manager.find(Partner))
        await change.insertMany(
          PartnerNameKey,
          blockingKeysOf([each.name]).map((key) => ({ partnerId: each.id, key })),
        );
      return added;
    });
    await duplicates.compare(5);
  });
  afterAll(() => register.test.close());

  const pairs = async (query: object = {}): Promise<PartnerPair[]> =>
    (await duplicates.list(listRequest({ ...query }, PAIR_LIST))).rows.map(({ pair }) => pair);
  const only = async (query: object = {}): Promise<PartnerPair> => {
    const [pair] = await pairs(query);
    if (!pair) throw new Error('there is no pair');
    return pair;
  };
  const rename = (id: number, name: string): Promise<void> =>
    register.test.work.run(productActor(), async (change) => {
      await change.update(Partner, id, { name });
      change.record({ verb: 'partner.change', subject: 'partner', subjectId: id });
    });

  it('are found once, with a score and a reason', async () => {
    expect(await pairs()).toMatchObject([
      { lowId: register.cleared.id, highId: twin.id, state: 'open', reason: { key: 'matching.same' } },
    ]);
    expect(await duplicates.compare(1)).toBe(0);
  });

  it('are told apart with a note, and remembered until a name changes', async () => {
    const { id } = await only();
    const tell = { move: 'distinct', note: null, keepId: null };
    await expect(duplicates.decide(analyst, id, tell)).rejects.toThrow('field.required');
    await duplicates.decide(analyst, id, { ...tell, note: 'Two companies of one street.' });
    expect(await pairs()).toEqual([]);
    expect(await pairs({ state: 'distinct' })).toMatchObject([{ decidedBy: analyst.id }]);

    await register.test.work.run(productActor(), async (change) => {
      await change.update(Partner, twin.id, { note: 'Another note.' });
      change.record({ verb: 'partner.change', subject: 'partner', subjectId: twin.id });
    });
    await duplicates.compare(1);
    expect(await pairs()).toEqual([]);

    await rename(twin.id, 'Baobab Telecom Limited');
    await duplicates.compare(1);
    expect(await only()).toMatchObject({ state: 'open', note: null, highName: 'Baobab Telecom Limited' });
  });

  it('are merged: what one has moves, past the gate, and can be taken back', async () => {
    const { engagements, cleared, test } = register;
    const chief = await register.person('chief', register.home);
    const { id: engagementId } = await engagements.add(chief, register.input());
    await test.work.run(productActor(), async (change) => {
      await change.set('Engagement', { id: engagementId }, { state: 'agreed', agreedOn: '2017-06-01' });
      change.record({ verb: 'engagement.agree', subject: 'engagement', subjectId: engagementId });
    });
    const { id } = await only();
    const merge = { move: 'merge', note: 'Entered twice.', keepId: twin.id };
    await expect(duplicates.decide(analyst, id, { ...merge, keepId: null })).rejects.toThrow(
      'field.required',
    );
    const seen = await duplicates.get(analyst, id, twin.id);
    expect(seen.plan).toMatchObject({ against: [], moved: { EngagementPartner: [expect.any(Number)] } });
    // The cleared record goes into an empty one: a second analyst confirms.
    expect(await duplicates.decide(analyst, id, merge)).toBeNull();
    const second = await register.person('analyst');
    const confirm = { move: 'confirm_merge', note: null, keepId: null };
    expect(await duplicates.decide(second, id, confirm)).toBe(twin.id);

    const { read } = test.database;
    expect(await partnersOf(engagementId)).toEqual([twin.id]);
    expect(await read.findBy('Clearance', { partnerId: twin.id })).toHaveLength(1);
    expect(await read.findBy(PartnerAlias, { partnerId: twin.id })).toMatchObject([
      { name: 'Baobab Telecom' },
    ]);
    expect(await partners.mergedInto(analyst, cleared.id)).toBe(twin.id);
    expect((await findKnown(read, 'Baobab Telecom')).map((each) => each.id)).toEqual([twin.id]);
    const listed = await partners.list(
      analyst,
      listRequest({}, { sorts: [], filters: [], usual: { sort: 'name' } }),
    );
    expect(listed.rows.map((row) => row.partner.id)).not.toContain(cleared.id);
    expect(await pairs({ state: 'all' })).toEqual([]);

    expect(await duplicates.unmerge(analyst, cleared.id, 'They were two after all.')).toEqual({
      keptId: twin.id,
      stayed: {},
    });
    expect(await partnersOf(engagementId)).toEqual([cleared.id]);
    expect(await read.findBy('Clearance', { partnerId: cleared.id })).toHaveLength(1);
    expect(await read.findBy(PartnerAlias, { partnerId: twin.id })).toEqual([]);
    expect(await partners.mergedInto(analyst, cleared.id)).toBeNull();
    await duplicates.compare(1);
    expect(await pairs()).toHaveLength(1);
    await expect(duplicates.unmerge(analyst, cleared.id, 'Again.')).rejects.toThrow('not_merged');
  });

  const partnersOf = async (engagementId: number): Promise<unknown[]> =>
    (await register.test.database.read.findBy(EngagementPartner, { engagementId })).map(
      ({ partnerId }) => partnerId,
    );
});
