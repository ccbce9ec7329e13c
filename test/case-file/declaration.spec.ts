import { differs, declaredIn, missingOf, stateOn } from '../../src/due-diligence/declaration/declared';
import { policyVersion1 } from '../../src/due-diligence/policy/version-1';
import { criteriaOf } from '../../src/due-diligence/policy/policy';
import { Notice } from '../../src/notices/notice.entity';
import { json, openFileWorld, post, type FileWorld } from './file.support';

const KEPT = { expiresOn: '2017-07-01', openedAt: null, submittedAt: null, withdrawnAt: null };
const AT = '2017-06-16T00:00:00.000Z';

describe('a declaration', () => {
  it.each([
    ['sent', KEPT, '2017-07-01'],
    ['expired', KEPT, '2017-07-02'],
    ['opened', { ...KEPT, openedAt: AT }, '2017-06-20'],
    ['submitted', { ...KEPT, submittedAt: AT }, '2018-01-01'],
    ['withdrawn', { ...KEPT, submittedAt: AT, withdrawnAt: AT }, '2017-06-20'],
  ])('is %s', (state, kept, day) => {
    expect(stateOn(day, kept)).toBe(state);
  });

  it('names what is wrong and what is missing', () => {
    const criteria = policyVersion1.criteria.filter(({ code }) => ['ARM-2', 'PEP-1'].includes(code));
    const index = criteria.findIndex(({ code }) => code === 'ARM-2');
    const form = { [`answers.${index}.criterion`]: 'ARM-2', [`answers.${index}.sharePercent`]: '120' };
    const { errors, ...declared } = declaredIn(form, criteria);
    expect(errors.map(({ field }) => field)).toEqual([`answers.${index}.sharePercent`]);
    expect(missingOf(declared, criteria).map(({ field }) => field)).toEqual(
      expect.arrayContaining(['signerName', 'signerFunction', 'truthful']),
    );
  });

  it.each([
    ['no', null, null, 0, false],
    ['no', null, 'yes', null, true],
    [null, 7, null, 4, true],
    [null, null, 'yes', null, false],
  ] as const)('of %s %s against %s %s differs: %s', (value, sharePercent, other, share, answer) => {
    const own = { code: 'X', value, sharePercent, why: null };
    expect(differs(own, { value: other, sharePercent: share, note: null })).toBe(answer);
  });
});

describe('a partner behind a link', () => {
  let world: FileWorld;
  let id: number;
  beforeAll(async () => {
    world = await openFileWorld();
    id = await world.draft('Made-up Works');
  });
  afterAll(() => world.close());

  const ask = { sentToName: 'Ana Made-Up', sentToEmail: '', language: 'fr', expiresOn: '2017-07-01' };
  const page = () => world.focalPoint.agent.get(`/cases/${id}/declarations`).expect(200);

  async function newLink(): Promise<string> {
    await post(world.focalPoint, `/cases/${id}/declarations`, ask).expect(303);
    const links = [...(await page()).text.matchAll(/value="[^"]*(\/declarations\/[\w-]{43})"/g)];
    return links[0]?.[1] ?? '';
  }

  function filled(changed: Record<string, string> = {}): Record<string, string> {
    const form: Record<string, string> = {
      signerName: 'Ana Made-Up',
      signerFunction: 'Director',
      truthful: 'on',
    };
    criteriaOf(policyVersion1, 'standard').forEach(({ code, metric }, index) => {
      form[`answers.${index}.criterion`] = code;
      form[`answers.${index}.${metric === 'share' ? 'sharePercent' : 'value'}`] =
        changed[code] ?? (metric === 'share' ? '0' : 'no');
    });
    return { ...form, 'parties.0.relation': 'founder', 'parties.0.name': 'Béla Pretend' };
  }

  test('saves, comes back, signs once, and reads the receipt; without a session', async () => {
    const link = await newLink();
    const partner = world.anonymous();
    const first = await partner.get(link).expect(200, /Autodéclaration/);
    expect(first.headers['set-cookie']).toBeUndefined();
    expect(first.headers['cache-control']).toContain('no-store');
    await partner.post(link).type('form').send({ then: 'save', signerName: 'Ana' }).expect(303);
    await partner.get(`${link}?language=en`).expect(200, /value="Ana"/);
    const early = await partner
      .post(`${link}?language=en`)
      .type('form')
      .send({ then: 'submit', signerName: 'Ana' });
    expect(early.status).toBe(422);
    expect(early.text).toContain('Tick the statement to sign.');
    expect(early.headers['set-cookie']).toBeUndefined();
    const form = { ...filled({ 'ARM-2': '7', 'PEP-1': 'yes' }), then: 'submit' };
    await partner.post(link).type('form').send(form).expect(303);
    await partner.get(`${link}?language=es`).expect(200, /Su declaración se recibió/);
    expect((await partner.post(link).type('form').send(form)).status).toBe(422);
    const told = await world.database.read.findBy(Notice, { userId: world.focalPoint.userId });
    expect(told).toEqual([expect.objectContaining({ kind: 'declaration.notice.submitted' })]);
  });

  test('is read beside the office’s own answers, and taken over one by one', async () => {
    const { text } = await page();
    expect(text).toMatch(/7\.00 % \(differs\)|7 % \(differs\)/);
    expect(text).toContain('Béla Pretend');
    await world.focalPoint.agent.get(`/cases/${id}`).expect(200, /2 answers differ/);
    const action = /action="(\/cases\/\d+\/declarations\/\d+\/answers)"/.exec(text)?.[1] ?? '';
    await post(world.focalPoint, action, { criterion: 'ARM-2' }).expect(303);
    const file = await world.cases.get(world.as('focal_point', world.focalPoint), id);
    expect(file.answers.find(({ criterion }) => criterion === 'ARM-2')).toMatchObject({
      shareBasisPoints: 700,
      evidence: 'Declared by the partner itself.',
    });
    await world.focalPoint.agent.get(`/cases/${id}`).expect(200, /1 answer differs/);
    const { body } = await world.analyst.agent
      .get(`/api/v1/due-diligence/cases/${id}/declarations`)
      .expect(200);
    expect(JSON.stringify(body)).not.toMatch(/token/i);
  });

  test('whose link was withdrawn or has expired is told whom to ask', async () => {
    const link = await newLink();
    const action =
      /action="(\/cases\/\d+\/declarations\/\d+\/withdrawal)"/.exec((await page()).text)?.[1] ?? '';
    await post(world.focalPoint, action, {}).expect(303);
    await world
      .anonymous()
      .get(`${link}?language=en`)
      .expect(410, /This link was withdrawn\. Ask Dakar/);
    const other = await newLink();
    await world.work.housekeeping((manager) =>
      manager.query(`UPDATE self_declaration SET expires_on = '2017-06-01' WHERE withdrawn_at IS NULL`),
    );
    await world
      .anonymous()
      .get(`${other}?language=en`)
      .expect(410, /has expired/);
    expect((await world.anonymous().post(other).type('form').send(filled())).status).toBe(410);
    await world.anonymous().get('/declarations/nothing-known').expect(404);
  });

  test('is asked within ninety days, by those who may change the case', async () => {
    const api = `/api/v1/due-diligence/cases/${id}/declarations`;
    expect((await json(world.focalPoint, 'post', api, { ...ask, expiresOn: '2018-06-01' })).status).toBe(422);
    expect((await json(world.chief, 'post', api, ask)).status).toBe(403);
  });
});
