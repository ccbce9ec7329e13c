import { CaseAnswer } from '../../src/due-diligence/cases/case-answer.entity';
import { DueDiligenceCase } from '../../src/due-diligence/cases/due-diligence-case.entity';
import { ensurePolicy } from '../../src/due-diligence/policy/policies.service';
import { parsePolicy } from '../../src/due-diligence/policy/parse-policy';
import type { Policy } from '../../src/due-diligence/policy/policy';
import { FORM_SECTIONS } from '../../src/due-diligence/policy/policy-layouts';
import { policyVersion1 } from '../../src/due-diligence/policy/version-1';
import { productActor } from '../../src/kernel/actor';
import { Country } from '../../src/offices/country.entity';
import { Office } from '../../src/offices/office.entity';
import { Partner } from '../../src/partners/partner.entity';
import { openTestApp, type SignedIn, type TestApp } from '../support/app';

let app: TestApp;
let analyst: SignedIn;
let administrator: SignedIn;
const HOST = '127.0.0.1';

beforeAll(async () => {
  app = await openTestApp();
  analyst = await app.signIn('analyst');
  administrator = await app.signIn('administrator');
});
afterAll(() => app.close());

const page = async (path: string, who = analyst): Promise<string> =>
  (await who.agent.get(path).expect(200)).text;

/** Every field of the form on a page, as a browser would send them back. */
function fieldsOf(html: string): Record<string, string | string[]> {
  const fields: Record<string, string | string[]> = {};
  const add = (name: string, value: string): void => {
    const old = fields[name];
    fields[name] = old === undefined ? value : [old, value].flat();
  };
  const form = /<form[^>]*novalidate[^>]*>([\s\S]*?)<\/form>/.exec(html)?.[1] ?? '';
  const plain = (text: string): string =>
    text.replace(/&#x([0-9A-F]+);/gi, (_, hex: string) => String.fromCodePoint(parseInt(hex, 16)))
      .replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&'); // prettier-ignore
  const attribute = (tag: string, name: string): string | undefined =>
    new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
  for (const [tag] of form.matchAll(/<input[^>]*>/g)) {
    const name = attribute(tag, 'name');
    const ticked = attribute(tag, 'type') !== 'checkbox' || /\schecked/.test(tag);
    if (name && ticked) add(name, plain(attribute(tag, 'value') ?? ''));
  }
  for (const [, tag, text] of form.matchAll(/<textarea([^>]*)>\n?([\s\S]*?)<\/textarea>/g)) {
    add(attribute(tag ?? '', 'name') ?? '', plain(text ?? ''));
  }
  for (const [, tag, options] of form.matchAll(/<select([^>]*)>([\s\S]*?)<\/select>/g)) {
    const chosen = /<option value="([^"]*)"\s+selected/.exec(options ?? '')?.[1] ?? '';
    add(attribute(tag ?? '', 'name') ?? '', chosen);
  }
  return fields;
}

async function post(
  path: string,
  body: object,
  who = analyst,
  from = path,
): Promise<{ status: number; location: string }> {
  const answer = await who.agent
    .post(path)
    .set('host', HOST)
    .set('referer', `http://${HOST}${from}`)
    .type('form')
    .send({ _csrf: who.csrf, ...body });
  return { status: answer.status, location: String(answer.headers.location) };
}

async function newDraft(): Promise<string> {
  const { location } = await post('/policy/versions', {});
  expect(location).toMatch(/^\/policy\/versions\/\d+$/);
  return location;
}

const policyAt = async (path: string): Promise<Policy> =>
  parsePolicy((await analyst.agent.get(`${path}/policy.json`).expect(200)).body);

test('the policy in force is read by everybody on the staff', async () => {
  const chief = await app.signIn('chief');
  const html = await page('/policy', chief);
  expect(html).toContain('SAN-1');
  expect(html).toContain('Thresholds of the list screening');
  expect(html).toContain('0.76');
  const versions = await page('/policy/versions', chief);
  expect(versions).not.toContain('/policy/versions/new');
  await chief.agent.get('/policy/versions/1').expect(200);
  await chief.agent.get('/policy/versions/1/compare').expect(200);
  await chief.agent.get('/policy/versions/new').expect(403);
  await chief.agent.get('/policy/versions/1/trial').expect(403);
});

test('every form saved as it is changes nothing', async () => {
  const draft = await newDraft();
  const before = await policyAt(draft);
  for (const form of [
    ...FORM_SECTIONS.map((each) => `sections/${each}`),
    'criteria/ARM-2',
    'criteria/GCP-1',
  ]) {
    const fields = fieldsOf(await page(`${draft}/${form}`));
    expect(await post(`${draft}/${form}`, { ...fields, _csrf: analyst.csrf })).toEqual({
      status: 303,
      location: draft,
    });
    expect(await policyAt(draft)).toEqual(before);
  }
});

test.each(['fr', 'es'])('the pages are there in %s', async (locale) => {
  const draft = await newDraft();
  await analyst.agent.post('/language').type('form').send({ _csrf: analyst.csrf, locale, back: '/' });
  for (const path of [
    '',
    '/compare',
    '/trial',
    '/sections/sectors',
    '/criteria/new',
    '/criteria/ARM-2',
    '/criteria/ARM-2/remove',
  ]) {
    expect(await page(`${draft}${path}`)).toContain(`<html lang="${locale}">`);
  }
  await analyst.agent.post('/language').type('form').send({ _csrf: analyst.csrf, locale: 'en', back: '/' });
});

test('a criterion is added, changed and removed', async () => {
  const draft = await newDraft();
  const at = `criteria.${policyVersion1.criteria.length}`;
  const blank = fieldsOf(await page(`${draft}/criteria/new`));
  expect((await post(`${draft}/criteria`, blank, analyst, `${draft}/criteria/new`)).location).toBe(
    `${draft}/criteria/new`,
  );
  const back = await page(`${draft}/criteria/new`);
  expect(back).toContain(`id="e-${at}.code"`);
  expect(back).toContain('Title · Français: write a text.');

  const words = (name: string, text: string) =>
    Object.fromEntries(['en', 'fr', 'es'].map((each) => [`${at}.${name}.${each}`, text]));
  const share = {
    ...{ ...blank, [`${at}.code`]: 'GAM-1', [`${at}.source`]: 'Our own', [`${at}.metric`]: 'share' },
    ...{
      ...words('title', 'Gambling'),
      ...words('question', 'What share?'),
      ...words('evidence', 'Accounts'),
    },
  };
  await post(`${draft}/criteria`, share, analyst, `${draft}/criteria/new`);
  expect(await page(`${draft}/criteria/new`)).toContain('give it at least one band');

  const bands = {
    [`${at}.bands.0.limit`]: '5',
    [`${at}.bands.0.effect`]: 'escalate.high',
    [`${at}.bands.1.limit`]: '50',
    [`${at}.bands.1.included`]: 'on',
    [`${at}.bands.1.effect`]: 'exclude',
  };
  expect(await post(`${draft}/criteria`, { ...share, ...bands })).toMatchObject({ location: draft });
  expect((await policyAt(draft)).criteria.at(-1)).toMatchObject({
    code: 'GAM-1',
    bands: [
      { limit: 5, included: false, effect: { kind: 'escalate', to: 'high' } },
      { limit: 50, included: true, effect: { kind: 'exclude' } },
    ],
  });

  const fields = fieldsOf(await page(`${draft}/criteria/GAM-1`));
  await post(`${draft}/criteria/GAM-1`, {
    ...fields,
    [`${at}.bands.0.remove`]: 'on',
    [`${at}.own`]: undefined,
  });
  expect((await policyAt(draft)).criteria.at(-1)?.bands).toHaveLength(1);
  expect(await page(`${draft}/compare`)).toContain('GAM-1');

  expect(await page(`${draft}/criteria/GAM-1/remove`)).toContain('Remove GAM-1 · Gambling?');
  await post(`${draft}/criteria/GAM-1/remove`, {});
  expect((await policyAt(draft)).criteria.map((each) => each.code)).not.toContain('GAM-1');
  await analyst.agent.get(`${draft}/criteria/GAM-1`).expect(404);
});

test('an error stands at the row it was typed in, though a row before it was removed', async () => {
  const draft = await newDraft();
  const form = `${draft}/sections/sectors`;
  const fields = fieldsOf(await page(form));
  await post(form, { ...fields, 'sectors.0.remove': 'on', 'sectors.2.title.fr': '' });
  const html = await page(form);
  expect(html).toContain('id="e-sectors.2.title.fr"');
  expect(html.match(/class="error"/g)).toHaveLength(1);
  await post(form, { ...fields, 'sectors.0.remove': 'on', 'sectors.1.isic': '35; 36' });
  const { sectors } = await policyAt(draft);
  expect(sectors).toHaveLength(policyVersion1.sectors.length - 1);
  expect(sectors[0]?.isic).toEqual(['35', '36']);
});

test('two people at one draft do not write over each other', async () => {
  const draft = await newDraft();
  const fields = fieldsOf(await page(`${draft}/sections/committee`));
  await post(`${draft}/sections/committee`, { ...fields, 'committee.minimum': '4' });
  await post(`${draft}/sections/committee`, { ...fields, 'committee.minimum': '5' }, administrator);
  expect((await policyAt(draft)).committee.minimum).toBe(4);
});

test('a file goes out and comes in, and is refused with the place of what is wrong', async () => {
  const draft = await newDraft();
  const send = (path: string, content: string) =>
    analyst.agent
      .post(path)
      .set('host', HOST)
      .set('referer', `http://${HOST}${draft}`)
      .set('x-csrf-token', analyst.csrf)
      .attach('file', Buffer.from(content), 'policy.json');
  const { body } = await analyst.agent.get(`${draft}/policy.json`).expect(200);
  const policy = parsePolicy(body);
  await send(`${draft}/file`, JSON.stringify({ ...policy, fastTrackWorkingDays: 3 })).expect(303);
  expect((await policyAt(draft)).fastTrackWorkingDays).toBe(3);
  await send(`${draft}/file`, JSON.stringify({ ...policy, sectors: 'all', ladders: [] })).expect(303);
  const html = await page(draft);
  expect(html).toContain('sectors: give a list.');
  expect(html).toContain('ladders: the policy has no such member');
  await send(`${draft}/file`, '{').expect(303);
  expect(await page(draft)).toContain('cannot be read as JSON');
  await send('/policy/versions/file', JSON.stringify(policy)).expect(303);
  await analyst.agent
    .get(`${draft}/criteria.xlsx`)
    .expect(200)
    .expect('content-type', /spreadsheetml/);
});

test('the trial lists the past cases that would now stand elsewhere', async () => {
  const id = await exposedCase();
  const draft = await newDraft();
  const form = `${draft}/criteria/PEP-1`;
  const fields = fieldsOf(await page(form));
  const name = Object.keys(fields).find((each) => each.endsWith('.yes')) ?? '';
  await post(form, { ...fields, [name]: 'exclude' });
  const html = await page(`${draft}/trial`);
  expect(html).toContain('1 of 1 past cases would now escalate.');
  expect(html).toContain(`href="/cases/${id}"`);
  expect(html).toContain('Would be excluded');
  expect(await page(`${draft}/trial?change=down`)).toContain('No past case would change.');
  const csv = await analyst.agent.get(`${draft}/trial?format=csv`).expect(200);
  expect(csv.text).toContain('Made-up Works');
  const { body } = await analyst.agent.get(`/api/v1/due-diligence/policies/${draft.split('/').at(-1)}/trial`);
  expect(body).toMatchObject({ total: 1, counts: { excluded: 1 }, items: [{ id, because: ['PEP-1'] }] });
});

/** A case under the policy in force whose partner is politically exposed, in the hands of the analyst. */
function exposedCase(): Promise<number> {
  return app.work.run(productActor(), async (change) => {
    const policy = await ensurePolicy(change);
    await change.insertMany(Country, [{ code: 'SN', alpha3: 'SEN', m49: '686' }]);
    const office = await change.insert(Office, {
      code: 'ZZ',
      name: 'Somewhere',
      kind: 'country',
      parentId: null,
      countryCode: null,
      active: true,
      illustrative: true,
    });
    const partner = await change.insert(Partner, {
      ...{
        name: 'Made-up Works',
        nameKey: 'made up works',
        kind: 'company' as const,
        size: null,
        countryCode: 'SN',
        parentId: null,
      },
      ...{
        sector: null,
        listing: 'public' as const,
        listingUntil: null,
        leadOfficeId: office.id,
        website: null,
        note: null,
      },
      ...{ sourceRef: null, illustrative: true, createdBy: null, createdAt: change.clock.now() },
    });
    const held = await change.insert(DueDiligenceCase, {
      ...{
        number: '2017-0001',
        partnerId: partner.id,
        officeId: office.id,
        policyId: policy.id,
        track: 'standard' as const,
      },
      ...{
        state: 'assessment',
        purpose: 'A venture',
        addresses: [],
        proposedLevel: 'medium' as const,
        level: null,
      },
      ...{
        levelReason: null,
        excluded: false,
        openedBy: null,
        openedAt: change.clock.now(),
        assessedBy: null,
      },
      ...{ assessedAt: null, dueOn: null, decidedAt: null, illustrative: true },
    });
    await change.insertMany(CaseAnswer, [
      {
        caseId: held.id,
        criterion: 'PEP-1',
        value: 'yes',
        shareBasisPoints: null,
        why: null,
        note: null,
        evidence: null,
      },
    ]);
    change.record({ verb: 'test.begin', subject: 'test', subjectId: null });
    return held.id;
  });
}

test('one proposes, another puts in force; the page says so and the comparison shows both', async () => {
  const draft = await newDraft();
  const fields = fieldsOf(await page(`${draft}/sections/ladder`));
  await post(`${draft}/sections/ladder`, { ...fields, 'ladder.0.validityMonths': '12' });
  const compared = await page(`${draft}/compare`);
  expect(compared).toContain('Months it is valid');
  expect(compared).toMatch(/>24<[\s\S]*>12</);
  expect(await page(`${draft}/trial`)).toContain('None of the 1 past cases would now escalate.');
  await analyst.agent.get(`${draft}/trial?format=csv`).expect(200).expect('content-type', /csv/);
  await post(`${draft}/moves`, { move: 'propose', note: 'A year is enough' }, analyst, draft);
  expect(await page(draft)).toContain('You proposed this version');
  await analyst.agent.get(`${draft}/sections/ladder`).expect(409);
  await post(`${draft}/moves`, { move: 'activate' }, analyst, draft);
  const version = `Version ${/\d+$/.exec(draft)?.[0]}`;
  expect(await page('/policy')).not.toContain(version);
  await post(`${draft}/moves`, { move: 'activate' }, administrator, draft);
  const now = await page(draft, administrator);
  expect(now).toContain('In force from now on');
  expect(now).toContain('A year is enough');
  expect(await page('/policy')).toContain(version);
});

test('programs draft, write, compare, try and move', async () => {
  const api = '/api/v1/due-diligence/policies';
  const send = (who: SignedIn, verb: 'post' | 'put', path: string, body: object) =>
    who.agent[verb](path).set('x-csrf-token', who.csrf).send(body);
  const made = await send(analyst, 'post', api, {}).expect(201);
  const { id, body: policy, moves } = made.body as { id: number; body: Policy; moves: { move: string }[] };
  expect(moves).toMatchObject([
    { move: 'propose', refusals: [{ code: 'policy.refusal.no_changes' }] },
    { move: 'discard' },
  ]);
  const wrong = await send(analyst, 'put', `${api}/${id}`, {
    ...policy,
    committee: { ...policy.committee, minimum: 0 },
  }).expect(422);
  expect(wrong.body).toMatchObject({ errors: [{ field: 'committee.minimum', code: 'policy.not_number' }] });
  await send(analyst, 'put', `${api}/${id}`, { ...policy, fastTrackWorkingDays: 2 })
    .set('if-match', '"1"')
    .expect(200);
  await send(analyst, 'put', `${api}/${id}`, { ...policy, fastTrackWorkingDays: 3 })
    .set('if-match', '"1"')
    .expect(412);
  const { body: changes } = await analyst.agent.get(`${api}/${id}/changes`).expect(200);
  expect(changes).toMatchObject({
    changes: [{ section: 'general', field: 'fastTrackWorkingDays', before: null, after: 2 }],
  });
  const { body: trial } = await analyst.agent.get(`${api}/${id}/trial`).expect(200);
  expect(trial).toMatchObject({
    total: 1,
    counts: { excluded: 0, up: 0, down: 0, readmitted: 0, unchanged: 1 },
    items: [],
  });
  await send(analyst, 'post', `${api}/${id}/moves`, { move: 'propose', note: 'Speed' }).expect(201);
  await send(analyst, 'post', `${api}/${id}/moves`, { move: 'activate' }).expect(409);
  const done = await send(administrator, 'post', `${api}/${id}/moves`, { move: 'activate' }).expect(201);
  expect(done.body).toMatchObject({ state: 'active', moves: [] });
});
