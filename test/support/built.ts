import { spawn, type ChildProcess } from 'node:child_process';
import { resolve } from 'node:path';

/** The built product in a process of its own, as `npm start` runs it. */
export interface Built {
  child: ChildProcess;
  url: string;
  /** Everything it wrote, line by line. */
  log: string[];
}

/** @throws Error with what it said last when it ends before it listens */
export async function startBuilt(env: NodeJS.ProcessEnv): Promise<Built> {
  const { NODE_ENV: _, ...usual } = env;
  const child = spawn(process.execPath, [resolve('dist', 'src', 'main.js')], {
    env: { ...usual, PORT: '0', HOST: '127.0.0.1' },
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
  return { child, url, log };
}

/** Ends it by a signal, and waits until it has ended. */
export async function endBuilt(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((done) => child.once('exit', done));
  child.kill(signal);
  await ended;
}
