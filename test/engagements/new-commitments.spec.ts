import { Not } from 'typeorm';
import { ClearanceSuspension } from '../../src/clearances/clearance-suspension.entity';
import { Clearance } from '../../src/clearances/clearance.entity';
import { ClearanceScope, ClearanceScopeCountry, ClearanceScopeType } from '../../src/clearances/clearance-scope.entity'; // prettier-ignore
import { UnitOfWork } from '../../src/audit/unit-of-work';
import { AmendmentsService } from '../../src/engagements/amendments/amendments.service';
import { askBeforeEnd } from '../../src/engagements/ask-before-end';
import { newIn, type Terms } from '../../src/engagements/commitment';
import { Engagement } from '../../src/engagements/engagement.entity';
import { EngagementPartner } from '../../src/engagements/engagement-partner.entity';
import type { EngagementWithParts } from '../../src/engagements/engagement-parts';
import { EngagementsService } from '../../src/engagements/engagements.service';
import { PartnershipType } from '../../src/engagements/partnership-type.entity';
import { productActor, type Actor } from '../../src/kernel/actor';
import { clockAt } from '../../src/kernel/clock';
import { Refused } from '../../src/kernel/errors';
import { RoleAssignment } from '../../src/accounts/role-assignment.entity';
import { Notice } from '../../src/notices/notice.entity';
import { openEngagementsTest, partner, type EngagementsTest } from './engagements.support';

const move = (name: string, note: string | null = null) => ({ move: name, note });
const LATER = '2017-08-01';

describe('what is new in a change', () => {
  const terms: Terms = {
    ...{
      kind: 'partnership',
      typeId: 1,
      agreement: 'memorandum',
      startsOn: '2017-06-01',
      endsOn: '2017-12-31',
    },
    ...{ partnerIds: [1, 2], countryCodes: ['SN'] },
  };
  const none = { partnerIds: [], countryCodes: [], terms: false };
  it.each<[Partial<Terms>, Partial<ReturnType<typeof newIn>>]>([
    [{}, {}],
    [{ partnerIds: [2] }, {}],
    [{ partnerIds: [2, 3] }, { partnerIds: [3] }],
    [{ countryCodes: ['ML', 'SN'] }, { countryCodes: ['ML'] }],
    [{ countryCodes: [] }, {}],
    [{ endsOn: '2017-12-30' }, {}],
    [{ endsOn: '2018-01-01' }, { terms: true }],
    [{ endsOn: null }, { terms: true }],
    [{ startsOn: '2017-05-31' }, { terms: true }],
    [{ startsOn: '2017-06-02' }, {}],
    [{ typeId: 2 }, { terms: true }],
    [{ agreement: 'contribution' }, { terms: true }],
    [{ agreement: 'none' }, {}],
    [{ kind: 'collaboration' }, {}],
  ])('%j: %j', (after, expected) => {
    expect(newIn(terms, { ...terms, ...after })).toEqual({ ...none, ...expected });
  });
  it('an open end gets no longer', () => {
    expect(newIn({ ...terms, endsOn: null }, terms).terms).toBe(false);
  });
});

describe('a new commitment is judged on the day it is made', () => {
  let t: EngagementsTest;
  let focal: Actor;
  let chief: Actor;
  let later: EngagementsService;
  let second: number;
  let id: number;
  let otherType: number;
  beforeEach(async () => {
    t = await openEngagementsTest();
    otherType = (await t.test.database.read.findOneByOrFail(PartnershipType, { id: Not(t.typeId) })).id;
    focal = await t.person('focal_point', t.home);
    chief = await t.person('chief', t.home);
    later = new EngagementsService(
      t.test.database,
      new UnitOfWork(t.test.database, clockAt(`${LATER}T12:00:00.000Z`)),
    );
    second = await write(async (change) => {
      const { id: partnerId } = await partner(change, 'Third', t.home);
      const { id: _id, ...held } = await change.manager.findOneByOrFail(Clearance, {
        partnerId: t.cleared.id,
      });
      await change.insert(Clearance, { ...held, partnerId });
      return partnerId;
    });
    ({ id } = await t.engagements.add(focal, t.input({ endsOn: '2017-12-31' })));
    await t.engagements.move(focal, id, move('submit'));
    await t.engagements.move(chief, id, move('approve'));
    await t.engagements.move(focal, id, move('start'));
  });
  afterEach(() => t.test.close());

  const write = <R>(work: Parameters<typeof t.test.work.run<R>>[1]): Promise<R> =>
    t.test.work.run(productActor('test'), async (change) => {
      change.record({ verb: 'test.write', subject: 'test', subjectId: null });
      return work(change);
    });
  const suspend = (partnerId: number, fromDay = '2017-07-01') =>
    write(async (change) => {
      for (const { id: clearanceId } of await change.manager.findBy(Clearance, { partnerId })) {
        const stop = { cause: 'incident' as const, reference: null, liftedOn: null, liftedBy: null };
        await change.insert(ClearanceSuspension, { clearanceId, fromDay, ...stop });
      }
    });
  /** A change that commits to more, as the focal point makes and the chief agrees it. */
  const amended = async (more: Parameters<EngagementsTest['input']>[0]): Promise<EngagementWithParts> => {
    const work = new UnitOfWork(t.test.database, clockAt(`${LATER}T12:00:00.000Z`));
    const amendments = new AmendmentsService(t.test.database, work);
    const waiting = await amendments.of(chief, await later.change(focal, id, input(more)));
    await amendments.decide(chief, id, waiting?.id ?? 0, { move: 'agree', note: null });
    return later.get(id);
  };
  const input = (more: Parameters<EngagementsTest['input']>[0] = {}) =>
    t.input({ endsOn: '2017-12-31', ...more });
  const refused = async (more: Parameters<EngagementsTest['input']>[0]): Promise<void> => {
    await expect(later.change(focal, id, input(more))).rejects.toBeInstanceOf(Refused);
  };

  it('a partner suspended since does not join, one that is cleared does, with its day', async () => {
    await suspend(second);
    await refused({ partnerIds: [t.cleared.id, second] });
    await write((change) => change.remove(ClearanceSuspension, { cause: 'incident' }));
    await amended({ partnerIds: [second, t.cleared.id] });
    const parts = await t.test.database.read.find(EngagementPartner, { where: { engagementId: id }, order: { id: 'ASC' } }); // prettier-ignore
    expect(parts.map(({ partnerId, since, lead }) => [partnerId, since, lead])).toEqual([
      [t.cleared.id, null, false],
      [second, LATER, true],
    ]);
    // The database judges by that day too.
    await suspend(t.uncleared.id);
    const slip = { engagementId: id, partnerId: t.uncleared.id, lead: false, since: LATER };
    await expect(t.test.database.writer.manager.insert(EngagementPartner, slip)).rejects.toThrow('gate:');
  });

  it('with a partner suspended since, neither term, type, paper nor country grow; the rest may change', async () => {
    await suspend(t.cleared.id);
    await refused({ endsOn: '2035-12-31' });
    await refused({ endsOn: null });
    await refused({ startsOn: '2016-01-01' });
    await refused({ countryCodes: ['SN', 'ML'] });
    await refused({ agreement: 'contribution' });
    const other = await t.test.database.read
      .findOneByOrFail(PartnershipType, { code: 'advocacy' })
      .catch(() => null);
    const typeId = other?.id ?? t.typeId + 1;
    await refused({ typeId });
    await expect(
      t.test.database.writer.manager.update(Engagement, { id }, { endsOn: '2035-12-31', committedOn: LATER }),
    ).rejects.toThrow('gate:');
    await later.change(focal, id, input({ title: 'Another title', endsOn: '2017-11-30' }));
    const kept = await t.test.database.read.findOneByOrFail(Engagement, { id });
    expect(kept).toMatchObject({ title: 'Another title', agreedOn: '2017-06-15', committedOn: '2017-06-15' });
  });

  it('a longer term is written down with the day it was judged by', async () => {
    const changed = await amended({ endsOn: '2018-06-30' });
    expect(changed).toMatchObject({ agreedOn: '2017-06-15', committedOn: LATER });
    const [warning] = await later.warnings(changed);
    expect(warning).toMatchObject({
      key: 'engagements.warning.outlasts',
      values: { partner: 'Baobab Telecom', until: '2017-12-31', ends: '2018-06-30' },
    });
  });

  it('who joins with another type is judged for that type', async () => {
    await write(async (change) => {
      const clearance = await change.manager.findOneByOrFail(Clearance, { partnerId: second });
      const scope = { clearanceId: clearance.id, covers: 'partner' as const, donations: true };
      await change.insert(ClearanceScope, scope);
      await change.insert(ClearanceScopeType, { clearanceId: clearance.id, typeId: otherType });
      await change.insert(ClearanceScopeCountry, { clearanceId: clearance.id, countryCode: 'ML' });
    });
    const both = { partnerIds: [t.cleared.id, second] };
    await refused(both);
    await refused({ ...both, typeId: otherType });
    await amended({ ...both, typeId: otherType, countryCodes: ['ML'] });
  });

  it('all partners may be exchanged at once', async () => {
    await amended({ partnerIds: [second], endsOn: '2018-01-31' });
    expect((await later.get(id)).partners.map((each) => each.id)).toEqual([second]);
  });

  it('what was found running grows only with what is cleared, in the database too', async () => {
    const { id: running } = await t.engagements.add(focal, input({ partnerIds: [t.uncleared.id] }));
    const said = { since: '2017-06-01', note: 'Began before the register did' };
    await t.engagements.move(focal, running, { move: 'enter_running', ...said });
    await t.engagements.move(await t.person('analyst'), running, move('accept_running'));
    const change = (more: Parameters<EngagementsTest['input']>[0]) =>
      later.change(focal, running, input({ partnerIds: [t.uncleared.id], ...more }));
    await change({ title: 'Corrected' });
    await expect(change({ endsOn: '2019-12-31' })).rejects.toBeInstanceOf(Refused);
    await expect(change({ countryCodes: ['SN', 'ML'] })).rejects.toBeInstanceOf(Refused);
    await expect(
      t.test.database.writer.manager.update(
        Engagement,
        { id: running },
        { endsOn: '2019-12-31', committedOn: LATER },
      ),
    ).rejects.toThrow('gate:');
  });

  it('a resumed one is judged anew', async () => {
    await t.engagements.move(focal, id, move('suspend', 'A pause'));
    await suspend(t.cleared.id);
    await expect(later.move(chief, id, move('resume', 'On again'))).rejects.toBeInstanceOf(Refused);
    await expect(
      t.test.database.writer.manager.update(Engagement, { id }, { state: 'active', committedOn: LATER }),
    ).rejects.toThrow('gate:');
  });

  /** What runs on beyond the clearance, with somebody at its office. */
  const runsOn = async (): Promise<void> => {
    await amended({ endsOn: '2018-06-30' });
    await write(async (change) => {
      const held = { role: 'focal_point' as const, officeId: t.home.id, fromDay: '2010-01-01', toDay: null };
      await change.insert(RoleAssignment, {
        userId: focal.id ?? 0,
        ...held,
        capacity: null,
        inChargeForId: null,
      });
    });
  };
  const ask = async (day: string): Promise<Notice[]> => {
    await askBeforeEnd(new UnitOfWork(t.test.database, clockAt(`${day}T06:00:00.000Z`)), t.test.database);
    return t.test.database.read.findBy(Notice, { kind: 'engagements.notice.outlasts' });
  };

  it('before a clearance ends, the office is asked about what runs on beyond it', async () => {
    await runsOn();
    expect(await ask('2017-10-31')).toEqual([]);
    expect(await ask('2017-11-01')).toMatchObject([
      {
        userId: focal.id,
        href: `/engagements/${id}`,
        values: { partner: 'Baobab Telecom', day: '2017-12-31' },
      },
    ]);
  });

  it('is asked about late where no server looked on its day, and once', async () => {
    await runsOn();
    const days = async (day: string): Promise<string[]> =>
      (await ask(day)).map(({ createdAt }) => createdAt.slice(0, 10));
    expect(await days('2017-11-05')).toEqual(['2017-11-05']);
    expect(await days('2017-12-05')).toEqual(['2017-12-05']);
    expect(await days('2017-12-06')).toEqual(['2017-12-05']);
    expect(await days('2017-12-30')).toEqual(['2017-12-30']);
    expect(await days('2018-01-03')).toEqual(['2017-12-30']);
  });
});
