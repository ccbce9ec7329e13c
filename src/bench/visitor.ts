import { Agent, request, type IncomingHttpHeaders } from 'node:http';

/** One signed-in browser over kept-alive connections. */
export class Visitor {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 64 });
  private cookie = '';

  /** The token is for what it sends as a program. */
  constructor(
    private readonly url: string,
    private readonly token = '',
  ) {}

  /** @throws Error when the product does not let the person in */
  async signIn(email: string, password: string): Promise<void> {
    const page = await this.ask('GET', '/sign-in');
    const token = /name="_csrf" value="([^"]+)"/.exec(page.body.toString())?.[1] ?? '';
    const form = new URLSearchParams({ _csrf: token, email, password }).toString();
    const answer = await this.ask('POST', '/sign-in', form);
    if (answer.status !== 303) throw new Error(`signing in was answered with ${answer.status}`);
  }

  /** Milliseconds until the whole answer was here. @throws Error when it is not 200 */
  async time(path: string): Promise<{ milliseconds: number; bytes: number }> {
    const started = performance.now();
    const { status, body } = await this.ask('GET', path);
    const milliseconds = performance.now() - started;
    if (status !== 200)
      throw new Error(`${path} was answered with ${status}: ${body.toString().slice(0, 300)}`);
    return { milliseconds, bytes: body.length };
  }

  /** Sends a record as a program does. Milliseconds until the answer was here. @throws Error when it is not 201 */
  async post(path: string, body: object): Promise<number> {
    const started = performance.now();
    await this.send(path, JSON.stringify(body), 'application/json');
    return performance.now() - started;
  }

  /** Sends what a program would, and answers what came back. @throws Error when it is not 201 */
  async send(path: string, sent: string | Buffer, type: string): Promise<unknown> {
    const headers = { 'content-type': type, authorization: `Bearer ${this.token}` };
    const { status, body } = await this.ask('POST', path, sent, headers);
    if (status !== 201)
      throw new Error(`${path} was answered with ${status}: ${body.toString().slice(0, 500)}`);
    return JSON.parse(body.toString());
  }

  leave(): void {
    this.agent.destroy();
  }

  private ask(
    method: string,
    path: string,
    sent?: string | Buffer,
    sentAs: Record<string, string> = { 'content-type': 'application/x-www-form-urlencoded' },
  ): Promise<{ status: number; body: Buffer }> {
    const headers = { ...(sent === undefined ? {} : sentAs) };
    if (this.cookie && !headers.authorization) headers.cookie = this.cookie;
    return new Promise((resolve, reject) => {
      const asked = request(new URL(path, this.url), { method, headers, agent: this.agent }, (response) => {
        const parts: Buffer[] = [];
        this.keepCookie(response.headers);
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('error', reject);
        response.on('end', () => resolve({ status: response.statusCode ?? 0, body: Buffer.concat(parts) }));
      });
      asked.on('error', reject);
      asked.end(sent);
    });
  }

  private keepCookie(headers: IncomingHttpHeaders): void {
    const set = headers['set-cookie']?.find((each) => each.startsWith('accord='));
    if (set) this.cookie = set.split(';')[0] ?? '';
  }
}
