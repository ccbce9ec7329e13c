import { randomUUID } from 'node:crypto';

/** A person who has signed in to a product in another process. */
export interface Person {
  /** What a browser sends along, and the token of its forms. */
  headers: { cookie: string; 'x-csrf-token': string };
  /** Asks the JSON API. @throws Error when it is not answered well */
  ask: <T>(path: string, body?: object) => Promise<T>;
}

/** Signs in with a password given for once, and chooses another. Answers how to ask as that person. */
export async function ownPassword(url: string, email: string, password: string): Promise<Person> {
  const cookie = await enter(url, email, password);
  const page = await (await fetch(`${url}/account/password`, { headers: { cookie } })).text();
  const chosen = `${randomUUID()} of herons`;
  const form = { _csrf: tokenIn(page), presentPassword: password, newPassword: chosen };
  const changed = await fetch(`${url}/account/password`, {
    ...{ method: 'POST', redirect: 'manual' as const },
    headers: { cookie, referer: `${url}/account/password` },
    body: new URLSearchParams(form),
  });
  if (changed.status !== 303) throw new Error(`the password could not be chosen: ${changed.status}`);
  const own = changed.headers.get('set-cookie')?.split(';')[0] ?? cookie;
  const account = await (await fetch(`${url}/account`, { headers: { cookie: own } })).text();
  const headers = { cookie: own, 'x-csrf-token': tokenIn(account) };
  const ask = async <T>(path: string, body?: object): Promise<T> => {
    const sent = body ? { method: 'POST', body: JSON.stringify(body) } : {};
    const json = { ...headers, 'content-type': 'application/json' };
    const answer = await fetch(`${url}${path}`, { ...sent, headers: json });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as T;
  };
  return { headers, ask };
}

async function enter(url: string, email: string, password: string): Promise<string> {
  const answer = await fetch(`${url}/sign-in`, {
    ...{ method: 'POST', redirect: 'manual' as const },
    body: new URLSearchParams({ email, password }),
  });
  if (answer.status !== 303) throw new Error(`the sign-in was answered by ${answer.status}`);
  return answer.headers.get('set-cookie')?.split(';')[0] ?? '';
}

function tokenIn(html: string): string {
  return /name="_csrf" value="([^"]+)"/.exec(html)?.[1] ?? '';
}
