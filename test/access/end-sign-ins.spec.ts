import { endSignIns } from '../../src/accounts/end-sign-ins';
import { productActor } from '../../src/kernel/actor';
import { openTestApp, type TestApp } from '../support/app';

let test: TestApp;
beforeAll(async () => {
  test = await openTestApp();
});
afterAll(() => test.close());

it('every session and token ends at once, and they are counted', async () => {
  const [one, other] = [await test.signIn('analyst'), await test.signIn('administrator')];
  const made = await one.agent
    .post('/api/v1/tokens')
    .set('x-csrf-token', one.csrf)
    .send({ name: 'Sheet', scope: 'read', days: 7 })
    .expect(201);
  const bearer = { authorization: `Bearer ${made.body.token}` };
  await test.anonymous().get('/api/v1/partners').set(bearer).expect(200);
  const ended = await test.work.run(productActor(), async (change) => {
    change.record({ verb: 'user.sign_out_all', subject: 'product', subjectId: null });
    return endSignIns(change);
  });
  expect(ended).toEqual({ sessions: 2, tokens: 1 });
  await test.anonymous().get('/api/v1/partners').set(bearer).expect(401);
  for (const { agent } of [one, other]) await agent.get('/account').expect(303);
});
