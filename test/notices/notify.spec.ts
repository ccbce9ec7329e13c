import { UnitOfWork } from '../../src/audit/unit-of-work';
import { productActor } from '../../src/kernel/actor';
import { clockAt } from '../../src/kernel/clock';
import { Notice } from '../../src/notices/notice.entity';
import { notify } from '../../src/notices/notify';
import { afterFailure, isSentAgain, nextDigest } from '../../src/notices/posted';
import { PreferencesService } from '../../src/notices/preferences.service';
import { usersWith } from '../../src/notices/users-with';
import { Office } from '../../src/offices/office.entity';
import { openTestDatabase, type TestDatabase } from '../support/database';
import { actorOf, addPerson, assign, NOW, recorded, say, waits } from './notices.support';

describe('the times of the outbox', () => {
  it.each([
    ['2017-06-15T05:59:59.999Z', '2017-06-15T06:00:00.000Z'],
    ['2017-06-15T06:00:00.000Z', '2017-06-16T06:00:00.000Z'],
    ['2017-12-31T23:00:00.000Z', '2018-01-01T06:00:00.000Z'],
  ])('what is written at %s goes out at %s for those who read once a day', (now, at) => {
    expect(nextDigest(now)).toBe(at);
  });

  it.each([
    [1, '2017-06-15T12:01:00.000Z'],
    [2, '2017-06-15T12:05:00.000Z'],
    [3, '2017-06-15T12:30:00.000Z'],
    [4, '2017-06-15T14:00:00.000Z'],
    [5, '2017-06-16T00:00:00.000Z'],
    [6, null],
  ])('after failure %i it waits longer', (attempts, at) => {
    expect(afterFailure(attempts, NOW)).toBe(at);
  });

  it.each([
    ['waiting', null, false],
    ['none', null, false],
    ['failed', null, true],
    ['sent', '2017-06-15T00:00:00.000Z', false],
    ['sent', '2017-06-14T12:00:00.000Z', true],
  ] as const)('a notice %s at %s is sent again: %s', (emailState, emailedAt, again) => {
    expect(isSentAgain({ emailState, emailedAt }, NOW)).toBe(again);
  });
});

describe('notify', () => {
  let test: TestDatabase;
  let ana: number;
  let ben: number;
  const notices = (userId: number): Promise<Notice[]> =>
    test.database.read.find(Notice, { where: { userId }, order: { id: 'ASC' } });

  beforeEach(async () => {
    test = await openTestDatabase(NOW);
    ana = await addPerson(test.work, 'ana', 'fr');
    ben = await addPerson(test.work, 'ben');
  });
  afterEach(() => test.close());

  it('tells each once, but not the one who acts nor those who left', async () => {
    const gone = await addPerson(test.work, 'gone', 'en', { active: false });
    await say(test.work, waits([ana, ben, ana, gone, 999_999]), actorOf(ben));
    expect(await notices(ana)).toEqual([
      expect.objectContaining({
        kind: 'test.notice.waits',
        values: { number: 7, partner: 'Ex & Ample', due: '2017-07-01' },
        href: '/cases/7',
        emailState: 'waiting',
        nextTryAt: NOW,
        attempts: 0,
        readAt: null,
      }),
    ]);
    expect(await test.database.read.count(Notice)).toBe(1);
  });

  it('says anew what was not read yet, and says again what was', async () => {
    await say(test.work, waits([ana]));
    const later = new UnitOfWork(test.database, clockAt('2017-06-16T12:00:00.000Z'));
    await say(later, waits([ana, ben], { values: { number: 7, partner: 'Other', due: '2017-08-01' } }));
    const [notice, ...more] = await notices(ana);
    expect(more).toEqual([]);
    expect(notice).toMatchObject({ createdAt: '2017-06-16T12:00:00.000Z', values: { partner: 'Other' } });
    expect(await notices(ben)).toHaveLength(1);

    await test.work.housekeeping((manager) => manager.update(Notice, { userId: ana }, { readAt: NOW }));
    await say(later, waits([ana]));
    expect(await notices(ana)).toHaveLength(2);
  });

  it('is kept only with the change that causes it', async () => {
    const change = test.work.run(productActor(), async (inside) => {
      await notify(inside, waits([ana]));
      throw new Error('not after all');
    });
    await expect(change).rejects.toThrow('not after all');
    expect(await test.database.read.count(Notice)).toBe(0);
  });

  it('leads to a page of ours only', async () => {
    for (const href of ['//elsewhere.example', 'https://elsewhere.example', 'cases/7']) {
      await expect(say(test.work, waits([ana], { href }))).rejects.toThrow('a page of ours');
    }
  });

  it('sends nothing of the demo', async () => {
    await say(test.work, waits([ana], { illustrative: true }));
    expect(await notices(ana)).toEqual([expect.objectContaining({ emailState: 'none', illustrative: true })]);
  });

  it('obeys when a person wants e-mail, also for what waits already', async () => {
    const preferences = new PreferencesService(test.database, test.work);
    expect(await preferences.get(actorOf(ana))).toEqual({ email: 'immediately', version: 0 });
    await say(test.work, waits([ana]));
    await preferences.choose(actorOf(ana), 'daily', 0);
    await say(test.work, waits([ana], { subjectId: 8 }));
    const morning = { emailState: 'digest', nextTryAt: '2017-06-16T06:00:00.000Z' };
    expect(await notices(ana)).toMatchObject([morning, morning]);
    await preferences.choose(actorOf(ana), 'never', 1);
    await say(test.work, waits([ana], { subjectId: 9 }));
    const none = { emailState: 'none', nextTryAt: null };
    expect(await notices(ana)).toMatchObject([none, none, none]);
    await expect(preferences.choose(actorOf(ana), 'daily', 1)).rejects.toThrow('error.stale');
  });
});

describe('usersWith', () => {
  let test: TestDatabase;
  beforeEach(async () => {
    test = await openTestDatabase(NOW);
  });
  afterEach(() => test.close());

  it('finds who holds the role there, above, or everywhere, today', async () => {
    const office = (code: string, kind: Office['kind'], parentId: number | null): Promise<Office> =>
      recorded(test.work, productActor(), (change) =>
        change.insert(Office, {
          ...{ code, name: code, kind, parentId, countryCode: null, active: true, illustrative: false },
        }),
      );
    const hq = await office('HQ', 'headquarters', null);
    const region = await office('R', 'regional', hq.id);
    const here = await office('C1', 'country', region.id);
    const there = await office('C2', 'country', region.id);
    const person = async (
      name: string,
      officeId: number | null,
      toDay: string | null = null,
    ): Promise<number> => {
      const id = await addPerson(test.work, name);
      await assign(test.work, id, 'chief', officeId, toDay);
      return id;
    };
    const atHere = await person('here', here.id);
    const atRegion = await person('region', region.id);
    const atThere = await person('there', there.id);
    const everywhere = await person('everywhere', null);
    const atHeadquarters = await person('headquarters', hq.id);
    await person('past', here.id, '2017-06-14');
    await assign(test.work, everywhere, 'chief', here.id);
    const gone = await person('left', here.id);
    await test.work.housekeeping((manager) => manager.update('User', { id: gone }, { active: false }));

    const { read } = test.database;
    expect(await usersWith(read, 'chief', here.id, '2017-06-15')).toEqual([atHere, atRegion, everywhere]);
    expect(await usersWith(read, 'chief', hq.id, '2017-06-15')).toEqual([everywhere, atHeadquarters]);
    expect(await usersWith(read, 'chief', null, '2017-06-15')).toEqual([
      atHere,
      atRegion,
      atThere,
      everywhere,
      atHeadquarters,
    ]);
    expect(await usersWith(read, 'analyst', here.id, '2017-06-15')).toEqual([]);
  });
});
