import { productActor } from '../../src/kernel/actor';
import { ensureReferenceData } from '../../src/offices/reference';
import { Office } from '../../src/offices/office.entity';
import { Partner } from '../../src/partners/partner.entity';
import { openTestApp, type SignedIn, type TestApp } from '../support/app';

describe('the queue of partners that look alike', () => {
  let test: TestApp;
  let analyst: SignedIn;
  let ids: number[];
  beforeAll(async () => {
    test = await openTestApp();
    await test.work.run(productActor(), (change) => ensureReferenceData(change));
    const office = await test.database.read.findOneByOrFail(Office, { kind: 'regional' });
    analyst = await test.signIn('analyst');
    ids = [];
    for (const name of ['Coralla Shipping Ltd', 'Corala Shipping', 'Zorrin Foods']) {
      const added = await send('post', '/api/v1/partners', {
        name, kind: 'company', countryCode: 'SN', leadOfficeId: office.id, listing: 'public', confirmedNew: true,
      }); // prettier-ignore
      ids.push((added.body as { id: number }).id);
    }
  });
  afterAll(() => test.close());

  const send = (method: 'post' | 'put', path: string, said: object) =>
    analyst.agent[method](path).set('x-csrf-token', analyst.csrf).send(said);
  const form = (path: string, said: object) =>
    analyst.agent
      .post(path)
      .type('form')
      .send({ ...said, _csrf: analyst.csrf });

  it('is for those who review the register', async () => {
    const focal = await test.signIn('focal_point');
    expect((await focal.agent.get('/partners/duplicates')).status).toBe(403);
    expect((await focal.agent.get('/api/v1/partner-pairs')).status).toBe(403);
    expect((await analyst.agent.get('/partners')).text).toContain('/partners/duplicates');
  });

  it('lists a pair with its reason, in three languages and as a table', async () => {
    const page = await analyst.agent.get('/partners/duplicates');
    expect(page.status).toBe(200);
    expect(page.text).toContain('Coralla Shipping Ltd');
    expect(page.text).toContain('spelt a little differently');
    expect(page.text).not.toContain('Zorrin');
    const table = await analyst.agent.get('/partners/duplicates?format=csv');
    expect(table.text).toContain('Corala Shipping');
    const { body } = await analyst.agent.get('/api/v1/partner-pairs');
    expect(body.items).toHaveLength(1);
    expect(body.items[0].partners.map((each: { id: number }) => each.id)).toEqual(ids.slice(0, 2));
    expect((await form('/partners/duplicates/compare', {})).status).toBe(303);
  });

  it('says of a record just changed that it is being compared', async () => {
    const added = await test.database.read.findOneByOrFail(Partner, { id: ids[2] });
    await test.work.run(productActor(), async (change) => {
      await change.update(Partner, added.id, { note: 'Another note.' });
      change.record({ verb: 'partner.change', subject: 'partner', subjectId: added.id });
    });
    expect((await analyst.agent.get(`/partners/${ids[2]}`)).text).toContain('is being compared');
    await analyst.agent.get('/partners/duplicates');
    expect((await analyst.agent.get(`/partners/${ids[2]}`)).text).not.toContain('is being compared');
  });

  it('shows both, tells them apart, takes them up again, and merges them', async () => {
    const [{ id }] = (await analyst.agent.get('/api/v1/partner-pairs')).body.items;
    const path = `/partners/duplicates/${id}`;
    const shown = await analyst.agent.get(`${path}?keep=${ids[1]}`);
    expect(shown.text).toContain('What moves from Coralla Shipping Ltd to Corala Shipping');
    const refused = await form(path, { move: 'distinct', note: '', version: 1 }).set('Referer', path);
    expect(refused.status).toBeGreaterThanOrEqual(303);
    // The page of the partner shows the pairs of the queue, and no others.
    const ofPartner = async (): Promise<string> => (await analyst.agent.get(`/partners/${ids[0]}`)).text;
    expect(await ofPartner()).toContain(`href="${path}"`);
    expect((await form(path, { move: 'distinct', note: 'Two companies.', version: 1 })).status).toBe(303);
    expect((await analyst.agent.get(path)).text).toContain('Two companies.');
    expect(await ofPartner()).not.toContain('Similar names in the register');
    expect((await form(path, { move: 'reopen', version: 2 })).status).toBe(303);
    expect(await ofPartner()).toContain(`href="${path}"`);

    const { body } = await analyst.agent.get(`/api/v1/partner-pairs/${id}?keep=${ids[0]}`);
    expect(body).toMatchObject({ keepId: ids[0], moved: [{ what: 'PartnerAlias', count: 1 }] });
    expect(body.moves.map((each: { move: string }) => each.move)).toEqual(['distinct', 'merge']);
    const merged = await send('post', `/api/v1/partner-pairs/${id}/moves`, {
      move: 'merge',
      note: 'Twice.',
      keepId: ids[0],
    });
    expect(merged.body).toEqual({ keptId: ids[0] });
  });

  it('leads from the merged record to the one that stays, and takes the merge back', async () => {
    const merged = await analyst.agent.get(`/partners/${ids[1]}`);
    expect([merged.status, merged.headers.location]).toEqual([303, `/partners/${ids[0]}`]);
    const stays = await analyst.agent.get(`/partners/${ids[0]}`);
    expect(stays.text).toContain(`/partners/${ids[1]}/unmerge`);
    expect((await analyst.agent.get(`/api/v1/partners/${ids[1]}`)).body.mergedIntoId).toBe(ids[0]);
    const change = await send('put', `/api/v1/partners/${ids[1]}`, {
      name: 'Corala', kind: 'company', countryCode: 'SN', leadOfficeId: 1, listing: 'public',
    }); // prettier-ignore
    expect(change.status).toBe(409);
    expect((await analyst.agent.get(`/partners/${ids[1]}/unmerge`)).status).toBe(200);
    expect((await form(`/partners/${ids[1]}/unmerge`, { note: 'Two after all.' })).status).toBe(303);
    expect((await analyst.agent.get(`/partners/${ids[1]}`)).status).toBe(200);
    expect((await send('post', `/api/v1/partners/${ids[1]}/unmerge`, { note: 'Again.' })).status).toBe(409);
  });
});
