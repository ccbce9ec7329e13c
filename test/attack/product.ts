import type { ChildProcess } from 'node:child_process';
import { endBuilt, startBuilt } from '../support/built';

/** The built product on a copy of the demo. */
export class Product {
  private constructor(
    private readonly child: ChildProcess,
    readonly url: string,
    /** Everything it wrote, line by line. */
    readonly log: string[],
  ) {}

  /** @throws Error when it ends before it listens */
  static async start(home: string): Promise<Product> {
    const { DATABASE_URL: _, ...env } = process.env;
    // Behind a proxy an address is what the proxy says: so many requests stay under the limit of each.
    const own = { ACCORD_HOME: home, ACCORD_HTTPS: 'yes', LOG_LEVEL: 'info' };
    const { child, url, log } = await startBuilt({ ...env, ...own });
    return new Product(child, url, log);
  }

  stop(): Promise<void> {
    return endBuilt(this.child, 'SIGTERM');
  }
}
