import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { openTestApp, type TestApp } from '../support/app';
import { routesOf } from './routes';

describe('the OpenAPI document', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await openTestApp();
  });
  afterAll(() => test.close());

  it('is valid by a linter', async () => {
    const { body } = await test.anonymous().get('/api/v1/openapi.json').expect(200);
    expect(body.openapi).toMatch(/^3\.1/);
    const lint = spawnSync(process.execPath, [join(__dirname, 'lint-open-api.mjs')], {
      input: JSON.stringify(body),
      encoding: 'utf8',
    });
    expect(lint.stderr).toBe('');
    expect(lint.stdout).toBe('');
  });

  it('names every route under /api/v1', async () => {
    const { body } = await test.anonymous().get('/api/v1/openapi.json');
    const described = Object.entries(body.paths as Record<string, object>).flatMap(([path, item]) =>
      Object.keys(item).map((method) => `${method.toUpperCase()} ${path}`),
    );
    const served = routesOf(test.app)
      .filter((route) => route.path.startsWith('/api/v1/'))
      .map((route) => `${route.method} ${route.path.replace(/:(\w+)/g, '{$1}')}`);
    expect(described.sort()).toEqual(served.sort());
  });
});
