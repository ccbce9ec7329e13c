import { Office } from '../../src/offices/office.entity';
import { ensureReferenceData } from '../../src/offices/reference';
import { productActor } from '../../src/kernel/actor';
import { formerAfter } from '../../src/partners/partner';
import { isPartialDay, relatedErrors } from '../../src/partners/related-party';
import type { RelatedPartyInput } from '../../src/partners/related-party.input';
import { openTestApp, type SignedIn, type TestApp } from '../support/app';

const said = (more: Partial<RelatedPartyInput>): RelatedPartyInput => ({
  ...{ relation: 'founder', kind: 'person', name: 'Imara Quillfeather', countryCode: null, birthDate: null },
  ...{ identifier: null, behindId: null, endedOn: null, note: null },
  ...more,
});

describe('what is said of a person or company behind a partner', () => {
  const others = [
    { id: 1, relation: 'founder' as const },
    { id: 2, relation: 'earlier_company' as const },
  ];
  const fields = (more: Partial<RelatedPartyInput>): string[] =>
    relatedErrors(said(more), others, '2017-06-15').map((each) => each.field);

  it.each<[Partial<RelatedPartyInput>, string[]]>([
    [{}, []],
    [{ birthDate: '1970' }, []],
    [{ birthDate: '1970-13' }, ['birthDate']],
    [{ kind: 'organization', birthDate: '1970' }, ['birthDate']],
    [{ relation: 'earlier_company' }, ['kind']],
    [{ relation: 'earlier_company', kind: 'organization', behindId: 1 }, []],
    [{ relation: 'earlier_company', kind: 'organization', behindId: 2 }, ['behindId']],
    [{ relation: 'earlier_company', kind: 'organization', behindId: 9 }, ['behindId']],
    [{ behindId: 1 }, ['behindId']],
    [{ endedOn: '2017-06-16' }, ['endedOn']],
  ])('%j has the faults %j', (more, faults) => {
    expect(fields(more)).toEqual(faults);
  });

  it.each(['1970', '1970-05', '1970-05-31'])('takes %s for a date of birth', (text) => {
    expect(isPartialDay(text)).toBe(true);
  });
  it.each(['70', '1970-5', '1970-02-30', '31.05.1970', '1970-05-31-01'])('does not take %s', (text) => {
    expect(isPartialDay(text)).toBe(false);
  });
});

describe('former names', () => {
  it.each([
    ['a new name leaves the old one', [], 'Alba', 'Beta', ['Alba']],
    ['the same name leaves none', [], 'Alba', 'Alba', []],
    ['another case is no other name', [], 'ALBA', 'Alba', []],
    ['earlier ones are kept', ['Aleph'], 'Alba', 'Beta', ['Aleph', 'Alba']],
    ['one that is taken up again is no longer former', ['Beta'], 'Alba', 'Beta', ['Alba']],
  ])('%s', (_what, kept, before, name, expected) => {
    const rows = kept.map((each) => ({ name: each, formerSince: '2015-01-01' }));
    expect(formerAfter(rows, before, name, '2017-06-15').map((each) => each.name)).toEqual(expected);
  });
});

describe('who is behind a partner', () => {
  let test: TestApp;
  let analyst: SignedIn;
  let partnerId: number;
  let office: Office;
  const send = (method: 'post' | 'put' | 'delete', path: string, body: object = {}, person = analyst) =>
    person.agent[method](path).set('x-csrf-token', person.csrf).send(body);
  const version = async (): Promise<number> =>
    (await analyst.agent.get(`/api/v1/partners/${partnerId}`)).body.version as number;

  beforeAll(async () => {
    test = await openTestApp();
    await test.work.run(productActor(), (change) => ensureReferenceData(change));
    office = await test.database.read.findOneByOrFail(Office, { code: 'RO-DAKAR' });
    analyst = await test.signIn('analyst');
    const body = { name: 'Tamarind Freight', kind: 'company', countryCode: 'SN', leadOfficeId: office.id };
    partnerId = (await send('post', '/api/v1/partners', { ...body, listing: 'public' })).body.id as number;
  });
  afterAll(() => test.close());

  it('is added, changed, ended and removed, and each raises the partner’s version', async () => {
    const base = `/api/v1/partners/${partnerId}/related-parties`;
    const before = await version();
    const founder = await send('post', base, said({ birthDate: '1961-04' }));
    expect(founder.status).toBe(201);
    const behindId = founder.body.id as number;
    const company = said({
      relation: 'earlier_company',
      kind: 'organization',
      name: 'Tamarind Haulage',
      behindId,
    });
    const made = await send('post', base, company);
    expect(made.body).toMatchObject({ behindId, endedOn: null });
    await send('put', `${base}/${made.body.id}`, { ...company, endedOn: '2016-01-31' }).expect(200);
    const refused = await send('delete', `${base}/${behindId}`);
    expect([refused.status, refused.body.reasons.length]).toEqual([409, 1]);
    const list = await analyst.agent.get(base);
    expect(list.body.items.map((each: { name: string }) => each.name)).toEqual([
      'Imara Quillfeather',
      'Tamarind Haulage',
    ]);
    await send('delete', `${base}/${made.body.id}`).expect(204);
    await send('delete', `${base}/${behindId}`).expect(204);
    expect(await version()).toBe(before + 5);
    expect((await send('post', base, said({ countryCode: 'XX' }))).body.errors).toMatchObject([
      { field: 'countryCode' },
    ]);
  });

  it('is for those who keep the partner only', async () => {
    const elsewhere = await test.database.read.findOneByOrFail(Office, { code: 'RO-CAIRO' });
    const stranger = await test.signIn('focal_point', elsewhere.id);
    const base = `/api/v1/partners/${partnerId}/related-parties`;
    expect((await send('post', base, said({}), stranger)).status).toBe(403);
    expect((await stranger.agent.get(base)).status).toBe(200);
  });

  it('stands on the partner’s pages', async () => {
    const base = `/partners/${partnerId}/related`;
    const blank = await analyst.agent.get(`${base}/new`);
    expect(blank.text).toContain('Date of birth');
    const form = { _csrf: analyst.csrf, relation: 'owner', kind: 'person', name: 'Osric Vane' };
    const posted = await analyst.agent.post(base).type('form').send(form);
    expect([posted.status, posted.headers.location]).toEqual([303, base]);
    const page = await analyst.agent.get(base);
    expect(page.text).toContain('Osric Vane was added.');
    const id = /related\/(\d+)\/edit/.exec(page.text)?.[1];
    expect((await analyst.agent.get(`${base}/${id}/edit`)).text).toContain('value="Osric Vane"');
    expect((await analyst.agent.get(`${base}/${id}/remove`)).text).toContain('by mistake');
    expect((await analyst.agent.get(`/partners/${partnerId}`)).text).toContain('Osric Vane');
    expect((await analyst.agent.get(`${base}?format=csv`)).text).toContain('Osric Vane');
    await analyst.agent.post(`${base}/${id}/remove`).type('form').send({ _csrf: analyst.csrf }).expect(303);
    expect((await analyst.agent.get(base)).text).toContain('Nobody is named yet');
  });

  it('comes from the spreadsheet the page gives out, each once, all or none', async () => {
    const base = `/partners/${partnerId}/related`;
    const send = async (...lines: string[]) => {
      const sheet = ['Lien,Genre,Nom,Date de naissance,Société de', ...lines, ''].join('\n');
      await analyst.agent
        .post(`${base}/import`)
        .set('Host', '127.0.0.1')
        .set('Referer', `http://127.0.0.1${base}`)
        .field('_csrf', analyst.csrf)
        .attach('file', Buffer.from(sheet), 'behind.csv');
      return (await analyst.agent.get(base)).text;
    };
    const founder = 'Fondateur,Personne,Yselle Maraschin,1970,';
    const company = 'Société antérieure,organization,Maraschin Optics,,Yselle Maraschin';
    expect(await send(company, founder)).toContain('2 were added.');
    expect(await send(company, founder)).toContain('All of them were there already.');
    expect(await send('Cousin,Personne,Somebody,,')).toContain('Row 2 cannot be read');
    const orphan = 'Société antérieure,organization,Orphan Optics,,Nobody Known';
    const page = await send('Fondateur,Personne,Not Kept,,', orphan);
    expect(page).toContain('Row 3 belongs to “Nobody Known”');
    expect(page).not.toContain('Not Kept');
    expect(page).toContain('Earlier company of Yselle Maraschin');
  });

  it('keeps its former names, finds it by them, and leaves them through later changes', async () => {
    const path = `/api/v1/partners/${partnerId}`;
    const body = { kind: 'company', countryCode: 'SN', leadOfficeId: office.id, listing: 'public' };
    await send('put', path, { ...body, name: 'Baobab Freight' }).expect(200);
    const again = await send('put', path, { ...body, name: 'Baobab Freight', aliases: ['Baobab'] });
    expect(again.body).toMatchObject({
      aliases: ['Baobab'],
      formerNames: [{ name: 'Tamarind Freight', since: '2017-06-15' }],
    });
    const found = await analyst.agent.get('/api/v1/partners').query({ q: 'tamarind freight' });
    expect(found.body.items).toHaveLength(1);
    expect((await analyst.agent.get(`/partners/${partnerId}`)).text).toContain('Formerly');
  });
});
