import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');

/** An empty folder for an embedded database. */
export function emptyHome(): string {
  return mkdtempSync(join(tmpdir(), 'accord-cli-'));
}

/** Starts the command line on an embedded database of its own. */
export function startCli(home: string, ...args: string[]): ChildProcess {
  const { DATABASE_URL: _, ...env } = process.env;
  const program = ['-r', join(ROOT, 'test/support/run-typescript.js'), join(ROOT, 'src/cli.ts'), ...args];
  return spawn(process.execPath, program, {
    cwd: ROOT,
    env: { ...env, ACCORD_HOME: home, NODE_ENV: 'production', LOG_LEVEL: 'silent' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

export interface CliResult {
  code: number | null;
  out: string;
  err: string;
}

/** Runs the command line to its end. */
export function runCli(home: string, ...args: string[]): Promise<CliResult> {
  const child = startCli(home, ...args);
  const result: CliResult = { code: null, out: '', err: '' };
  child.stdout?.on('data', (part: Buffer) => (result.out += part.toString()));
  child.stderr?.on('data', (part: Buffer) => (result.err += part.toString()));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ ...result, code }));
  });
}
