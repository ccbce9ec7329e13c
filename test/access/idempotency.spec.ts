import { IdempotencyKey, UNDER_WAY } from '../../src/accounts/idempotency-key.entity';
import { IdempotencyKeys } from '../../src/accounts/idempotency-keys';
import { claims } from '../../src/audit/claims';
import { productActor } from '../../src/kernel/actor';
import { Office } from '../../src/offices/office.entity';
import { firstStart } from '../../src/operations/first-start';
import { Partner } from '../../src/partners/partner.entity';
import { openTestApp, type SignedIn, type TestApp } from '../support/app';

const NOW = '2017-06-15T12:00:00.000Z';

describe('an Idempotency-Key', () => {
  let test: TestApp;
  let person: SignedIn;
  let office: Office;
  beforeAll(async () => {
    test = await openTestApp(NOW);
    await firstStart(test.database, test.work);
    office = await test.database.read.findOneByOrFail(Office, { code: 'RO-DAKAR' });
    person = await test.signIn('focal_point', office.id);
  });
  afterAll(() => test.close());

  const send = (key: string, body: object) =>
    person.agent
      .post('/api/v1/partners')
      .set('x-csrf-token', person.csrf)
      .set('idempotency-key', key)
      .send(body);
  const partner = (name: string) => ({ name, kind: 'company', countryCode: 'SN', leadOfficeId: office.id, listing: 'public' }); // prettier-ignore
  const named = (name: string) => test.database.read.countBy(Partner, { name });
  const patch = (key: string, values: Partial<IdempotencyKey>) =>
    test.work.housekeeping((manager) => manager.update(IdempotencyKey, { key }, values));

  it('that a dead process had begun with is taken over once nobody holds it', async () => {
    const body = partner('Calm Harbour Mills');
    await send('the first key', body).expect(201);
    // As a process leaves it that dies before its change: begun, and held for a while yet.
    const held = { status: UNDER_WAY, body: 'null', heldUntil: '2017-06-15T12:00:30.000Z' };
    await patch('the first key', held);
    await test.work.housekeeping((manager) => manager.update(Partner, { name: body.name }, { name: 'Gone' }));
    await send('the first key', body).expect(409);
    expect(await named(body.name)).toBe(0);
    await patch('the first key', { heldUntil: '2017-06-15T11:59:59.000Z' });
    await send('the first key', { ...body, name: 'Other Mills' }).expect(422);
    await send('the first key', body).expect(201);
    expect(await named(body.name)).toBe(1);
    const again = await send('the first key', body).expect(201);
    expect(again.headers['idempotency-replayed']).toBe('true');
  });

  it('is done with the change itself: a lost answer is told, with what was changed, and nothing is done twice', async () => {
    const body = partner('Second Harbour Mills');
    const keys = test.app.get(IdempotencyKeys);
    const answer = jest.spyOn(keys, 'answer').mockRejectedValueOnce(new Error('killed'));
    const first = await send('the second key', body).expect(201);
    answer.mockRestore();
    const again = await send('the second key', body).expect(409);
    expect(again.body.reasons.join()).toContain(`partner ${first.body.id}`);
    expect(await named(body.name)).toBe(1);
  });

  it('that another has taken over lets the slower one change nothing', async () => {
    const keys = test.app.get(IdempotencyKeys);
    const row = { userId: person.userId, key: 'the third key', requestHash: 'x' };
    const slow = await keys.begin(row);
    await patch(row.key, { heldUntil: '2017-06-15T11:00:00.000Z' });
    const known = await keys.find(row);
    const [fast, second] = await Promise.all([keys.takeOver(known!), keys.takeOver(known!)]);
    expect([fast, second].filter((each) => each === null)).toHaveLength(1);
    const change = claims.run(keys.claim(slow, true), () =>
      test.work.run(productActor(), (inside) => {
        inside.record({ verb: 'partner.add', subject: 'partner', subjectId: 1 });
        return Promise.resolve();
      }),
    );
    await expect(change).rejects.toThrow('stale');
  });

  it('may be sent again after a refusal', async () => {
    await send('the fourth key', partner('')).expect(422);
    await send('the fourth key', partner('Fourth Harbour Mills')).expect(201);
  });

  it.each(['a form', 'the body itself'])('is another one with another file in %s', async (how) => {
    const head = 'reference,title,engagement kind,type,office,countries,partner,partner kind,partner country,starts on'; // prettier-ignore
    const fileOf = (title: string) =>
      `${head}\nW-1,${title},collaboration,advocacy,RO-DAKAR,SN,Fifth Harbour Mills,company,SN,2017-03-01\n`;
    const upload = (title: string) => {
      const asked = person.agent
        .post('/api/v1/imports?kind=engagements&name=a.csv')
        .set('x-csrf-token', person.csrf)
        .set('idempotency-key', `the key of ${how}`);
      return how === 'a form'
        ? asked.attach('file', Buffer.from(fileOf(title)), 'a.csv')
        : asked.set('content-type', 'text/csv').send(fileOf(title));
    };
    const first = await upload('Open day').expect(201);
    const same = await upload('Open day').expect(201);
    expect(same.body.id).toBe(first.body.id);
    await upload('Closed day').expect(422);
  });
});
