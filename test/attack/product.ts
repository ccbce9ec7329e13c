import { spawn, type ChildProcess } from 'node:child_process';
import { resolve } from 'node:path';

/** The built product in a process of its own, as `npm start` runs it. */
export class Product {
  /** Everything it wrote, line by line. */
  readonly log: string[] = [];

  private constructor(
    private readonly child: ChildProcess,
    readonly url: string,
    log: string[],
  ) {
    this.log = log;
  }

  /** @throws Error when it ends before it listens */
  static async start(home: string): Promise<Product> {
    const { DATABASE_URL: _, NODE_ENV: __, ...env } = process.env;
    // Behind a proxy an address is what the proxy says: so many requests stay under the limit of each.
    const own = { ACCORD_HOME: home, PORT: '0', HOST: '127.0.0.1', ACCORD_HTTPS: 'yes', LOG_LEVEL: 'info' };
    const main = resolve('dist', 'src', 'main.js');
    const child = spawn(process.execPath, [main], {
      env: { ...env, ...own },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const log: string[] = [];
    const url = await new Promise<string>((found, failed) => {
      const take = (chunk: Buffer): void => {
        for (const line of chunk.toString().split('\n').filter(Boolean)) {
          log.push(line);
          const said = /listens on (http:\S+)/.exec(line)?.[1];
          if (said) found(said);
        }
      };
      child.stdout.on('data', take);
      child.stderr.on('data', take);
      child.once('exit', (code) =>
        failed(new Error(`the product ended with ${code}: ${log.slice(-3).join(' ')}`)),
      );
    });
    return new Product(child, url, log);
  }

  async stop(): Promise<void> {
    const ended = new Promise((done) => this.child.once('exit', done));
    this.child.kill('SIGTERM');
    await ended;
  }
}
