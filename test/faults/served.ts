import { execFileSync, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { endBuilt, startBuilt } from '../support/built';
import { ownPassword } from '../support/person';

/** Where a register is kept: its folder, and the database where it is not in a file there. */
export interface Place {
  home: string;
  databaseUrl?: string;
}

const COMMANDS = resolve('dist', 'src', 'cli.js');
const EMAIL = 'faults@example.org';

export function environmentOf({ home, databaseUrl }: Place): NodeJS.ProcessEnv {
  const { DATABASE_URL: _, NODE_ENV: __, ...env } = process.env;
  return {
    ...env,
    ACCORD_HOME: home,
    LOG_LEVEL: 'error',
    ...(databaseUrl ? { DATABASE_URL: databaseUrl } : {}),
  };
}

/** Runs a command of the product. @throws Error with what it said when it fails */
export function command(place: Place, ...args: string[]): string {
  return execFileSync(process.execPath, [COMMANDS, ...args], {
    env: environmentOf(place),
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** The built product in a process of its own, that can be killed. */
export class Served {
  private constructor(
    private readonly child: ChildProcess,
    readonly url: string,
  ) {}

  /** @throws Error with what it said when it ends before it listens */
  static async start(place: Place): Promise<Served> {
    const { child, url } = await startBuilt(environmentOf(place));
    return new Served(child, url);
  }

  /** Ends it at once, as a power cut would. */
  kill(): Promise<void> {
    return this.end('SIGKILL');
  }

  /** Asks it to end. Answers in how many milliseconds it did. */
  async stop(): Promise<number> {
    const begun = performance.now();
    await this.end('SIGTERM');
    return performance.now() - begun;
  }

  get isAlive(): boolean {
    return this.child.exitCode === null && this.child.signalCode === null;
  }

  private end(signal: NodeJS.Signals): Promise<void> {
    return endBuilt(this.child, signal);
  }
}

/** What a program knows that writes: its tokens, the office it writes for, and what was answered. */
export class Writer {
  readonly confirmed: string[] = [];
  /** Sent, and no answer came: by the key of the request. */
  readonly unanswered = new Map<string, string>();
  refused = 0;
  /** What nobody should be answered, whatever the machine does. */
  readonly strange: string[] = [];

  private constructor(
    private readonly tokens: readonly string[],
    private readonly office: number,
  ) {}

  /** Makes a register with one analyst, who has a few tokens: one alone may ask no more than a person would. */
  static async open(place: Place, served: Served, email = EMAIL): Promise<Writer> {
    const line = command(place, 'user', 'add', email, '--name', 'Faults', '--role', 'analyst').trim();
    const password =
      line
        .split('\n')
        .at(-1)
        ?.slice(email.length + 1) ?? '';
    const { ask: signedIn } = await ownPassword(served.url, email, password);
    const tokens = [];
    for (let count = 0; count < 10; count += 1)
      tokens.push(await signedIn<{ token: string }>('/api/v1/tokens', { name: `t${count}`, scope: 'write', days: 7 })); // prettier-ignore
    const office = await signedIn<{ items: { id: number }[] }>('/api/v1/offices?limit=1');
    return new Writer(
      tokens.map(({ token }) => token),
      office.items[0]?.id ?? 0,
    );
  }

  /** Several at once enter partners until told to stop, or for so many milliseconds. */
  async write(urls: readonly string[], until: () => boolean, hands = 4): Promise<void> {
    const hand = async (index: number): Promise<void> => {
      while (!until()) {
        const key = randomUUID();
        await this.send(urls[index % urls.length] ?? '', key, `Fault ${key}`);
      }
    };
    await Promise.all(Array.from({ length: hands }, (_, index) => hand(index)));
  }

  /** Sends once more what was not answered, with its key. Answers how many could not be settled. */
  async sendAgain(url: string): Promise<number> {
    for (const [key, name] of [...this.unanswered]) {
      for (let turn = 0; turn < 100 && this.unanswered.has(key); turn += 1) {
        await this.send(url, key, name);
        if (this.unanswered.has(key)) await wait(1000);
      }
    }
    return this.unanswered.size;
  }

  private async send(url: string, key: string, name: string): Promise<void> {
    const token = this.tokens[Math.floor(Math.random() * this.tokens.length)] ?? '';
    const headers = {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'idempotency-key': key,
    };
    const body = { name, kind: 'company', countryCode: 'SN', leadOfficeId: this.office, listing: 'public' };
    this.unanswered.set(key, name);
    try {
      const answer = await fetch(`${url}/api/v1/partners`, {
        ...{ method: 'POST', headers, body: JSON.stringify(body) },
        signal: AbortSignal.timeout(60_000),
      });
      const text = await answer.text();
      if (answer.status === 201 || text.includes('whose answer was lost')) {
        this.confirmed.push(name);
        this.unanswered.delete(key);
      } else if (answer.status === 429) await wait(200);
      else if (answer.status !== 409) {
        this.refused += 1;
        if (answer.status !== 503) this.strange.push(`${answer.status} ${text}`);
        await wait(20);
      }
    } catch (error) {
      if (error instanceof TypeError || (error as Error).name === 'TimeoutError') await wait(20);
      else throw error;
    }
  }
}
