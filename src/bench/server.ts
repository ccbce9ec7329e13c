import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import type { Asked, Told } from './serve';

/** The product in a process of its own. */
export class Server {
  private constructor(
    private readonly child: ChildProcess,
    readonly url: string,
  ) {}

  /** @throws Error when it ends before it listens */
  static async start(environment: NodeJS.ProcessEnv): Promise<Server> {
    const child = fork(join(__dirname, 'serve.js'), { env: environment });
    const told = await answer(child);
    if (!('url' in told)) throw new Error('the server did not say where it listens');
    return new Server(child, told.url);
  }

  /** The most memory of its own that it has held so far. */
  async peakMegabytes(): Promise<number> {
    const told = answer(this.child);
    this.ask('memory');
    const memory = await told;
    return 'peakMegabytes' in memory ? memory.peakMegabytes : 0;
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.child.once('exit', resolve));
    this.ask('stop');
    await ended;
  }

  private ask(asked: Asked): void {
    this.child.send(asked);
  }
}

function answer(child: ChildProcess): Promise<Told> {
  return new Promise((resolve, reject) => {
    const ended = (code: number | null): void => reject(new Error(`the server ended with ${code}`));
    child.once('exit', ended);
    child.once('message', (told: Told) => {
      child.off('exit', ended);
      resolve(told);
    });
  });
}
