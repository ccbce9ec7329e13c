import { productActor } from '../../src/kernel/actor';
import { openTestApp, type SignedIn, type TestApp } from '../support/app';
import { clearGiver, loadMoney } from '../support/money';

/** Eight givers, cleared since the beginning of 2018: one for each question. */
describe('gifts of one giver about the same time', () => {
  let app: TestApp;
  let [one, two, abroad, analyst]: SignedIn[] = [];
  let [office, elsewhere]: number[] = [];
  let givers: number[] = [];

  beforeAll(async () => {
    app = await openTestApp('2018-06-15T12:00:00.000Z');
    const { offices, partners } = await loadMoney(app);
    [office, elsewhere] = [offices.get('SN'), offices.get('SV')];
    givers = [...partners.values()].slice(0, 8);
    for (const id of givers)
      await app.work.run(productActor('test'), (change) => clearGiver(change, id, office ?? 0, '2018-01-01'));
    [one, two] = [await app.signIn('focal_point', office), await app.signIn('focal_point', office)];
    [abroad, analyst] = [await app.signIn('focal_point', elsewhere), await app.signIn('analyst')];
  }, 120_000);
  afterAll(() => app.close());

  const post = (as: SignedIn | undefined, path: string, body: object) => {
    if (!as) throw new Error('nobody');
    return as.agent.post(`/api/v1/contributions${path}`).set('x-csrf-token', as.csrf).send(body);
  };
  const gift = (partnerId: number | undefined, more: object): object => ({
    ...{ partnerId, officeId: office, form: 'cash', currency: 'USD', amount: '9000.00' },
    ...{
      receivedOn: '2018-06-10',
      earmarking: 'earmarked',
      channel: 'agreement',
      bookedAs: 'private_sector',
    },
    ...more,
  });
  const recorded = async (as: SignedIn | undefined, giver: number | undefined, more: object = {}) =>
    (await post(as, '', gift(giver, more)).expect(201)).body.id as number;
  const move = (as: SignedIn | undefined, id: number, name = 'confirm', note: string | null = null) =>
    post(as, `/${id}/moves`, { move: name, note });
  const passes = async (as: SignedIn | undefined, id: number): Promise<void> => {
    await move(as, id).expect(201);
  };
  const refused = async (as: SignedIn | undefined, id: number): Promise<string> =>
    JSON.stringify((await move(as, id).expect(409)).body);

  it('are one gift: split below the amount of the policy, a second person confirms', async () => {
    const [giver] = givers;
    await passes(one, await recorded(one, giver));
    const second = await recorded(one, giver);
    const why = 'Together with 1 other gift of this giver within 30 days it is USD 18,000';
    expect(await refused(one, second)).toContain(why);
    expect((await one?.agent.get(`/contributions/${second}`).expect(200))?.text).toContain(why);
    await passes(two, second);
    // What the second person saw is weighed no more, and what the first one alone saw still is.
    expect(await refused(one, await recorded(one, giver, { amount: '1000.00' }))).toContain('USD 10,000 that no second');
    await passes(one, await recorded(one, giver, { amount: '999.99' }));
  }); // prettier-ignore

  it('are no harder to confirm for two persons, however many there are', async () => {
    const [, giver] = givers;
    for (const [by, then] of [[one, two], [two, one], [one, two]] as const)
      await passes(then, await recorded(by, giver));
    await passes(one, await recorded(one, giver));
  }); // prettier-ignore

  it('count where whoever confirmed one had changed it', async () => {
    const [, , giver] = givers;
    const id = await recorded(one, giver);
    await two?.agent
      .put(`/api/v1/contributions/${id}`)
      .set('x-csrf-token', two.csrf)
      .send(gift(giver, { amount: '9500.00' }))
      .expect(200);
    await passes(two, id);
    expect(await refused(one, await recorded(one, giver))).toContain('it is USD 18,500');
  });

  it('are those within the days of the policy, before and after', async () => {
    const [, , , giver] = givers;
    const on = (receivedOn: string): Promise<number> => recorded(analyst, giver, { receivedOn });
    await passes(analyst, await on('2018-03-01'));
    await passes(analyst, await on('2018-04-01'));
    expect(await refused(analyst, await on('2018-03-31'))).toContain('Together with 2 other gifts');
    expect(await refused(analyst, await on('2018-05-01'))).toContain('Together with 1 other gift ');
    expect(await refused(analyst, await on('2018-01-30'))).toContain('Together with 1 other gift ');
    await passes(analyst, await on('2018-05-02'));
  });

  it('are an analyst’s from the second amount on, as far as no analyst saw them', async () => {
    const [, , , , giver] = givers;
    const large = (amount: string): Promise<number> => recorded(one, giver, { amount });
    await passes(two, await large('300000.00'));
    const next = await large('200000.00');
    expect(await refused(two, next)).toContain('it is USD 500,000 that no analyst has looked at');
    await passes(analyst, next);
    await passes(two, await large('199999.99'));
  });

  it('are confirmed one after the other, also when asked for at once', async () => {
    const [, , , , , giver] = givers;
    const ids = [await recorded(one, giver), await recorded(one, giver)];
    const answers = await Promise.all(ids.map((id) => move(one, id)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  it('count from every office, and tell nobody what another office received', async () => {
    const [, , , , , , giver] = givers;
    await passes(abroad, await recorded(abroad, giver, { officeId: elsewhere, amount: '9123.45' }));
    const id = await recorded(one, giver, { amount: '4000.00' });
    const why = await refused(one, id);
    expect(why).toContain('Together with other gifts of this giver');
    const page = (await one?.agent.get(`/contributions/${id}`).expect(200))?.text ?? '';
    for (const text of [why, page]) expect(text).not.toMatch(/9,?123|13,?123|1 other gift/);
    expect(await refused(analyst, await recorded(analyst, giver, { amount: '4000.00' }))).toContain(
      '13,123.45',
    );
  });

  describe('of many givers', () => {
    const many = (as: SignedIn | undefined, publicLabel: string, more: object = {}): Promise<number> =>
      recorded(as, undefined, {
        ...{ partnerId: null, channel: 'website', publicLabel, amount: '30000.00' },
        ...{ givers: 300, largestGift: '200.00', ...more },
      });

    it('are one aggregate under one name, however written: above the bounds an analyst looks into it', async () => {
      await passes(two, await many(one, 'Friends of the harvest'));
      const id = await many(one, 'FRIENDS, of the  Harvest!');
      const why = 'Together with 1 other gift under this name within 30 days it is USD 60,000';
      expect(await refused(two, id)).toContain(why);
      expect(await refused(analyst, id)).toContain(why);
      await move(analyst, id, 'confirm_checked', 'Read the list of givers').expect(201);
      await passes(two, await many(one, 'Friends of the harvest', { amount: '20000.00' }));
      await passes(two, await many(one, 'Friends of the spring'));
      await passes(analyst, await many(abroad, 'Friends of the harvest', { officeId: elsewhere }));
    });

    it('are no larger by what an analyst looked into', async () => {
      const first = await many(one, 'Walkers of the coast', { amount: '60000.00' });
      await move(analyst, first, 'confirm_checked', 'Read the list of givers').expect(201);
      await passes(two, await many(one, 'Walkers of the coast'));
      const next = await many(one, 'Walkers of the coast', { amount: '20000.01' });
      expect(await refused(two, next)).toContain('USD 50,000.01');
      await move(analyst, first, 'correct', 'A wrong amount').expect(201);
      expect(await refused(two, next)).toContain('USD 50,000.01');
    });

    it('ask for a second person by their name too', async () => {
      const small = { amount: '9000.00' };
      await passes(one, await many(one, 'Readers of the letter', small));
      const id = await many(one, 'Readers of the letter', small);
      expect(await refused(one, id)).toContain(
        '1 other gift under this name within 30 days it is USD 18,000',
      );
      await passes(two, id);
    });
  });
});
