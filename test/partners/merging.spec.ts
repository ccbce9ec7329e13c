import { ClearanceScope } from '../../src/clearances/clearance-scope.entity';
import { Clearance } from '../../src/clearances/clearance.entity';
import { suspendClearances } from '../../src/clearances/suspend-clearance';
import { DueDiligenceCase } from '../../src/due-diligence/cases/due-diligence-case.entity';
import { Decision } from '../../src/due-diligence/cases/decision.entity';
import { addEngagements } from '../../src/engagements/add-engagements';
import { EngagementPartner } from '../../src/engagements/engagement-partner.entity';
import { productActor, type Actor } from '../../src/kernel/actor';
import { DuplicatesService, PAIR_LIST } from '../../src/profiles/duplicates/duplicates.service';
import { suspends, takesTwo, type Side } from '../../src/profiles/duplicates/merge-standing';
import { claimMembership } from '../../src/partners/groups/membership';
import { blockingKeysOf } from '../../src/partners/name-keys';
import { PartnerPair } from '../../src/partners/duplicates/partner-pair.entity';
import { PartnerNameKey } from '../../src/partners/partner-name-key.entity';
import { Partner } from '../../src/partners/partner.entity';
import { PartnersService } from '../../src/profiles/partners.service';
import { listRequest } from '../../src/web/list';
import { openEngagementsTest, partner, type EngagementsTest } from '../engagements/engagements.support';

const side = (more: Partial<Side> = {}): Side => ({
  ...{ kind: 'company', countryCode: 'SN', sector: null, standing: 'none', isEmpty: false },
  ...more,
});

describe('whether two records become one by one hand', () => {
  it.each<[string, Side, Side, boolean]>([
    ['two that nobody judged', side(), side(), false],
    ['a cleared one and an empty duplicate', side({ standing: 'cleared' }), side({ isEmpty: true }), false],
    ['an empty duplicate that takes in a cleared one', side({ isEmpty: true }), side({ standing: 'cleared' }), true],
    ['a cleared one and one with engagements', side({ standing: 'cleared' }), side(), true],
    ['a cleared one and a rejected one', side({ standing: 'cleared' }), side({ standing: 'rejected' }), true],
    ['two cleared ones, each for its own', side({ standing: 'cleared' }), side({ standing: 'cleared' }), true],
    ['an empty one of another country', side({ standing: 'cleared' }), side({ isEmpty: true, countryCode: 'ML' }), true],
    ['an empty one of another kind', side({ standing: 'cleared' }), side({ isEmpty: true, kind: 'foundation' }), true],
    ['an empty one of another sector', side({ standing: 'cleared', sector: '25' }), side({ isEmpty: true, sector: '01' }), true],
    ['an empty one that names no sector', side({ standing: 'cleared', sector: '25' }), side({ isEmpty: true }), false],
  ])('%s', (_what, keep, other, expected) => {
    expect(takesTwo(keep, other)).toBe(expected);
  }); // prettier-ignore

  it('lets clearances wait where one stands stricter', () => {
    expect(suspends({ keep: 'cleared', other: 'rejected' })).toBe(true);
    expect(suspends({ keep: 'cleared', other: 'cleared' })).toBe(false);
  });
});

describe('merging is not clearing', () => {
  let register: EngagementsTest;
  let duplicates: DuplicatesService;
  let [analyst, second, focal, chief]: Actor[] = [];
  let rejected: Partner;
  let engagementId: number;

  beforeAll(async () => {
    register = await openEngagementsTest();
    const { test, home, cleared } = register;
    duplicates = new DuplicatesService(
      test.database,
      test.work,
      new PartnersService(test.database, test.work),
    );
    analyst = await register.person('analyst');
    second = await register.person('analyst');
    focal = await register.person('focal_point', home);
    chief = await register.person('chief', home);
    rejected = await test.work.run(productActor(), async (change) => {
      const added = await partner(change, 'Baobab Telecoms Ltd', home);
      const known = await change.manager.findOneByOrFail(DueDiligenceCase, { partnerId: cleared.id });
      const { id: _id, version: _version, ...file } = known;
      const judged = await change.insert(DueDiligenceCase, {
        ...file,
        number: '2017-0002',
        partnerId: added.id,
      });
      await change.insert(Decision, {
        ...{ caseId: judged.id, stage: 'decision', outcome: 'rejected', level: 'very_high', binding: true },
        ...{ decidedBy: null, decidedAs: 'director_general', reason: 'Mines.', inChargeFor: null },
        ...{ decidedAt: change.clock.now(), validFrom: null, validUntil: null, restrictedBecause: null },
        ...{ dissent: [], illustrative: false },
      });
      for (const each of await change.manager.find(Partner))
        await change.insertMany(PartnerNameKey, blockingKeysOf([each.name]).map((key) => ({ partnerId: each.id, key }))); // prettier-ignore
      change.record({ verb: 'partner.add', subject: 'partner', subjectId: added.id });
      return added;
    });
    engagementId = (await register.engagements.add(focal, register.input({ partnerIds: [rejected.id] }))).id;
    await duplicates.compare(5);
  });
  afterAll(() => register.test.close());

  const pairId = async (): Promise<number> => {
    await duplicates.compare(5);
    return (await duplicates.list(listRequest({}, PAIR_LIST))).rows[0]?.id ?? 0;
  };
  const clearances = () =>
    register.test.database.read.find(Clearance, {
      where: { partnerId: register.cleared.id },
      order: { id: 'ASC' },
    });
  const partnersOf = async (): Promise<number[]> =>
    (await register.test.database.read.findBy(EngagementPartner, { engagementId })).map(
      (each) => each.partnerId,
    );
  const go = (actor: Actor | undefined, move: string) =>
    register.engagements.move(actor as Actor, engagementId, { move, note: null, reason: null } as never);
  const decide = async (actor: Actor | undefined, move: string, note: string | null = 'Entered twice.') =>
    duplicates.decide(actor as Actor, await pairId(), { move, note, keepId: register.cleared.id });

  it('is proposed by one analyst, and confirmed by another only', async () => {
    const { cleared } = register;
    expect((await duplicates.get(analyst as Actor, await pairId(), cleared.id)).plan.standing).toEqual({
      ...{ keep: 'cleared', other: 'rejected' },
    });
    await expect(decide(second, 'confirm_merge')).rejects.toThrow('no_proposal');
    expect(await decide(analyst, 'merge')).toBeNull();
    await expect(decide(second, 'merge')).rejects.toThrow('duplicates.error.proposed');
    await expect(decide(analyst, 'confirm_merge')).rejects.toThrow('duplicates.error.own');
    await expect(decide(second, 'refuse_merge', null)).rejects.toThrow('field.required');
    expect(await duplicates.waitingFor(analyst as Actor)).toEqual([]);
    expect(await duplicates.waitingFor(second as Actor)).toHaveLength(1);
    await decide(second, 'refuse_merge', 'Not sure.');
    expect(await duplicates.waitingFor(second as Actor)).toEqual([]);
    await decide(analyst, 'merge');
    expect(await decide(second, 'confirm_merge')).toBe(cleared.id);
  });

  it('keeps the stricter standing: the rejected one’s engagement does not pass', async () => {
    expect(await partnersOf()).toEqual([register.cleared.id]);
    expect(await clearances()).toMatchObject([{ suspendedOn: '2017-06-15' }]);
    await go(focal, 'submit');
    await expect(go(chief, 'approve')).rejects.toThrow('gate.not_cleared');
  });

  it('is taken back, and gives back what the merge had suspended', async () => {
    const { cleared } = register;
    expect(await duplicates.unmerge(analyst as Actor, rejected.id, 'Two after all.')).toEqual({
      ...{ keptId: cleared.id, stayed: {} },
    });
    expect(await partnersOf()).toEqual([rejected.id]);
    expect(await clearances()).toMatchObject([{ suspendedOn: null }]);
    await expect(go(chief, 'approve')).rejects.toThrow('gate.not_cleared');
  });

  it('is taken back also where the gate would not let the other have what was agreed since', async () => {
    const { cleared, test } = register;
    await decide(analyst, 'merge');
    await decide(second, 'confirm_merge');
    // Decided anew: the record that stays is cleared, and the engagement is agreed on it.
    await test.work.run(productActor(), async (change) => {
      const held = await change.manager.findOneByOrFail(Clearance, { partnerId: cleared.id });
      const { id: _id, version: _version, ...row } = held;
      await change.insert(Clearance, { ...row, suspendedOn: null, suspensionReason: null });
      await change.set('Decision', { outcome: 'rejected' }, { outcome: 'approved' });
      await change.set('Engagement', { id: engagementId }, { state: 'agreed', agreedOn: '2017-06-15' });
      change.record({ verb: 'case.decide', subject: 'case', subjectId: 1 });
    });
    const back = await duplicates.unmerge(analyst as Actor, rejected.id, 'Two after all.');
    expect(back).toEqual({ keptId: cleared.id, stayed: { EngagementPartner: [expect.any(Number)] } });
    expect(await partnersOf()).toEqual([cleared.id]);
  });

  it('gives the other nothing that was committed to since, on a day it was not cleared', async () => {
    const { test, home, cleared } = register;
    const [twin, own = 0, shared = 0] = await test.work.run(productActor(), async (change) => {
      const added = await partner(change, 'Baobab Télécom Ltd', home);
      const held = await change.manager.findOneByOrFail(Clearance, { partnerId: cleared.id });
      const { id: _id, version: _version, ...row } = held;
      const clear = { ...row, suspendedOn: null, suspensionReason: null, validFrom: '2017-01-01' };
      await change.insert(Clearance, { ...clear, partnerId: added.id, validUntil: '2017-05-31' });
      const many = [
        register.input({ partnerIds: [added.id] }),
        register.input({ partnerIds: [cleared.id, added.id] }),
      ];
      const agreed = many.map((each) => ({ ...each, endsOn: '2017-12-31', state: 'agreed', agreedOn: '2017-05-01' }) as const); // prettier-ignore
      const ids = await addEngagements(change, agreed);
      await change.insert(PartnerPair, {
        ...{
          lowId: cleared.id,
          highId: added.id,
          lowName: '',
          highName: '',
          score: 900,
          reason: { key: '' },
        },
        ...{ namesHash: '', state: 'open', note: null, decidedBy: null, decidedAt: null },
      });
      return [added.id, ...ids];
    });
    const pair = await test.database.read.findOneByOrFail(PartnerPair, { highId: twin });
    const said = { note: 'Entered twice.', keepId: cleared.id };
    await duplicates.decide(analyst as Actor, pair.id, { ...said, move: 'merge' });
    await duplicates.decide(second as Actor, pair.id, { ...said, move: 'confirm_merge' });
    // Cleared anew as one, it is committed to three years more.
    await test.work.run(productActor(), async (change) => {
      const held = await change.manager.findOneByOrFail(Clearance, { partnerId: cleared.id });
      const { id: _id, version: _version, ...row } = held;
      await change.insert(Clearance, { ...row, suspendedOn: null, suspensionReason: null });
      for (const id of [own, shared])
        await change.set('Engagement', { id }, { endsOn: '2020-12-31', committedOn: '2017-06-15' });
      change.record({ verb: 'case.decide', subject: 'case', subjectId: 1 });
    });
    const back = await duplicates.unmerge(analyst as Actor, twin, 'Two after all.');
    expect(back.stayed).toEqual({ EngagementPartner: [expect.any(Number)] });
    const { read } = test.database;
    for (const engagementId of [own, shared])
      expect(await read.findBy(EngagementPartner, { engagementId })).toMatchObject([
        { partnerId: cleared.id },
      ]);
  });

  it('is taken back through a chain of merges', async () => {
    const { test, home } = register;
    const names = ['Kestrelwing Holding', 'Kestrelwing Holdings', 'Kestrelwing Holdings Ltd'];
    const [a, b, c] = await test.work.run(productActor(), async (change) => {
      const added: Partner[] = [];
      for (const name of names) {
        const each = await partner(change, name, home);
        await change.insertMany(PartnerNameKey, blockingKeysOf([name]).map((key) => ({ partnerId: each.id, key }))); // prettier-ignore
        added.push(each);
      }
      change.record({ verb: 'partner.add', subject: 'partner', subjectId: null });
      return added.map(({ id }) => id);
    });
    const of = async (one = 0, other = 0): Promise<number> => {
      await duplicates.compare(5);
      const { rows } = await duplicates.list(listRequest({ state: 'all' }, PAIR_LIST));
      return rows.find(({ low, high }) => low.id === one && high.id === other)?.id ?? 0;
    };
    const merge = { move: 'merge', note: 'Entered twice.' };
    await duplicates.decide(analyst as Actor, await of(a, b), { ...merge, keepId: b ?? 0 });
    await duplicates.decide(analyst as Actor, await of(b, c), { ...merge, keepId: c ?? 0 });
    expect(await duplicates.unmerge(analyst as Actor, a ?? 0, 'Another one.')).toMatchObject({ keptId: c });
    const { read } = test.database;
    expect(await read.findBy('PartnerAlias', { partnerId: c })).toMatchObject([{ name: names[1] }]);
    expect(await duplicates.unmerge(analyst as Actor, b ?? 0, 'Another one.')).toMatchObject({ keptId: c });
    expect(await read.countBy(Partner, { mergedIntoId: c })).toBe(0);
    expect(await read.countBy('PartnerAlias', { partnerId: c })).toBe(0);
  });

  it.each(['the clearance of its group waits', 'its membership waits'] as const)(
    'takes two where %s: it may come back, and would reach the other',
    async (what) => {
      const { test, home } = register;
      const word = what.includes('clearance') ? 'Petrel' : 'Gannet';
      const [member, other] = await test.work.run(productActor(), async (change) => {
        const group = await partner(change, `${word} Group`, home);
        const held = await change.manager.findOneByOrFail(Clearance, { level: 'low' });
        const { id: _id, version: _version, ...row } = held;
        const clear = { ...row, partnerId: group.id, suspendedOn: null, suspensionReason: null };
        const { id: clearanceId } = await change.insert(Clearance, clear);
        await change.insert(ClearanceScope, { clearanceId, covers: 'group', donations: true });
        const added = [
          await partner(change, `${word} Works`, home),
          await partner(change, `${word} Works Ltd`, home),
        ];
        const [below] = added;
        await change.update(Partner, below?.id ?? 0, { parentId: group.id });
        if (what.includes('clearance')) await suspendClearances(change, { partnerId: group.id }, 'concern');
        else await claimMembership(change, below?.id ?? 0, 'changed');
        for (const each of added)
          await change.insertMany(PartnerNameKey, blockingKeysOf([each.name]).map((key) => ({ partnerId: each.id, key }))); // prettier-ignore
        change.record({ verb: 'partner.add', subject: 'partner', subjectId: group.id });
        return added.map(({ id }) => id);
      });
      await register.engagements.add(focal as Actor, register.input({ partnerIds: [other ?? 0] }));
      await duplicates.compare(5);
      const { rows } = await duplicates.list(listRequest({}, PAIR_LIST));
      const id = rows.find(({ low, high }) => low.id === member && high.id === other)?.id ?? 0;
      const said = { note: 'Entered twice.', keepId: member ?? 0, move: 'merge' };
      expect(await duplicates.decide(analyst as Actor, id, said)).toBeNull();
    },
  );

  it('gives no engagement the clearance of a group that only the other belongs to', async () => {
    const { test, home, uncleared } = register;
    const twin = await test.work.run(productActor(), async (change) => {
      const group = await partner(change, 'Kestrel Group', home);
      const held = await change.manager.findOneByOrFail(Clearance, { level: 'low' });
      const { id: _id, version: _version, ...row } = held;
      const clear = { ...row, partnerId: group.id, suspendedOn: null, suspensionReason: null };
      const { id: clearanceId } = await change.insert(Clearance, clear);
      await change.insert(ClearanceScope, { clearanceId, covers: 'group', donations: true });
      await change.update(Partner, uncleared.id, { parentId: group.id });
      const added = await partner(change, 'Sahel Energies', home);
      for (const each of [uncleared, added])
        await change.insertMany(PartnerNameKey, blockingKeysOf([each.name]).map((key) => ({ partnerId: each.id, key }))); // prettier-ignore
      change.record({ verb: 'partner.add', subject: 'partner', subjectId: added.id });
      return added;
    });
    await register.engagements.add(focal as Actor, register.input({ partnerIds: [twin.id] }));
    await duplicates.compare(5);
    const { rows } = await duplicates.list(listRequest({}, PAIR_LIST));
    const id = rows.find(({ high }) => high.id === twin.id)?.id ?? 0;
    const said = { note: 'Entered twice.', keepId: uncleared.id };
    expect(await duplicates.decide(analyst as Actor, id, { ...said, move: 'merge' })).toBeNull();
    await duplicates.decide(second as Actor, id, { ...said, move: 'confirm_merge' });
    const group = async () =>
      (await test.database.read.findOneByOrFail(Partner, { id: uncleared.id })).parentId;
    expect(await group()).toBeNull();
    expect(await test.database.read.countBy('GroupClaim', { because: 'merged', state: 'open' })).toBe(1);
    await duplicates.unmerge(analyst as Actor, twin.id, 'Two after all.');
    expect(await group()).not.toBeNull();
  });
});
