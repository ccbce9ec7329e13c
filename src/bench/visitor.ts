import { Agent, request, type IncomingHttpHeaders } from 'node:http';

/** One signed-in browser over kept-alive connections. */
export class Visitor {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 64 });
  private cookie = '';

  constructor(private readonly url: string) {}

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

  leave(): void {
    this.agent.destroy();
  }

  private ask(method: string, path: string, form?: string): Promise<{ status: number; body: Buffer }> {
    const headers: Record<string, string> = this.cookie ? { cookie: this.cookie } : {};
    if (form !== undefined) headers['content-type'] = 'application/x-www-form-urlencoded';
    return new Promise((resolve, reject) => {
      const asked = request(new URL(path, this.url), { method, headers, agent: this.agent }, (response) => {
        const parts: Buffer[] = [];
        this.keepCookie(response.headers);
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('error', reject);
        response.on('end', () => resolve({ status: response.statusCode ?? 0, body: Buffer.concat(parts) }));
      });
      asked.on('error', reject);
      asked.end(form);
    });
  }

  private keepCookie(headers: IncomingHttpHeaders): void {
    const set = headers['set-cookie']?.find((each) => each.startsWith('accord='));
    if (set) this.cookie = set.split(';')[0] ?? '';
  }
}
