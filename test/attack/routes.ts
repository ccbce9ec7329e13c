import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface GetRoute {
  path: string;
  needs: string;
  /** Roles that may ask, `everyone signed in` or `anyone`. */
  who: string;
}

/** Every GET of the committed table of routes, which a test holds to be the whole truth. */
export function getRoutes(): GetRoute[] {
  const table = readFileSync(join(__dirname, '..', 'whole', 'routes.table.md'), 'utf8');
  return [...table.matchAll(/^\| GET \| (\S+) \| (\S+) \| (.+) \|$/gm)].map(([, path, needs, who]) => ({
    ...{ path: path ?? '', needs: needs ?? '', who: who ?? '' },
  }));
}

export function mayAsk(route: GetRoute, role: string): boolean {
  return ['anyone', 'everyone signed in'].includes(route.who) || route.who.split(', ').includes(role);
}

/** The forms a list, a report or an export is given in; in short one beside the page. */
export function formsOf(path: string, short: boolean): string[] {
  if (/^(\/api\/v1)?\/compendium\//.test(path)) {
    return (short ? ['csv'] : ['html', 'csv', 'xlsx', 'json']).map((format) => `${path}?format=${format}`);
  }
  if (path.includes('.') || /(docs|new|edit|sign-in|speak-up.*|\/)$/.test(path)) return [path];
  if (path.startsWith('/api/')) return short ? [`${path}?limit=200`] : [path, `${path}?limit=200`];
  return [path, `${path}?format=csv`, ...(short ? [] : [`${path}?format=xlsx`])];
}
