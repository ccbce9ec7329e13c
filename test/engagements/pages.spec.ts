import { addEngagement } from '../../src/engagements/add-engagements';
import { PartnershipType } from '../../src/engagements/partnership-type.entity';
import { ensurePartnershipTypes } from '../../src/engagements/seeded-types';
import { productActor } from '../../src/kernel/actor';
import { Country } from '../../src/offices/country.entity';
import { Office } from '../../src/offices/office.entity';
import { openTestApp, type SignedIn, type TestApp } from '../support/app';
import { clear, partner } from './engagements.support';

describe('the pages and the API of engagements', () => {
  let test: TestApp;
  let ids: { office: number; type: number; partner: number; engagement: number };
  let focal: SignedIn;
  beforeAll(async () => {
    test = await openTestApp();
    ids = await test.work.run(productActor('test'), async (change) => {
      if (!(await change.manager.existsBy(Country, { code: 'SN' })))
        await change.insertMany(Country, [{ code: 'SN', alpha3: 'SEN', m49: '686' }]);
      await ensurePartnershipTypes(change);
      const office = await change.insert(Office, {
        code: 'T-SN', name: 'Dakar', kind: 'country', parentId: null, countryCode: 'SN', active: true, illustrative: false,
      }); // prettier-ignore
      const who = await partner(change, 'Baobab <Telecom>', office);
      const type = await change.manager.findOneByOrFail(PartnershipType, { code: 'innovation' });
      const engagement = await addEngagement(change, {
        title: 'A pilot of remittances', kind: 'partnership', typeId: type.id, theme: null, purpose: null,
        startsOn: '2017-01-01', endsOn: null, agreement: 'memorandum', officeId: office.id, otherOfficeIds: [],
        countryCodes: ['SN'], partnerIds: [who.id], workshop: null, illustrative: true,
      }); // prettier-ignore
      return { office: office.id, type: type.id, partner: who.id, engagement: engagement.id };
    });
    focal = await test.signIn('focal_point', ids.office);
  });
  afterAll(() => test.close());

  it('lists, filters and exports', async () => {
    const page = await focal.agent
      .get('/engagements?office=mine&year=2017&type=innovation&q=baobab')
      .expect(200);
    expect(page.text).toContain('A pilot of remittances');
    expect(page.text).toContain('Baobab &lt;Telecom&gt;');
    const other = await focal.agent.get('/engagements?kind=collaboration').expect(200);
    expect(other.text).not.toContain('A pilot of remittances');
    const unclear = await focal.agent.get('/engagements?clearance=uncleared&format=csv').expect(200);
    expect(unclear.text).toContain('A pilot of remittances');
    await focal.agent.get('/engagements?format=xlsx').expect(200);
  });

  it('shows one at a glance, with its moves and what stands against them', async () => {
    const page = await focal.agent.get(`/engagements/${ids.engagement}`).expect(200);
    expect(page.text).toContain('Submit for review');
    expect(page.text).toContain('every partnership needs due diligence');
    expect(page.text).toContain('illustrative');
    const json = await focal.agent.get(`/api/v1/engagements/${ids.engagement}`).expect(200);
    const body = json.body as { moves: { move: string }[] };
    expect(body.moves.map((each) => each.move)).toEqual(['submit', 'enter_running', 'cancel']);
    expect(json.headers.etag).toBe('"1"');
  });

  it('says on the page and in the API that its term goes past the clearance, in the reader’s language', async () => {
    const id = await test.work.run(productActor('test'), async (change) => {
      const office = await change.manager.findOneByOrFail(Office, { id: ids.office });
      const cleared = await partner(change, 'Cleared for a while', office);
      await clear(change, cleared, office);
      const { id: longer } = await addEngagement(change, {
        title: 'A pilot that is long', kind: 'partnership', typeId: ids.type, theme: null, purpose: null,
        startsOn: '2017-01-01', endsOn: '2018-06-30', agreement: 'memorandum', officeId: ids.office, otherOfficeIds: [],
        countryCodes: ['SN'], partnerIds: [cleared.id], workshop: null, illustrative: true,
      }); // prettier-ignore
      return longer;
    });
    const page = await focal.agent.get(`/engagements/${id}`).expect(200);
    expect(page.text).toContain('Cleared for a while');
    expect(page.text).toContain('31 December 2017');
    expect(page.text).not.toContain('2017-12-31');
    const { body } = await focal.agent.get(`/api/v1/engagements/${id}`).expect(200);
    const { warnings } = body as { warnings: { code: string; message: string }[] };
    expect(warnings).toMatchObject([{ code: 'engagements.warning.outlasts' }]);
    expect(warnings[0]?.message).toContain('30 June 2018');
    const plain = await focal.agent.get(`/api/v1/engagements/${ids.engagement}`).expect(200);
    expect((plain.body as { warnings: object[] }).warnings).toEqual([]);
  });

  it('finds partners without a script, with everything typed kept', async () => {
    const form = {
      _csrf: focal.csrf,
      title: 'Typed before',
      partnerSearch: 'baobab',
      countryCodes: ['SN', ''],
    };
    const answer = await focal.agent.post('/engagements/find').type('form').send(form).expect(303);
    const page = await focal.agent.get((answer.headers.location ?? '').split('#')[0] ?? '').expect(200);
    expect(page.text).toContain('Typed before');
    expect(page.text).toContain(`value="${ids.partner}"`);
    expect(page.text).toContain('<option value="SN" selected>');
  });

  it('adds, changes and moves', async () => {
    const form = {
      _csrf: focal.csrf, title: 'Job fair', kind: 'collaboration', typeId: ids.type, startsOn: '2017-03-01', endsOn: '',
      agreement: 'none', officeId: ids.office, countryCodes: ['SN', ''], partnerIds: ids.partner, partnerSearch: '',
      otherOfficeIds: ['', ''], theme: '', purpose: '', workshop: '',
    }; // prettier-ignore
    const added = await focal.agent.post('/engagements').type('form').send(form).expect(303);
    const path = added.headers.location ?? '';
    expect(path).toMatch(/^\/engagements\/\d+$/);
    expect((await focal.agent.get(path).expect(200)).text).toContain('was added');
    await focal.agent.get(`${path}/edit`).expect(200);
    const changed = { ...form, version: 1, title: 'Job fair in Dakar' };
    await focal.agent.post(path).type('form').send(changed).expect(303);
    await focal.agent
      .post(`${path}/moves`)
      .type('form')
      .send({ _csrf: focal.csrf, move: 'submit' })
      .expect(303);
    expect((await focal.agent.get(path).expect(200)).text).toContain('In review');
  });

  it('shows other terms of what was agreed before and after, and takes them by the form of the chief', async () => {
    const chief = await test.signIn('chief', ids.office);
    const form = {
      title: 'Open day', kind: 'collaboration', typeId: ids.type, startsOn: '2017-03-01', endsOn: '2017-03-02',
      agreement: 'none', officeId: ids.office, countryCodes: ['SN', ''], partnerIds: ids.partner, partnerSearch: '',
      otherOfficeIds: ['', ''], theme: '', purpose: '', workshop: '',
    }; // prettier-ignore
    const post = (as: SignedIn, to: string, values: object) =>
      as.agent.post(to).type('form').send({ _csrf: as.csrf, ...values }).expect(303); // prettier-ignore
    const path = (await post(focal, '/engagements', form)).headers.location ?? '';
    await post(focal, `${path}/moves`, { move: 'submit' });
    const read = (await chief.agent.get(path).expect(200)).text;
    await post(chief, `${path}/moves`, { move: 'approve', version: /name="version" value="(\d+)"/.exec(read)?.[1] });
    const { version } = (await focal.agent.get(`/api/v1${path}`)).body as { version: number };
    expect((await focal.agent.get(`${path}/edit`).expect(200)).text).toContain('waits for the Chief of Mission; the rest applies');
    await post(focal, path, { ...form, version, endsOn: '2019-03-02', title: 'Open days' });
    const told = (await focal.agent.get(path).expect(200)).text;
    for (const words of ['the other terms wait', 'Open days', 'Other terms wait for the Chief of Mission', '2 March 2017', '2 March 2019', 'Take it back'])
      expect(told).toContain(words);
    expect((await chief.agent.get('/').expect(200)).text).toContain('Agree to other terms');
    const page = (await chief.agent.get(path).expect(200)).text;
    const action = /action="(\/engagements\/\d+\/amendments\/\d+\/moves)"/.exec(page)?.[1] ?? '';
    await post(chief, action, { move: 'agree' });
    const after = (await chief.agent.get(path).expect(200)).text;
    expect(after).toContain('Agreed to other terms');
    expect(after).not.toContain('Other terms wait for the Chief');
    expect((await focal.agent.get(`/api/v1${path}`)).body).toMatchObject({ endsOn: '2019-03-02', amendment: null });
  }); // prettier-ignore

  it('opens the form with a partner already ticked, and an empty one', async () => {
    const page = await focal.agent.get(`/engagements/new?partnerId=${ids.partner}`).expect(200);
    expect(page.text).toMatch(new RegExp(`value="${ids.partner}"[^>]*checked`));
    await focal.agent.get('/engagements/new').expect(200);
  });

  it('says over the API why a partnership cannot be agreed', async () => {
    const chief = await test.signIn('chief', ids.office);
    const post = (move: string, note: string | null = null) =>
      chief.agent
        .post(`/api/v1/engagements/${ids.engagement}/moves`)
        .set('X-CSRF-Token', chief.csrf)
        .send({ move, note });
    const submitted = await post('submit').expect(200);
    expect(submitted.body).toMatchObject({ state: 'in_review', version: 2 });
    const refused = await post('approve').expect(409);
    expect(JSON.stringify(refused.body)).toContain('has no valid due diligence clearance');
    await post('return', 'Open a case first').expect(200);
  });

  it('keeps other offices out', async () => {
    const stranger = await test.signIn('chief', (await anotherOffice(test)).id);
    await stranger.agent.get(`/engagements/${ids.engagement}`).expect(200);
    await stranger.agent
      .post(`/engagements/${ids.engagement}/moves`)
      .type('form')
      .send({ _csrf: stranger.csrf, move: 'submit' })
      .expect(403);
  });

  it('lets an administrator keep the types', async () => {
    const administrator = await test.signIn('administrator');
    const page = await administrator.agent.get('/partnership-types').expect(200);
    expect(page.text).toContain('Resource mobilization');
    await administrator.agent.get('/partnership-types/new').expect(200);
    await administrator.agent.get(`/partnership-types/${ids.type}/edit`).expect(200);
    const move = { _csrf: administrator.csrf, move: 'retire' };
    await administrator.agent
      .post(`/partnership-types/${ids.type}/moves`)
      .type('form')
      .send(move)
      .expect(303);
    const form = await focal.agent.get('/engagements/new').expect(200);
    expect(form.text).not.toContain('>Innovation<');
    await focal.agent.get('/partnership-types/new').expect(403);
    expect((await focal.agent.get('/api/v1/partnership-types').expect(200)).body).toMatchObject({
      next: null,
    });
  });
});

function anotherOffice(test: TestApp): Promise<Office> {
  return test.work.run(productActor('test'), async (change) => {
    change.record({ verb: 'office.add', subject: 'office', subjectId: null });
    return change.insert(Office, {
      code: 'T-ML', name: 'Bamako', kind: 'country', parentId: null, countryCode: 'SN', active: true, illustrative: false,
    }); // prettier-ignore
  });
}
