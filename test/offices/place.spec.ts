import { judgePlace, type Place } from '../../src/offices/office-place';
import { Office } from '../../src/offices/office.entity';
import { OfficesService } from '../../src/offices/offices.service';
import { ensureReferenceData } from '../../src/offices/reference';
import { productActor } from '../../src/kernel/actor';
import { openTestApp, type SignedIn, type TestApp } from '../support/app';

describe('who moves an office in the tree', () => {
  const now: Place = { kind: 'country', parentId: 2 };
  const there: Place = { kind: 'country', parentId: 3 };
  const regional: Place = { kind: 'regional', parentId: 1 };
  it.each([
    [7, now, null, 'stays'],
    [7, there, null, 'asked'],
    [7, regional, null, 'asked'],
    [7, there, { by: 7, place: there }, 'asked'],
    [7, regional, { by: 8, place: there }, 'asked'],
    [7, there, { by: 8, place: there }, 'moved'],
    [null, there, null, 'moved'],
  ] as const)('%s to %j after %j: %s', (actorId, wanted, said, expected) => {
    expect(judgePlace(actorId, now, wanted, said)).toBe(expected);
  });
});

describe('an office that has a Regional Director', () => {
  let app: TestApp;
  let one: SignedIn;
  let two: SignedIn;
  let office: Office;
  let otherRegion: Office;
  beforeAll(async () => {
    app = await openTestApp('2018-06-15T12:00:00.000Z');
    await app.work.run(productActor('test'), ensureReferenceData);
    const { read } = app.database;
    const [region, other] = await read.findBy(Office, { kind: 'regional', active: true });
    if (!region || !other) throw new Error('two regions are needed');
    otherRegion = other;
    office = await app.work.run(productActor('test'), (change) => {
      change.record({ verb: 'test.add', subject: 'test', subjectId: null });
      const place = { kind: 'country' as const, parentId: region.id, countryCode: 'SN' };
      return change.insert(Office, {
        code: 'SN',
        name: 'Senegal',
        ...place,
        active: true,
        illustrative: false,
      });
    });
    [one, two] = [await app.signIn('administrator'), await app.signIn('administrator')];
  });
  afterAll(() => app.close());

  const said = (more: object = {}): object => {
    const { code, name, kind, parentId, countryCode, active } = office;
    return { code, name, kind, parentId, countryCode, active, ...more };
  };
  const put = (as: SignedIn, more: object) =>
    as.agent.put(`/api/v1/offices/${office.id}`).set('x-csrf-token', as.csrf).send(said(more)).expect(200);

  it('is put under another one by two administrators who say the same, whichever way; its name changes at once', async () => {
    const there = { parentId: otherRegion.id };
    for (let again = 0; again < 2; again += 1)
      expect((await put(one, { ...there, name: 'Senegal and Gambia' })).body).toMatchObject({ parentId: office.parentId, name: 'Senegal and Gambia' }); // prettier-ignore
    const page = await one.agent
      .post(`/offices/${office.id}`)
      .type('form')
      .send({ ...said(there), active: 'yes', version: 3, _csrf: one.csrf })
      .expect(303);
    expect((await one.agent.get(String(page.headers.location))).text).toContain('another administrator');
    // Another one who saves something else confirms nothing.
    expect((await put(two, { name: 'Senegal' })).body).toMatchObject({ parentId: office.parentId });
    expect((await put(two, there)).body).toMatchObject(there);
    // Back again is a move of its own.
    expect((await put(two, {})).body).toMatchObject(there);
    expect((await put(two, {})).body).toMatchObject(there);
    expect((await put(one, {})).body).toMatchObject({ parentId: office.parentId });
  });

  it('is moved by the product itself at once, as from the command line', async () => {
    const moved = await app.app
      .get(OfficesService)
      .change(productActor('test'), office.id, { ...office, parentId: otherRegion.id });
    expect(moved.parentId).toBe(otherRegion.id);
  });
});
