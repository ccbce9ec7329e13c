import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import request from 'supertest';
import { mayAsk, PERMISSIONS } from '../../src/access/permissions';
import { ROLES } from '../../src/kernel/actor';
import { openTestApp, type TestApp } from '../support/app';
import { routesOf, type Route } from './routes';

const TABLE = join(__dirname, 'routes.table.md');

describe('the routes', () => {
  let test: TestApp;
  let routes: Route[];
  beforeAll(async () => {
    test = await openTestApp();
    routes = routesOf(test.app);
  });
  afterAll(() => test.close());

  it('each say what they need, or that they are public', () => {
    expect(routes.filter((route) => route.needs === null)).toEqual([]);
  });

  /** Who may open what is looked at by a person when it changes: UPDATE_TABLES=yes writes the table anew. */
  it('are open to exactly the roles of the committed table', () => {
    const table = tableOf(routes);
    if (process.env.UPDATE_TABLES === 'yes' || !existsSync(TABLE)) writeFileSync(TABLE, table);
    expect(table).toBe(readFileSync(TABLE, 'utf8'));
  });

  it.each(ROLES)('refuse a %s over HTTP exactly what the table refuses', async (role) => {
    const { agent, csrf } = await test.signIn(role);
    for (const route of routes.filter((each) => each.needs !== 'public' && !each.path.includes('sign-out'))) {
      const path = route.path.replace(/:\w+/g, '999999');
      const verb = route.method.toLowerCase() as 'get' | 'post' | 'put' | 'patch' | 'delete';
      const answer = await agent[verb](path)
        .set('x-csrf-token', csrf)
        .send(verb === 'get' ? undefined : {});
      const open = mayAsk([role], route.needs as never);
      expect({ route: `${route.method} ${path}`, refused: answer.status === 403 }).toEqual({
        route: `${route.method} ${path}`,
        refused: !open,
      });
      expect(answer.status).not.toBe(500);
    }
  });

  it('send those who are not signed in to the door, and programs away with 401', async () => {
    for (const route of routes.filter((each) => each.method === 'GET' && each.needs !== 'public')) {
      const path = route.path.replace(/:\w+/g, '1');
      const answer = await request(test.app.getHttpServer()).get(path);
      expect([path, answer.status]).toEqual([path, path.startsWith('/api/') ? 401 : 303]);
    }
  });
});

function tableOf(routes: readonly Route[]): string {
  const lines = routes.map((route) => {
    const roles = route.needs === 'public' || route.needs === null ? ['anyone'] : PERMISSIONS[route.needs];
    const who = roles.length === ROLES.length ? 'everyone signed in' : roles.join(', ');
    return `| ${route.method} | ${route.path} | ${route.needs ?? 'NOTHING'} | ${who} |`;
  });
  return `# Who may open what\n\n| method | path | needs | roles |\n| --- | --- | --- | --- |\n${lines.join('\n')}\n`;
}
