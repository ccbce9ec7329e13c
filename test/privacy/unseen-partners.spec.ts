import { PartnerPair } from '../../src/partners/duplicates/partner-pair.entity';
import { Notice } from '../../src/notices/notice.entity';
import { Office } from '../../src/offices/office.entity';
import { ensureReferenceData } from '../../src/offices/reference';
import { productActor } from '../../src/kernel/actor';
import { openTestApp, type SignedIn, type TestApp } from '../support/app';

/** To whom a record is invisible, it does not exist (an affiliate sees the partners it leads alone). */
describe('partners that a person does not see', () => {
  let test: TestApp;
  let analyst: SignedIn;
  let affiliate: SignedIn;
  let own: Office;
  let other: Office;
  let foreign: number;
  const LEI = '529900T8BM49AURSDO55';
  beforeAll(async () => {
    test = await openTestApp();
    await test.work.run(productActor(), (change) => ensureReferenceData(change));
    const offices = await test.database.read.find(Office, { where: { kind: 'regional' }, take: 2, order: { id: 'ASC' } }); // prettier-ignore
    [own, other] = offices as [Office, Office];
    analyst = await test.signIn('analyst');
    affiliate = await test.signIn('affiliate', own.id);
    foreign = (await add(analyst, body('Kaolack Agro Industries SARL', { leadOfficeId: other.id, lei: LEI })))
      .body.id as number;
  });
  afterAll(() => test.close());

  const body = (name: string, more: object = {}) => ({
    name, kind: 'company', countryCode: 'SN', leadOfficeId: own.id, listing: 'public', ...more,
  }); // prettier-ignore
  const add = (person: SignedIn, said: object) =>
    person.agent.post('/api/v1/partners').set('x-csrf-token', person.csrf).send(said);
  const put = (person: SignedIn, id: number, said: object) =>
    person.agent.put(`/api/v1/partners/${id}`).set('x-csrf-token', person.csrf).send(said);
  const notices = (kind: string) => test.database.read.findBy(Notice, { kind });

  it('are not named by the warning, and headquarters compares', async () => {
    const refused = await add(affiliate, body('Kaolack Agro-Industries'));
    expect(refused.status).toBe(409);
    expect(refused.body.reasons).toEqual([expect.stringContaining('headquarters will compare')]);
    expect(JSON.stringify(refused.body)).not.toMatch(new RegExp(`SARL|${other.name}|${foreign}`));

    const page = await affiliate.agent.post('/partners').set('referer', 'http://127.0.0.1/partners/new').type('form').send({ _csrf: affiliate.csrf, ...body('Kaolack Agro-Industries') }); // prettier-ignore
    expect(page.text).not.toContain('SARL');

    const added = await add(affiliate, body('Kaolack Agro-Industries', { confirmedNew: true })).expect(201);
    expect(await test.database.read.findBy(PartnerPair, { highId: added.body.id })).toMatchObject([
      { lowId: foreign, state: 'open', highName: 'Kaolack Agro-Industries' },
    ]);
    expect(await notices('duplicates.notice.unseen')).toMatchObject([
      { userId: analyst.userId, href: '/partners/duplicates', subjectId: added.body.id },
    ]);
    expect((await affiliate.agent.get(`/partners/${added.body.id}`)).text).not.toContain('SARL');
  });

  it('are still named to those who see them, beside the sentence for none', async () => {
    const refused = await add(analyst, body('Kaolack Agro Industries'));
    expect(refused.body.reasons.join()).toContain('SARL');
    expect(refused.body.reasons.join()).not.toContain('headquarters will compare');
  });

  it('keep their numbers to themselves, and headquarters is told', async () => {
    const taken = await add(affiliate, body('Another Holder', { lei: LEI }));
    expect(taken.body.errors).toMatchObject([{ field: 'lei', code: 'partners.error.number_elsewhere' }]);
    expect(JSON.stringify(taken.body)).not.toContain('Kaolack');
    expect(await notices('duplicates.notice.number')).toMatchObject([
      { userId: analyst.userId, href: `/partners/${foreign}` },
    ]);
  });

  it('are no group to belong to, and are not shown as one', async () => {
    const unknown = await add(affiliate, body('Dindefelo Shipping', { parent: '99999' }));
    for (const parent of [String(foreign), `#${foreign}`, 'Kaolack Agro Industries SARL']) {
      const refused = await add(affiliate, body('Dindefelo Shipping', { parent }));
      expect([refused.status, refused.body]).toEqual([unknown.status, unknown.body]);
    }
    const child = (await add(analyst, body('Dindefelo Shipping', { parent: String(foreign) })).expect(201))
      .body;
    const seen = await affiliate.agent.get(`/api/v1/partners/${child.id}`).expect(200);
    expect(seen.body.parentId).toBeNull();
    const form = (await affiliate.agent.get(`/partners/${child.id}/edit`)).text;
    expect(/name="parent"[^>]*?value="([^"]*)"/s.exec(form)?.[1]).toBe('');
    // Saving the form does not end what it does not show.
    await put(affiliate, child.id as number, body('Dindefelo Shipping', { note: 'Met in May' })).expect(200);
    const kept = await analyst.agent.get(`/api/v1/partners/${child.id}`);
    expect(kept.body).toMatchObject({ parentId: foreign, note: 'Met in May' });
  });

  it('answer their number as one that was never given', async () => {
    const unknown = await affiliate.agent.get('/api/v1/partners/99999');
    const hidden = await affiliate.agent.get(`/api/v1/partners/${foreign}`);
    expect([hidden.status, hidden.body]).toEqual([unknown.status, unknown.body]);
    const never = await put(affiliate, 99999, body('Any'));
    const there = await put(affiliate, foreign, body('Any'));
    expect([there.status, there.body]).toEqual([never.status, never.body]);
    expect((await affiliate.agent.get(`/partners/${foreign}`)).status).toBe(404);
  });
});
