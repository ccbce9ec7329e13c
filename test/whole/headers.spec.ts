import { openTestApp, type SignedIn, type TestApp } from '../support/app';

describe('what a browser and a proxy may keep', () => {
  let test: TestApp;
  let analyst: SignedIn;
  beforeAll(async () => {
    test = await openTestApp();
    analyst = await test.signIn('analyst');
  });
  afterAll(() => test.close());

  it.each(['/', '/partners', '/account', '/nowhere', '/api/v1/partners', '/partners?format=csv'])(
    'is nothing of %s',
    async (path) => {
      const answer = await analyst.agent.get(path);
      expect(answer.headers['cache-control']).toBe('private, no-store');
    },
  );

  it('is the stylesheet, for a year, by a path that changes with it', async () => {
    const page = await test.anonymous().get('/sign-in').expect(200);
    const path = /href="(\/assets\/accord\.[0-9a-f]{12}\.css)"/.exec(page.text)?.[1] ?? '';
    const today = await test.anonymous().get(path).expect(200);
    expect(today.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    const older = await test.anonymous().get('/assets/accord.0123456789ab.css').expect(200);
    expect(older.headers['cache-control']).toBe('no-cache');
    expect(older.text).toBe(today.text);
    await test.anonymous().get('/assets/nothing.css').expect(404);
  });

  it('comes over the line compressed', async () => {
    const answer = await analyst.agent.get('/partners').set('Accept-Encoding', 'gzip').expect(200);
    expect(answer.headers['content-encoding']).toBe('gzip');
  });
});
