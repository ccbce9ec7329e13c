import { ensureReferenceData } from '../../src/offices/reference';
import { Office } from '../../src/offices/office.entity';
import { productActor } from '../../src/kernel/actor';
import { aliasesOf, identifiersOf } from '../../src/partners/partner';
import { sectionKey } from '../../src/partners/sectors';
import { openTestApp, type SignedIn, type TestApp } from '../support/app';

describe('partners', () => {
  let test: TestApp;
  let analyst: SignedIn;
  let office: Office;
  let other: Office;
  beforeAll(async () => {
    test = await openTestApp();
    await test.work.run(productActor(), (change) => ensureReferenceData(change));
    const offices = await test.database.read.find(Office, {
      where: { kind: 'regional' },
      take: 2,
      order: { id: 'ASC' },
    });
    [office, other] = offices as [Office, Office];
    analyst = await test.signIn('analyst');
  });
  afterAll(() => test.close());

  const body = (name: string, more: object = {}) => ({
    name, kind: 'company', countryCode: 'SN', leadOfficeId: office.id, listing: 'public', ...more,
  }); // prettier-ignore
  const add = (person: SignedIn, said: object) =>
    person.agent.post('/api/v1/partners').set('x-csrf-token', person.csrf).send(said);

  it('are added, found by name, alias and number, and changed with their version', async () => {
    const made = await add(
      analyst,
      body('Meridiem Lines', {
        aliases: ['Lignes Méridien'],
        registerNumber: 'SN DKR 2016 B 1',
        lei: '5493001KJTIIGC8Y1R12',
      }),
    );
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({
      name: 'Meridiem Lines',
      clearance: { state: 'none' },
      given: { amount: '0.00' },
    });
    for (const q of ['meridiem', 'méridien', 'meridien', '5493001KJTIIGC8Y1R12', 'sn dkr 2016 b 1']) {
      const found = await analyst.agent.get('/api/v1/partners').query({ q });
      expect([q, found.body.items.map((each: { id: number }) => each.id)]).toEqual([q, [made.body.id]]);
    }
    const change = (version: string) =>
      analyst.agent
        .put(`/api/v1/partners/${made.body.id}`)
        .set('x-csrf-token', analyst.csrf)
        .set('If-Match', version)
        .send(body('Meridiem Lines Group'));
    expect((await change(made.headers.etag as string)).body).toMatchObject({ version: 2, aliases: [] });
    expect((await change(made.headers.etag as string)).status).toBe(412);
  });

  it('are not added twice under a similar name, in whatever office, unless it is another one', async () => {
    await add(analyst, body('Kaolack Agro Industries SARL')).expect(201);
    const twin = await add(analyst, body('Kaolack Agro-Industries', { leadOfficeId: other.id }));
    expect(twin.status).toBe(409);
    expect(twin.body.reasons[0]).toContain('Kaolack Agro Industries SARL');
    expect(twin.body.reasons[0]).toContain(office.name);
    await add(
      analyst,
      body('Kaolack Agro-Industries', { leadOfficeId: other.id, confirmedNew: true }),
    ).expect(201);
  });

  it('share no number, and numbers are checked', async () => {
    await add(analyst, body('First Holder', { lei: '529900T8BM49AURSDO55' })).expect(201);
    const second = await add(
      analyst,
      body('Another Holder', { lei: '529900T8BM49AURSDO55', confirmedNew: true }),
    );
    expect(second.body.errors).toMatchObject([{ field: 'lei', code: 'partners.error.number_taken' }]);
    const wrong = await add(
      analyst,
      body('Third Holder', { lei: '529900T8BM49AURSDO56', sector: '00', countryCode: 'QQ' }),
    );
    expect(wrong.status).toBe(422);
    expect(wrong.body.errors.map((each: { field: string }) => each.field).sort()).toEqual([
      'countryCode',
      'lei',
      'sector',
    ]);
  });

  it('stand in groups without circles', async () => {
    const parent = await add(analyst, body('Baobab Holding'));
    const child = await add(
      analyst,
      body('Baobab Logistics Dakar', { parent: 'Baobab Holding', confirmedNew: true }),
    );
    expect(child.body.parentId).toBe(parent.body.id);
    const circle = await analyst.agent
      .put(`/api/v1/partners/${parent.body.id}`)
      .set('x-csrf-token', analyst.csrf)
      .send(body('Baobab Holding', { parent: String(child.body.id) }));
    expect(circle.body.errors).toMatchObject([{ field: 'parent', code: 'partners.error.parent_circle' }]);
  });

  it('are kept by their own office, and an affiliate sees its own alone', async () => {
    const focal = await test.signIn('focal_point', other.id);
    expect((await add(focal, body('Somebody Else’s'))).status).toBe(403);
    const own = await add(focal, body('Truly Its Own', { leadOfficeId: other.id }));
    expect(own.status).toBe(201);
    const affiliate = await test.signIn('affiliate', other.id);
    const seen = await affiliate.agent.get('/api/v1/partners');
    expect(new Set(seen.body.items.map((each: { leadOfficeId: number }) => each.leadOfficeId))).toEqual(
      new Set([other.id]),
    );
    const hidden = await analyst.agent.get('/api/v1/partners').query({ q: 'Baobab Holding' });
    expect((await affiliate.agent.get(`/api/v1/partners/${hidden.body.items[0].id}`)).status).toBe(404);
    await add(analyst, body('Truly Its Own Ltd', { confirmedNew: true })).expect(201);
    const page = await affiliate.agent.get(`/partners/${own.body.id}`);
    expect(page.status).toBe(200);
    expect(page.text).not.toContain('Truly Its Own Ltd');
    expect(page.text).not.toContain('/cases/new');
  });

  it('have pages: list, form with what was typed kept, page of one, and whole export', async () => {
    const list = await analyst.agent.get('/partners?q=baobab&sort=name');
    expect(list.text).toContain('Baobab Holding');
    const { id } = (await analyst.agent.get('/api/v1/partners?q=Baobab+Holding')).body.items[0];
    expect((await analyst.agent.get(`/partners/${id}`)).text).toContain('Baobab Logistics Dakar');
    expect((await analyst.agent.get(`/partners/${id}/edit`)).text).toContain('value="Baobab Holding"');
    const refused = await analyst.agent
      .post('/partners')
      .set('Referer', 'http://127.0.0.1/partners/new')
      .set('Host', '127.0.0.1')
      .type('form')
      .send({ _csrf: analyst.csrf, ...body('Baobab Holdings') });
    expect(refused.headers.location).toBe('/partners/new');
    const again = await analyst.agent.get('/partners/new');
    expect(again.text).toContain('value="Baobab Holdings"');
    expect(again.text).toContain('Already known as');
    const csv = await analyst.agent.get('/partners?format=csv');
    expect(csv.text).toContain('Truly Its Own');
  });
});

describe('the rules of a partner', () => {
  it.each([
    [{ lei: '5493001KJTIIGC8Y1R12' }, 1, []],
    [{ lei: '5493001KJTIIGC8Y1R13' }, 0, ['lei']],
    [{ vat: 'FR40303265045', registerNumber: 'sn dkr 2016 b 1' }, 2, []],
    [{}, 0, []],
  ])('check the numbers of %j', (given, good, wrong) => {
    const input = { lei: null, registerNumber: null, duns: null, vat: null, ...given } as never;
    const { identifiers, errors } = identifiersOf(input);
    expect(identifiers).toHaveLength(good);
    expect(errors.map((each) => each.field)).toEqual(wrong);
  });

  it('count an other name once, and the name itself not at all', () => {
    expect(aliasesOf({ name: 'A', aliases: ['B', 'A', 'B'] })).toEqual(['B']);
  });

  it.each([['01', 'a'], ['03', 'a'], ['05', 'b'], ['33', 'c'], ['35', 'd'], ['99', 'u'], ['x', null]])(
    'find the section of division %s', (division, section) => {
      expect(sectionKey(division)).toBe(section === null ? null : `partners.section.${section}`);
    },
  ); // prettier-ignore
});
