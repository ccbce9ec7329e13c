import { PartnershipType } from '../../src/engagements/partnership-type.entity';
import { openTestApp, type SignedIn, type TestApp } from '../support/app';
import { loadMoney, records } from '../support/money';

interface Parameter {
  name: string;
  in: string;
  schema: { enum?: string[]; items?: { enum?: string[] } };
}
const NEW_PARTNER = { kind: 'company', countryCode: 'SN', listing: 'public' };
const GIFT = {
  ...{ form: 'cash', currency: 'EUR', amount: '1000.00', unitsPerUsd: '0.848', receivedOn: '2018-01-15' },
  ...{ earmarking: 'earmarked', channel: 'agreement', bookedAs: 'private_sector' },
};

interface Page {
  items: Record<string, unknown>[];
  total: number;
  next: string | null;
}
interface JsonList {
  path: string;
  sorts: string[];
  fields: string[];
}

/** Every JSON list, as the OpenAPI document tells of it. */
function listsIn(paths: Record<string, { get?: { parameters?: Parameter[] } }>): JsonList[] {
  return Object.entries(paths).flatMap(([path, { get }]) => {
    const named = (name: string) => get?.parameters?.find((each) => each.in === 'query' && each.name === name);
    if (!named('after')) return [];
    const of = path.replace('{of}', 'cases').replace('{id}', '1').replace('{versionId}', '1');
    return [{ path: of, sorts: named('sort')?.schema.enum ?? [], fields: named('fields')?.schema.items?.enum ?? [] }];
  });
} // prettier-ignore

/** Without a list of screening nothing has changed in it, and nothing of it was left unread. */
const NOT_THERE = ['entries', 'unread'].map((what) => `/api/v1/screening/lists/1/versions/1/${what}`);

describe('JSON lists over HTTP', () => {
  let app: TestApp;
  let analyst: SignedIn;
  let affiliate: SignedIn;
  let lists: JsonList[];
  let readers: SignedIn[];
  beforeAll(async () => {
    app = await openTestApp('2018-06-15T12:00:00.000Z');
    const { offices, partners } = await loadMoney(app);
    const hq = offices.get('HQ') ?? 0;
    const usa = offices.get(records.offices.find((one) => one.kind === 'affiliate')?.code ?? '') ?? 0;
    analyst = await app.signIn('analyst');
    affiliate = await app.signIn('affiliate', usa);
    readers = [analyst, await app.signIn('administrator'), await app.signIn('auditor')];
    const { id: typeId } = await app.database.read.findOneByOrFail(PartnershipType, { code: 'advocacy' });
    const partnerIds = [partners.get(records.partners[0]?.ref ?? '') ?? 0];
    const said = {
      kind: 'collaboration',
      typeId,
      agreement: 'none',
      officeId: hq,
      partnerIds,
      countryCodes: ['SN'],
    };
    const ends = [null, '2018-12-31', null, '2018-12-31', '2018-11-30', null, '2019-01-31', '2018-12-31'];
    for (const [at, endsOn] of ends.entries()) {
      const body = { ...said, title: `Walk ${at % 3}`, startsOn: '2018-01-01', endsOn };
      await analyst.agent
        .post('/api/v1/engagements')
        .set('x-csrf-token', analyst.csrf)
        .send(body)
        .expect(201);
    }
    // Of partners whom the affiliate does not see, in no order of their names.
    for (const at of [5, 3, 6, 4]) {
      const gift = { ...GIFT, officeId: usa, partnerId: partners.get(records.partners[at]?.ref ?? '') };
      await analyst.agent
        .post('/api/v1/contributions')
        .set('x-csrf-token', analyst.csrf)
        .send(gift)
        .expect(201);
    }
    const { body } = await app.anonymous().get('/api/v1/openapi.json').expect(200);
    lists = listsIn(body.paths);
  });
  afterAll(() => app.close());

  const get = async (path: string, query: object, as: SignedIn, expected = 200): Promise<Page> => {
    const { body, status } = await as.agent.get(path).query(query);
    expect([path, query, status]).toEqual([path, query, expected]);
    return body as Page;
  };

  /** Every page of a list one after another. */
  async function walk(path: string, query: object, as = analyst) {
    let page = await get(path, query, as);
    const { total } = page;
    const items = [...page.items];
    while (page.next !== null)
      items.push(...(page = await get(path, { ...query, after: page.next }, as)).items);
    return { items, total, ids: items.map((item) => item.id ?? item.seq) };
  }

  /** Of a long list one year, in some pages. */
  async function few(path: string, reader: SignedIn): Promise<object> {
    const { total } = await get(path, { limit: 1 }, reader);
    if (total <= 60) return { limit: Math.ceil(total / 3) || 1 };
    const { total: ofYear } = await get(path, { limit: 1, year: '2016' }, reader);
    return { year: '2016', limit: Math.min(200, Math.ceil(ofYear / 3)) };
  }

  /** Somebody who may read the list; each list is for one of them at least. */
  async function readerOf(path: string): Promise<SignedIn> {
    for (const each of readers) if ((await each.agent.get(path)).status === 200) return each;
    throw new Error(`nobody reads ${path}`);
  }

  it('are all found', () => {
    expect(lists.length).toBeGreaterThanOrEqual(25);
    for (const { sorts, fields } of lists) {
      expect(sorts[0]).toBe('id');
      expect(fields.length).toBeGreaterThan(0);
    }
  });

  it('go on by their cursor in every order, without gaps or doubles, and back in the other', async () => {
    for (const { path, sorts } of lists) {
      if (NOT_THERE.includes(path)) continue;
      const reader = await readerOf(path);
      const part = await few(path, reader);
      for (const sort of sorts) {
        const up = await walk(path, { ...part, sort }, reader);
        const down = await walk(path, { ...part, sort, direction: 'desc' }, reader);
        expect([path, sort, new Set(up.ids).size]).toEqual([path, sort, up.total]);
        expect([path, sort, up.ids.length]).toEqual([path, sort, up.total]);
        expect([path, sort, down.ids]).toEqual([path, sort, up.ids.toReversed()]);
      }
    }
  }, 60_000);

  it('refuse an order, a field and a cursor that there is not, by their names', async () => {
    for (const { path, sorts } of lists) {
      if (NOT_THERE.includes(path)) continue;
      const reader = await readerOf(path);
      const refused = async (query: object) =>
        (await get(path, query, reader, 422)) as unknown as { errors: { field: string }[] };
      const cursor = (...said: unknown[]) => Buffer.from(JSON.stringify(said)).toString('base64url');
      for (const [field, query] of [
        ['sort', { sort: 'heaviness' }],
        ['direction', { direction: 'sideways' }],
        ['fields', { fields: 'id,heaviness' }],
        ['after', { after: 'here' }],
        ['after', { after: '99999999999' }],
        ['after', { sort: 'id', direction: 'desc', after: '1' }],
      ] as const) {
        const { errors } = await refused(query);
        expect([path, query, errors.map((each) => each.field)]).toEqual([path, query, [field]]);
      }
      // Whatever a cursor of somebody's own making says: the list answers or refuses, it never fails.
      const answers = async (sort: string, direction: string, value: unknown) =>
        (await reader.agent.get(path).query({ sort, direction, after: cursor(sort, direction, value, 3) }))
          .status;
      for (const sort of sorts) {
        expect([200, 422]).toContain(await answers(sort, 'asc', 2 ** 40));
        expect(await answers(sort, 'desc', null)).toBe(200);
      }
    }
  }, 60_000);

  it('give of each item only what was asked for', async () => {
    for (const { path, fields } of lists) {
      if (NOT_THERE.includes(path)) continue;
      const reader = await readerOf(path);
      const [first = ''] = fields;
      const last = fields.at(-1) ?? '';
      const { items, total } = await get(path, { fields: `${last},${first}`, limit: 3 }, reader);
      const whole = await get(path, { limit: 3 }, reader);
      expect([path, total]).toEqual([path, whole.total]);
      expect(items).toEqual(whole.items.map((item) => ({ [first]: item[first], [last]: item[last] })));
    }
  });

  it('have what has no value after all others, upwards, on either database', async () => {
    const { items } = await walk('/api/v1/engagements', { sort: 'ends', limit: 2, fields: 'id,endsOn' });
    expect(items.map((item) => item.endsOn)).toEqual([
      ...['2018-11-30', '2018-12-31', '2018-12-31', '2018-12-31', '2019-01-31'],
      ...[null, null, null],
    ]);
    const down = await walk('/api/v1/engagements', { sort: 'ends', direction: 'desc', limit: 2 });
    expect(down.items.slice(0, 4).map((item) => item.endsOn)).toEqual([null, null, null, '2019-01-31']);
  });

  it('count what fits as the page of the same list does', async () => {
    const filters = { year: 2017, source: 'general_public', state: 'counted' };
    const { total } = await get('/api/v1/contributions', { ...filters, limit: 1 }, analyst);
    const { text } = await analyst.agent.get('/contributions').query(filters).expect(200);
    expect(total).toBeGreaterThan(0);
    expect(text).toContain(`${total}`);
    const own = await get('/api/v1/contributions', { limit: 1 }, affiliate);
    const all = await get('/api/v1/contributions', { limit: 1 }, analyst);
    expect(own.total).toBeLessThan(all.total);
    expect(own.total).toBe((await walk('/api/v1/contributions', { limit: 50 }, affiliate)).ids.length);
  });

  it('do not put givers whom the person does not see in the order of their names', async () => {
    const seen = await walk('/api/v1/contributions', { sort: 'donor', limit: 199 });
    const named = seen.items.filter((item) => item.partnerId !== null);
    // Those without a name come first, as on the page, on either database.
    expect(seen.items.slice(-named.length)).toEqual(named);
    const unseen = await walk('/api/v1/contributions', { sort: 'donor', limit: 6 }, affiliate);
    const byId = await walk('/api/v1/contributions', { limit: 50 }, affiliate);
    expect(unseen.items.some((item) => item.partnerId !== null)).toBe(true);
    expect(unseen.ids).toEqual(byId.ids);
  });

  it('keep their place when a row is added or taken between two pages', async () => {
    const first = await get('/api/v1/partners', { sort: 'name', limit: 3, fields: 'id,name' }, analyst);
    const before = { ...NEW_PARTNER, name: 'AAA Before All', leadOfficeId: await officeOf(first) };
    await analyst.agent.post('/api/v1/partners').set('x-csrf-token', analyst.csrf).send(before).expect(201);
    const query = { sort: 'name', limit: 3, after: first.next };
    const { items } = await get('/api/v1/partners', query, analyst);
    const { items: six } = await get('/api/v1/partners', { sort: 'name', limit: 7 }, analyst);
    const [added, ...others] = six.map((item) => item.name);
    expect(added).toBe('AAA Before All');
    expect([...first.items, ...items].map((item) => item.name)).toEqual(others);
  });

  const officeOf = async ({ items }: Page) => {
    const { body } = await analyst.agent.get(`/api/v1/partners/${Number(items[0]?.id)}`).expect(200);
    return (body as { leadOfficeId: number }).leadOfficeId;
  };
});
