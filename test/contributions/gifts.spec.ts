import { Contribution } from '../../src/contributions/contribution.entity';
import { productActor } from '../../src/kernel/actor';
import { ListsService } from '../../src/screening/lists.service';
import { openTestApp, type SignedIn, type TestApp } from '../support/app';
import { clearGiver, loadMoney, records } from '../support/money';

const WHY = 'It came with a letter before anybody asked.';

/** Cleared from 1 June 2018; the gifts below came in May or June. */
describe('who confirms a gift', () => {
  let app: TestApp;
  let [one, two, analyst, other, affiliate]: SignedIn[] = [];
  let [cleared, never, office, usa]: number[] = [];

  beforeAll(async () => {
    app = await openTestApp('2018-06-15T12:00:00.000Z');
    const { offices, partners } = await loadMoney(app);
    const code = records.offices.find(({ kind }) => kind === 'affiliate')?.code ?? '';
    [office, usa] = [offices.get('SN'), offices.get(code)];
    [cleared, never] = [...partners.values()];
    await app.work.run(productActor('test'), (change) => clearGiver(change, cleared ?? 0, office ?? 0));
    const files = [
      {
        name: 'own.csv',
        content: Buffer.from('id,name,kind\nX-1,Invented Vulture Consortium,organization\n'),
      },
    ];
    await app.app.get(ListsService).importList(productActor(), { format: 'spreadsheet', files });
    [one, two] = [await app.signIn('focal_point', office), await app.signIn('focal_point', office)];
    [analyst, other] = [await app.signIn('analyst'), await app.signIn('analyst')];
    affiliate = await app.signIn('affiliate', usa);
    const partner = {
      ...{
        name: 'Made-up Harbour Works',
        kind: 'company',
        size: 'large',
        countryCode: 'SN',
        listing: 'internal',
      },
      leadOfficeId: office,
    };
    await analyst.agent.post('/api/v1/partners').set('x-csrf-token', analyst.csrf).send(partner).expect(201);
  }, 120_000);
  afterAll(() => app.close());

  const post = (as: SignedIn | undefined, path: string, body: object) => {
    if (!as) throw new Error('nobody');
    return as.agent.post(`/api/v1/contributions${path}`).set('x-csrf-token', as.csrf).send(body);
  };
  const gift = (more: object = {}): object => ({
    ...{ partnerId: cleared, officeId: office, form: 'cash', currency: 'USD', amount: '9999.99' },
    ...{
      receivedOn: '2018-06-10',
      earmarking: 'earmarked',
      channel: 'agreement',
      bookedAs: 'private_sector',
    },
    ...more,
  });
  const recorded = async (as: SignedIn | undefined, more: object): Promise<number> =>
    (await post(as, '', gift(more)).expect(201)).body.id as number;
  const move = (as: SignedIn | undefined, id: number, name: string, note: string | null = null) =>
    post(as, `/${id}/moves`, { move: name, note });
  const refused = async (as: SignedIn | undefined, id: number, name: string, note = WHY): Promise<string> =>
    JSON.stringify((await move(as, id, name, note).expect(409)).body);

  it('is whoever recorded it, below the amount of the policy', async () => {
    const { body } = await move(one, await recorded(one, {}), 'confirm').expect(201);
    expect(body).toMatchObject({ state: 'confirmed', confirmedBy: one?.userId, weight: 'counted' });
  });

  it('is a second person from that amount on, whoever changed it since', async () => {
    const id = await recorded(one, { amount: '10000.00' });
    expect(await refused(one, id, 'confirm')).toContain('a second person confirms');
    await two?.agent
      .put(`/api/v1/contributions/${id}`)
      .set('x-csrf-token', two.csrf)
      .send(gift({ amount: '20000.00' }))
      .expect(200);
    for (const as of [one, two]) expect(await refused(as, id, 'confirm')).toContain('a second person');
    const page = await two?.agent.get(`/contributions/${id}`).expect(200);
    expect(page?.text).toContain('a second person confirms');
    await move(analyst, id, 'confirm').expect(201);
    const many = { partnerId: null, publicLabel: 'Weekend campaign', channel: 'affiliate', officeId: usa };
    const own = await recorded(affiliate, { ...many, amount: '20000.00', givers: 400, largestGift: '90.00' });
    expect(await refused(affiliate, own, 'confirm')).toContain('a second person');
  });

  it('is a second person at a rate typed far from the last one known, which makes a large gift small', async () => {
    const typed = { unitsPerUsd: '900', rateReason: WHY, rateConfirmed: true };
    const id = await recorded(one, { currency: 'EUR', amount: '5000000', ...typed });
    expect(await refused(one, id, 'confirm')).toContain('far from the last one known');
    await move(two, id, 'confirm').expect(201);
    const unknown = await recorded(one, { currency: 'MNT', amount: '90', ...typed });
    expect(await refused(one, unknown, 'confirm')).toContain('far from the last one known');
  });

  it('confirms what they read: changed since, it is stale, by page and API alike', async () => {
    const id = await recorded(one, { amount: '20000.00' });
    const read = (await two?.agent.get(`/api/v1/contributions/${id}`))?.body as { version: number };
    const page = (await two?.agent.get(`/contributions/${id}`))?.text ?? '';
    expect(page).toContain(`name="version" value="${read.version}"`);
    const put = one?.agent.put(`/api/v1/contributions/${id}`).set('x-csrf-token', one.csrf);
    await put?.send(gift({ amount: '400000.00' })).expect(200);
    await move(two, id, 'confirm').set('if-match', `"${read.version}"`).expect(412);
    const form = { move: 'confirm', version: read.version, _csrf: two?.csrf };
    await two?.agent.post(`/contributions/${id}/moves`).type('form').send(form).expect(409);
    expect((await app.database.read.findOneByOrFail(Contribution, { id })).state).toBe('recorded');
    await move(two, id, 'confirm')
      .set('if-match', `"${read.version + 1}"`)
      .expect(201);
  });

  it('is an analyst from the second amount on', async () => {
    const id = await recorded(one, { amount: '500000.00' });
    expect(await refused(two, id, 'confirm')).toContain('an analyst confirms');
    await move(analyst, id, 'confirm').expect(201);
  });

  it('is one of two who confirm at once', async () => {
    const id = await recorded(one, { amount: '30000.00' });
    const answers = await Promise.all([move(two, id, 'confirm'), move(analyst, id, 'confirm')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    const after = await app.database.read.findOneByOrFail(Contribution, { id });
    expect([two?.userId, analyst?.userId]).toContain(after.confirmedBy);
  });

  it('takes no amount that nobody gives, and no dollar that is none', async () => {
    const wrong = async (more: object): Promise<unknown> =>
      (await post(one, '', gift(more)).expect(422)).body.errors[0];
    expect(await wrong({ amount: '100000000.01' })).toMatchObject({ code: 'contributions.error.too_much' });
    expect(await wrong({ unitsPerUsd: '0.0001' })).toMatchObject({ code: 'contributions.error.rate_usd' });
    const absurd = { currency: 'EUR', unitsPerUsd: '0.0000000001', rateConfirmed: true, rateReason: WHY };
    expect(await wrong(absurd)).toMatchObject({ code: 'contributions.error.rate_bounds' });
    const write = app.work.run(productActor('test'), async (change) => {
      const [row] = await change.manager.find(Contribution, { take: 1 });
      await change.manager.query(
        `UPDATE contribution SET usd_minor = 10000000000000000 WHERE id = ${row?.id ?? 0}`,
      );
      change.record({ verb: 'test.write', subject: 'test', subjectId: null });
    });
    await expect(write).rejects.toThrow(/money:/);
  });

  it('accepts what came early from its clearance on: an analyst, with a reason, and marked', async () => {
    const id = await recorded(one, { receivedOn: '2018-05-20' });
    expect(await refused(one, id, 'confirm')).toContain('clear');
    await move(one, id, 'accept_early', WHY).expect(409);
    await move(analyst, id, 'accept_early').expect(422);
    expect(await refused(analyst, id, 'confirm_without_clearance')).toContain('accept it from the clearance on');
    const { body } = await move(analyst, id, 'accept_early', WHY).expect(201);
    expect(body).toMatchObject({ state: 'confirmed', acceptedOn: '2018-06-15', receivedOn: '2018-05-20', year: 2018 });
    expect(body).toMatchObject({ withoutClearance: false, overridden: false, confirmReason: WHY, confirmedBy: analyst?.userId });
    const page = await other?.agent.get(`/contributions/${id}`).expect(200);
    expect(page?.text).toContain('Came before its giver was cleared; accepted from 15 June 2018 on');
    // Its giver is cleared since, and needs no second case.
    expect(page?.text).not.toContain('/cases/new');
    const uncleared = await recorded(one, { partnerId: never });
    expect((await other?.agent.get(`/contributions/${uncleared}`).expect(200))?.text).toContain('/cases/new');
    const reopened = await move(analyst, id, 'correct', 'A wrong amount').expect(201);
    expect(reopened.body).toMatchObject({ acceptedOn: null, confirmReason: null, confirmedBy: null });
  }); // prettier-ignore

  it('accepts nothing early of somebody never cleared, whatever door', async () => {
    const id = await recorded(one, { partnerId: never, receivedOn: '2018-06-01' });
    expect(await refused(analyst, id, 'accept_early')).toContain('clear');
    const write = (set: string): Promise<void> =>
      app.work.run(productActor('test'), async (change) => {
        await change.manager.query(`UPDATE contribution SET state = 'confirmed', ${set} WHERE id = ${id}`);
        change.record({ verb: 'test.write', subject: 'test', subjectId: null });
      });
    const day = `accepted_on = '2018-06-15', accepted_by = ${analyst?.userId ?? 0}`;
    await expect(write(`${day}, confirm_reason = 'x'`)).rejects.toThrow(/gate:/);
    await expect(write(`partner_id = ${cleared ?? 0}, ${day}`)).rejects.toThrow(/gate:/);
    await write(`partner_id = ${cleared ?? 0}, ${day}, confirm_reason = 'x'`);
  });

  describe('of many givers', () => {
    const many = (more: object): object => ({
      ...{ partnerId: null, channel: 'website', publicLabel: 'Donors on the new website', amount: '800.00' },
      ...more,
    });

    it('is the office, within the bounds', async () => {
      await move(one, await recorded(one, many({})), 'confirm').expect(201);
      const said = { amount: '9000.00', givers: 200, largestGift: '500.00' };
      const { body } = await move(one, await recorded(one, many(said)), 'confirm').expect(201);
      expect(body).toMatchObject({ givers: 200, largestGift: '500.00' });
    });

    it.each([
      ['a large total', { amount: '60000.00', givers: 900, largestGift: '500.00' }, 'USD 50,000'],
      ['a total without numbers', { amount: '1500.00' }, 'how many gave'],
      ['an agreement', { channel: 'agreement' }, 'by this channel'],
      ['a company', { publicLabel: 'Acme Weapons Inc.' }, 'reads like that of one'],
      ['a listed name', { publicLabel: 'Invented Vulture Consortium' }, 'reads like that of one'],
      ['a name of the register', { publicLabel: 'Made-up Harbour Works' }, 'reads like that of one'],
    ])('is an analyst who looked into %s', async (_, more, why) => {
      const id = await recorded(one, many(more));
      expect(await refused(two, id, 'confirm')).toContain(why);
      expect(await refused(analyst, id, 'confirm')).toContain(why);
      expect(await refused(two, id, 'confirm_checked')).not.toContain('confirmed');
      await move(analyst, id, 'confirm_checked').expect(422);
      const { body } = await move(analyst, id, 'confirm_checked', 'Read the list of givers').expect(201);
      expect(body).toMatchObject({ state: 'confirmed', confirmReason: 'Read the list of givers' });
    });

    it('tells analysts, and nobody else, what the name is like', async () => {
      const label = 'Invented Vulture Consortium';
      const id = await recorded(affiliate, many({ officeId: usa, publicLabel: label }));
      const [seen, unseen] = [
        await analyst?.agent.get(`/contributions/${id}`).expect(200),
        await affiliate?.agent.get(`/contributions/${id}`).expect(200),
      ];
      expect(seen?.text).toContain(`is like: ${label}`);
      expect(unseen?.text).not.toContain('is like:');
      expect(unseen?.text).toContain('reads like that of one');
    });

    it.each([
      [{ givers: 3, largestGift: '100.00' }, 'largestGift'],
      [{ largestGift: '801.00' }, 'largestGift'],
      [{ givers: 0 }, 'givers'],
      [{ partnerId: 1, publicLabel: null, givers: 5 }, 'givers'],
    ])('adds up: %j', async (more, field) => {
      const { body } = await post(one, '', gift(many(more))).expect(422);
      expect(body.errors[0].field).toBe(field);
    });
  });
});
