import type { SelectQueryBuilder } from 'typeorm';
import type { Change } from '../../src/database/change';
import { EngagementRequest } from '../../src/engagements/engagement-request.entity';
import { Engagement } from '../../src/engagements/engagement.entity';
import { productActor } from '../../src/kernel/actor';
import { firstStart } from '../../src/operations/first-start';
import { Office } from '../../src/offices/office.entity';
import { openTestApp, type SignedIn, type TestApp } from '../support/app';

const HEAD =
  'reference,title,engagement kind,type,office,countries,partner,partner kind,partner country,starts on,state';
const row = (reference: string, title: string): string =>
  `${reference},${title},collaboration,advocacy,RO-DAKAR,SN,Invented Teranga Works,company,SN,2017-07-01,agreed`;
const API = '/api/v1/waiting-rows';

let t: TestApp;
let office: number;
let elsewhere: number;
let focalPoint: SignedIn;
let chief: SignedIn;

beforeAll(async () => {
  t = await openTestApp();
  await firstStart(t.database, t.work);
  office = (await t.database.read.findOneByOrFail(Office, { code: 'RO-DAKAR' })).id;
  elsewhere = (await t.database.read.findOneByOrFail(Office, { code: 'RO-NAIROBI' })).id;
  focalPoint = await t.signIn('focal_point', office);
  chief = await t.signIn('chief', office);
});
afterAll(() => t.close());

const post = (who: SignedIn, path: string, body: object) =>
  who.agent.post(path).set('X-CSRF-Token', who.csrf).send(body);
const handIn = async (
  kind: string,
  lines: string[],
): Promise<{ id: number; questions: { question: string }[] }> => {
  const { body } = await focalPoint.agent
    .post(`/api/v1/imports?kind=${kind}&name=${kind}.csv`)
    .set('X-CSRF-Token', focalPoint.csrf)
    .set('Content-Type', 'text/csv')
    .send(lines.join('\n'))
    .expect(201);
  return body as { id: number; questions: { question: string }[] };
};

describe('the rows that wait, by page and API', () => {
  let first: number;
  let second: number;

  beforeAll(async () => {
    const { id } = await handIn('engagements', [
      HEAD,
      row('W-1', 'Open day with <b>drums</b>'),
      row('W-2', 'A second open day'),
    ]);
    await post(focalPoint, `/api/v1/imports/${id}/moves`, { move: 'apply' }).expect(201);
    const rows = await t.database.read.find(Engagement, { order: { id: 'ASC' } });
    [first, second] = rows.map((each) => each.id) as [number, number];
  });

  test('are the chief’s of the office: others find nothing, or are refused', async () => {
    const page = await chief.agent.get('/waiting-rows').expect(200);
    expect(page.text).toContain('2 rows of');
    expect(page.text).toContain('Open day with &lt;b&gt;drums&lt;/b&gt;');
    const { body } = await chief.agent.get(`${API}?act=agree&office=${office}`).expect(200);
    expect(body).toMatchObject([
      { id: first, state: 'agreed' },
      { id: second, state: 'agreed' },
    ]);

    const other = await t.signIn('chief', elsewhere);
    const empty = await other.agent.get('/waiting-rows').expect(200);
    expect(empty.text).toContain('Nothing waits for you.');
    await other.agent.get(`${API}?act=agree&office=${office}`).expect(404);
    const all = { act: 'agree', office, ids: [], all: true, sendBack: false, note: null };
    await post(other, API, all).expect(404);
    await post(focalPoint, API, all).expect(404);
    await post(await t.signIn('analyst'), API, all).expect(404);
    for (const role of ['auditor', 'regional_director', 'administrator'] as const) {
      const who = await t.signIn(role, role === 'regional_director' ? office : null);
      await who.agent.get('/waiting-rows').expect(403);
      await post(who, API, all).expect(403);
    }
  });

  test('are read without the one that somebody decides at the same moment', async () => {
    const { read } = t.database;
    const request = await read.findOneByOrFail(EngagementRequest, { engagementId: first });
    const changed = (work: (change: Change) => Promise<unknown>) =>
      t.work.run(productActor('test'), async (change) => {
        await work(change);
        change.record({ verb: 'test.change', subject: 'test', subjectId: 1 });
      });
    const builder = read.createQueryBuilder.bind(read) as (
      ...asked: unknown[]
    ) => SelectQueryBuilder<Engagement>;
    const spy = jest.spyOn(read, 'createQueryBuilder').mockImplementation(((...asked: unknown[]) => {
      const query = builder(...asked);
      const getMany = query.getMany.bind(query);
      query.getMany = async () => {
        const rows = await getMany();
        if (asked[1] === 'row')
          await changed((change) => change.remove(EngagementRequest, { engagementId: first }));
        return rows;
      };
      return query;
    }) as never);
    const { body } = await chief.agent.get(`${API}?act=agree&office=${office}`).expect(200);
    spy.mockRestore();
    expect(body).toMatchObject([{ id: second }]);
    await changed((change) => change.insertMany(EngagementRequest, [request]));
  });

  test('are chosen, and sent back with a note only; what is refused keeps what was typed', async () => {
    const form = { _csrf: chief.csrf, act: 'agree', office };
    const none = await chief.agent.post('/waiting-rows').type('form').send(form);
    const asked = await chief.agent.get((none.headers.location ?? '/waiting-rows').split('#')[0]!);
    expect(none.text + asked.text).toContain('Choose at least one row.');
    const body = { act: 'agree', office, ids: [first], all: false, sendBack: true, note: null };
    const refused = await post(chief, API, body).expect(422);
    expect(refused.body).toMatchObject({ errors: [{ field: 'note' }] });
    await post(chief, API, { ...body, act: 'approve' }).expect(422);
    const typed = { ...form, ids: first, sendBack: 'yes', note: '' };
    await chief.agent
      .post('/waiting-rows')
      .set('Host', '127.0.0.1')
      .set('Referer', 'http://127.0.0.1/waiting-rows')
      .type('form')
      .send(typed)
      .expect(303);
    const { text } = await chief.agent.get('/waiting-rows').expect(200);
    expect(text).toContain(`name="ids" value="${first}" checked`);
    expect(text).not.toContain(`name="ids" value="${second}" checked`);
  });

  test('are agreed as they were read: one that changed since is refused, by page and API, all of them or some', async () => {
    const { body } = await chief.agent.get(`${API}?act=agree&office=${office}`).expect(200);
    const read = (body as { id: number; version: number }[]).map(({ id, version }) => `${id}:${version}`);
    const { body: known } = await focalPoint.agent.get(`/api/v1/engagements/${second}`).expect(200);
    const said = known as { title: string; type: { id: number }; partners: { id: number }[]; kind: string; startsOn: string; agreement: string; countryCodes: string[] }; // prettier-ignore
    const put = focalPoint.agent.put(`/api/v1/engagements/${second}`).set('X-CSRF-Token', focalPoint.csrf);
    const { kind, startsOn, agreement, countryCodes } = said;
    const other = { title: 'Something else altogether', kind, startsOn, agreement, countryCodes };
    const partnerIds = said.partners.map(({ id }) => id);
    await put.send({ ...other, typeId: said.type.id, officeId: office, partnerIds }).expect(200);
    const page = (await chief.agent.get('/waiting-rows').expect(200)).text;
    expect(page).toContain(`name="read" value="${read[0]}"`);
    const some = { act: 'agree', office, ids: [second], all: false, sendBack: false, note: null, read };
    const answer = await post(chief, API, some).expect(201);
    expect(answer.body).toMatchObject({ done: 0, refused: [{ id: second }] });
    // One that nobody had read is not among all of them.
    await post(chief, API, { ...some, ids: [], all: true, read: [`${second}:1`] }).expect(201);
    const form = { _csrf: chief.csrf, act: 'agree', office, ids: second, read };
    await chief.agent.post('/waiting-rows').type('form').send(form).expect(303);
    const rows = await t.database.read.find(Engagement, { order: { id: 'ASC' } });
    expect(rows.map(({ state }) => state)).toEqual(['in_review', 'in_review']);
  });

  test('take effect on the act, and wait no more', async () => {
    const answer = await chief.agent
      .post('/waiting-rows')
      .type('form')
      .send({ _csrf: chief.csrf, act: 'agree', office, ids: first })
      .expect(303);
    const page = await chief.agent.get((answer.headers.location ?? '').split('#')[0]!).expect(200);
    expect(page.text).toContain('1 row is done.');
    const body = { act: 'agree', office, ids: [first], all: false, sendBack: false, note: null };
    await post(chief, API, body).expect(422);
    const rest = await post(chief, API, { ...body, ids: [], all: true }).expect(201);
    expect(rest.body).toEqual({ done: 1, refused: [] });
    const kept = await t.database.read.findOneByOrFail(Engagement, { id: second });
    expect(kept).toMatchObject({ state: 'agreed', agreedOn: '2017-06-15' });
    const { body: groups } = await chief.agent.get(`${API}/groups`).expect(200);
    expect(groups).toEqual([]);
    expect((await chief.agent.get('/waiting-rows').expect(200)).text).toContain('Nothing waits for you.');
  });
});

describe('the choices of a file, by page and API', () => {
  const partners = 'name,partner kind,country,office';

  test('are offered ones, of the file’s own person, while it waits', async () => {
    const { id, questions } = await handIn('partners', [
      partners,
      'Invented Teranga Work,company,SN,RO-DAKAR',
    ]);
    expect(questions).toHaveLength(1);
    const path = `/api/v1/imports/${id}/choices`;
    const choose = (value: string, reason: string | null = null, question = questions[0]?.question) =>
      post(focalPoint, path, { choices: [{ question, value, reason }] });
    const wrong = await choose('known:999').expect(422);
    expect(wrong.body).toMatchObject({
      errors: [{ field: 'choices.0.value', code: 'field.not_one_of' }],
    });
    await choose('new', '.').expect(422);
    await choose('new', 'A works of its own', 'nothing of the kind').expect(422);
    const other = await t.signIn('focal_point', elsewhere);
    await post(other, path, { choices: [] }).expect(404);
    await post(chief, path, { choices: [] }).expect(403);

    const onPage = async (value: string, reason: string): Promise<string> => {
      const form = await focalPoint.agent.post(`/imports/${id}/choices`).type('form').send({
        _csrf: focalPoint.csrf,
        'choices.0.question': questions[0]?.question,
        'choices.0.value': value,
        'choices.0.reason': reason,
      });
      return form.text + (await focalPoint.agent.get(`/imports/${id}`)).text;
    };
    expect(await onPage('new', '')).toContain('Write in a few words why.');
    const none = await onPage('', '');
    expect(none).toContain('Nothing was chosen yet.');
    expect(none).not.toContain('The choices are kept.');
    expect(await onPage('new', 'A works of its own')).toContain('The choices are kept. What the file');

    await choose('new', 'A works of its own').expect(201);
    await post(focalPoint, `/api/v1/imports/${id}/moves`, { move: 'apply' }).expect(201);
    const page = await focalPoint.agent.get(`/imports/${id}`).expect(200);
    expect(page.text).toContain('A works of its own');
    await choose('new', 'Once more, after it was applied').expect(409);
  });
});
