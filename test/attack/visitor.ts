import type { Account } from './copy';
import { wordsOf } from './body';

export interface Answer {
  status: number;
  /** Where it sends the reader, or null. */
  location: string | null;
  etag: string | null;
  body: string;
  words: string;
  json: () => any; // eslint-disable-line @typescript-eslint/no-explicit-any -- answers are probed, not trusted
}

interface Sent {
  method?: string;
  headers?: Record<string, string>;
  body?: string;
}

/** One person: pages by a session, the JSON interface by a token. */
export class Visitor {
  private cookie = '';
  private csrf = '';
  private asked = 0;

  constructor(
    private readonly url: string,
    readonly account: Account,
  ) {}

  /** The status of the door: 303 when the person is in. */
  async signIn(password = this.account.password): Promise<number> {
    const page = await this.ask('/sign-in');
    const form = { _csrf: tokenIn(page.body), email: this.account.email, password };
    const { status } = await this.send('/sign-in', form);
    this.csrf = tokenIn((await this.ask('/account')).body);
    return status;
  }

  /** Reads a page with the session, or an address of the JSON interface with the token. */
  get(path: string): Promise<Answer> {
    const headers: Record<string, string> = path.startsWith('/api/') ? this.bearer() : {};
    return this.ask(path, { headers });
  }

  /** Reads anything with the session alone. */
  getBySession(path: string): Promise<Answer> {
    return this.ask(path);
  }

  post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    return this.write('POST', path, body, headers);
  }

  put(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    return this.write('PUT', path, body, headers);
  }

  /** Hands in a file by the JSON interface. */
  upload(kind: string, content: string): Promise<Answer> {
    const headers = { ...this.bearer(), 'content-type': 'text/csv' };
    return this.ask(`/api/v1/imports?kind=${kind}&name=attack.csv`, {
      method: 'POST',
      headers,
      body: content,
    });
  }

  /** Sends a form of a page. */
  form(path: string, values: Record<string, string>): Promise<Answer> {
    return this.send(path, { _csrf: this.csrf, ...values });
  }

  private send(path: string, values: Record<string, string>): Promise<Answer> {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    return this.ask(path, { method: 'POST', headers, body: new URLSearchParams(values).toString() });
  }

  private write(method: string, path: string, body: unknown, more: Record<string, string>): Promise<Answer> {
    const headers = { ...this.bearer(), 'content-type': 'application/json', ...more };
    return this.ask(path, { method, headers, body: JSON.stringify(body) });
  }

  private bearer(): Record<string, string> {
    return { authorization: `Bearer ${this.account.token}` };
  }

  private async ask(path: string, { method = 'GET', headers = {}, body }: Sent = {}): Promise<Answer> {
    const address = `10.${this.account.userId % 250}.${Math.floor(this.asked++ / 200) % 250}.1`;
    const proxied = { 'x-forwarded-for': address, 'x-forwarded-proto': 'https', cookie: this.cookie };
    const given = { method, headers: { ...proxied, ...headers }, ...(body === undefined ? {} : { body }) };
    const response = await this.fetched(path, { ...given, redirect: 'manual' });
    const content = Buffer.from(await response.arrayBuffer());
    const set = response.headers.getSetCookie().find((each) => /^(__Host-)?accord=/.test(each));
    if (set) this.cookie = set.split(';')[0] ?? '';
    if (response.status === 429) {
      await new Promise((again) =>
        setTimeout(again, 1000 * Number(response.headers.get('retry-after') ?? 5)),
      );
      return this.ask(path, { method, headers, ...(body === undefined ? {} : { body }) });
    }
    const type = response.headers.get('content-type') ?? '';
    return {
      ...{ status: response.status, location: response.headers.get('location') },
      ...{ etag: response.headers.get('etag'), body: content.toString(), words: wordsOf(type, content) },
      json: () => JSON.parse(content.toString()),
    };
  }

  /** A kept connection that the product closes at this very moment is no answer: the question is asked again. */
  private async fetched(path: string, sent: RequestInit, times = 3): Promise<Response> {
    try {
      return await fetch(new URL(path, this.url), sent);
    } catch (error) {
      const cause = error instanceof Error ? (error.cause as { code?: string } | undefined) : undefined;
      const closed = ['UND_ERR_SOCKET', 'ECONNRESET', 'EPIPE'].includes(cause?.code ?? '');
      if (closed && times > 1) return this.fetched(path, sent, times - 1);
      throw new Error(`${sent.method} ${path} was not answered: ${cause?.code ?? String(error)}`, {
        cause: error,
      });
    }
  }
}

function tokenIn(html: string): string {
  return /name="_csrf" value="([^"]+)"/.exec(html)?.[1] ?? '';
}
