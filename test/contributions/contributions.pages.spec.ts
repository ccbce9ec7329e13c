import { addEngagements } from '../../src/engagements/add-engagements';
import { Engagement } from '../../src/engagements/engagement.entity';
import { PartnershipType } from '../../src/engagements/partnership-type.entity';
import { productActor } from '../../src/kernel/actor';
import { openTestApp, type SignedIn, type TestApp } from '../support/app';
import { loadMoney, records } from '../support/money';

const GIFT = {
  form: 'cash',
  currency: 'EUR',
  amount: '1000.00',
  unitsPerUsd: '0.848',
  receivedOn: '2018-01-15',
  earmarking: 'earmarked',
  channel: 'agreement',
  bookedAs: 'private_sector',
};

describe('contributions over HTTP', () => {
  let app: TestApp;
  let analyst: SignedIn;
  let affiliate: SignedIn;
  let hq: number;
  let partnerId: number;
  let usa: number;
  let gift: Record<string, unknown>;
  beforeAll(async () => {
    app = await openTestApp('2018-06-15T12:00:00.000Z');
    const { offices, partners } = await loadMoney(app);
    hq = offices.get('HQ') ?? 0;
    usa = offices.get(records.offices.find((one) => one.kind === 'affiliate')?.code ?? '') ?? 0;
    partnerId = partners.get(records.partners[0]?.ref ?? '') ?? 0;
    gift = { ...GIFT, partnerId, officeId: hq };
    analyst = await app.signIn('analyst');
    affiliate = await app.signIn('affiliate', usa);
  });
  afterAll(() => app.close());

  const post = (path: string, body: object, as = analyst) =>
    as.agent.post(`/api/v1/contributions${path}`).set('x-csrf-token', as.csrf).send(body);

  it('lists with totals in dollars, filtered as the goal report links', async () => {
    const page = await analyst.agent
      .get('/contributions?year=2017&source=general_public&state=counted')
      .expect(200);
    expect(page.text).toContain('194,213');
    expect((await analyst.agent.get('/contributions?sort=donor&q=donors').expect(200)).text).toContain(
      'Donors on the website',
    );
    await analyst.agent.get('/contributions?format=xlsx&year=2016').expect(200);
    const { body } = await analyst.agent
      .get('/api/v1/contributions?limit=2&year=2016&allocation=open')
      .expect(200);
    expect(body.items).toHaveLength(2);
    expect(body.items[0].toBeAllocated).toBe(true);
  });

  it('records, converts, and refuses to confirm while the giver is not cleared', async () => {
    const { body } = await post('', gift).expect(201);
    expect(body).toMatchObject({ amountUsd: '1179.25', state: 'recorded', year: 2018 });
    const confirm = body.moves.find((each: { move: string }) => each.move === 'confirm');
    expect(confirm.refusals.length).toBeGreaterThan(0);
    const refused = await post(`/${body.id}/moves`, { move: 'confirm' }).expect(409);
    expect(refused.body.reasons.length).toBeGreaterThan(0);
    await post(`/${body.id}/moves`, { move: 'confirm_without_clearance' }).expect(422);
    const note = 'It arrived before anyone knew of it.';
    const marked = await post(`/${body.id}/moves`, { move: 'confirm_without_clearance', note }).expect(201);
    expect(marked.body).toMatchObject({ state: 'confirmed', withoutClearance: true });
    const page = await analyst.agent.get(`/contributions/${body.id}`).expect(200);
    expect(page.text).toContain(note);
    await analyst.agent.get(`/contributions/${body.id}/edit`).expect(200);
    expect(page.text).toContain('Do I need due diligence?');
    expect(page.text).toContain('/cases/new?partnerId');
    const { body: asked } = await analyst.agent.get('/api/v1/due-diligence/triages').expect(200);
    expect(asked.items).toContainEqual(expect.objectContaining({ contributionId: body.id, needed: 'yes' }));
  });

  it('names the engagement it belongs to, to those who read engagements', async () => {
    const id = await app.work.run(productActor('test'), async (change) => {
      const { id: typeId } = await change.manager.findOneByOrFail(PartnershipType, {
        code: 'implementation',
      });
      const [added = 0] = await addEngagements(change, [
        {
          ...{ title: 'Training of recruiters', kind: 'partnership', typeId, theme: null, purpose: null },
          ...{
            startsOn: '2018-01-01',
            endsOn: null,
            agreement: 'memorandum',
            officeId: hq,
            otherOfficeIds: [],
          },
          ...{ countryCodes: ['SN'], partnerIds: [partnerId], workshop: null },
        },
      ]);
      change.record({ verb: 'test', subject: 'engagement', subjectId: added });
      return added;
    });
    const engagement = await app.database.read.findOneByOrFail(Engagement, { id });
    const { body } = await post('', { ...gift, engagementId: id, officeId: usa }).expect(201);
    const shown = async (as: SignedIn): Promise<string> =>
      (await as.agent.get(`/contributions/${body.id}`).expect(200)).text;
    expect(await shown(analyst)).toContain(`href="/engagements/${engagement.id}">${engagement.number}</a>`);
    expect(await shown(affiliate)).not.toContain(engagement.number);
  });

  it('is let through by the Director General only with a reason', async () => {
    const { body } = await post('', gift).expect(201);
    const director = await app.signIn('director_general');
    await post(`/${body.id}/moves`, { move: 'override', note: 'For the emergency' }).expect(409);
    const done = await post(
      `/${body.id}/moves`,
      { move: 'override', note: 'For the emergency' },
      director,
    ).expect(201);
    expect(done.body).toMatchObject({ state: 'confirmed', overridden: true });
  });

  it('tells every wrong field, and takes no unknown rate', async () => {
    const wrong = { ...gift, partnerId: null, amount: '-1', form: 'in_kind', toBeAllocated: true };
    const { body } = await post('', wrong).expect(422);
    expect(body.errors.map((each: { field: string }) => each.field).sort()).toEqual([
      'amount',
      'partnerId',
      'toBeAllocated',
      'valuation',
    ]);
    const rateless = await post('', { ...gift, currency: 'CAD', unitsPerUsd: null }).expect(422);
    expect(rateless.body.errors[0].code).toBe('contributions.error.no_rate');
  });

  it('shows an affiliate only its own', async () => {
    const list = await affiliate.agent.get('/api/v1/contributions?limit=200').expect(200);
    expect(new Set(list.body.items.map((each: { officeId: number }) => each.officeId))).toEqual(
      new Set([usa]),
    );
    const others = await analyst.agent.get(`/api/v1/contributions?limit=1&office=${hq}`).expect(200);
    await affiliate.agent.get(`/api/v1/contributions/${others.body.items[0].id}`).expect(404);
    await post('', gift, affiliate).expect(403);
    const own = { ...gift, partnerId: null, publicLabel: 'Weekend campaign', officeId: usa };
    await post('', own, affiliate).expect(201);
  });

  it('offers forms that find the giver without JavaScript', async () => {
    const name = records.partners[0]?.name ?? '';
    const page = await analyst.agent
      .get(`/contributions/new?partner=${encodeURIComponent(name)}`)
      .expect(200);
    expect(page.text).toContain(`value="${partnerId}"`);
    const sent = await analyst.agent
      .post('/contributions')
      .type('form')
      .send({ ...gift, _csrf: analyst.csrf })
      .expect(303);
    expect(sent.headers.location).toMatch(/^\/contributions\/\d+$/);
  });

  it('takes rates one by one and as a file, and converts at the one in force', async () => {
    const rows = 'currency,from,units per USD\nEUR,2018-01-01,0.83\nEUR,2018-02-01,0.81\n';
    await analyst.agent
      .post('/rates/import')
      .type('form')
      .send({ rows, source: 'UN operational rates', _csrf: analyst.csrf })
      .expect(303);
    expect((await analyst.agent.get('/rates?currency=eur').expect(200)).text).toContain('0.83');
    const { body } = await post('', { ...gift, unitsPerUsd: null }).expect(201);
    expect(body).toMatchObject({ unitsPerUsd: '0.83', rateDay: '2018-01-01', amountUsd: '1204.82' });
    await analyst.agent.get('/rates?format=csv').expect(200);
  });
});
