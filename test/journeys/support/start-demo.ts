import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { addressOf, DEMOS } from './demos';

const ROOT = join(__dirname, '..', '..', '..');
const { DATABASE_URL: _, ACCORD_HOME: __, ...usual } = process.env;

/**
 * Serves each copy of the demo from a folder of its own. The demo is made for it, unless JOURNEYS_DEMO names the
 * folder where `npm run demo` has just made one, which is only read.
 */
export default async function startDemo(): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'accord-journeys-'));
  process.env.JOURNEYS_FOLDER = folder;
  const made = process.env.JOURNEYS_DEMO ?? makeDemo(join(folder, 'made'));
  const servers = DEMOS.map(({ name, port }) => serve(made, join(folder, name), port));
  await Promise.all(DEMOS.map(answering));
  return () => {
    for (const server of servers) server.kill('SIGTERM');
    rmSync(folder, { recursive: true, force: true });
  };
}

function makeDemo(folder: string): string {
  mkdirSync(folder);
  const demo = spawnSync(process.execPath, [join(ROOT, 'dist', 'src', 'cli.js'), 'demo'], {
    cwd: folder,
    env: { ...usual, LOG_LEVEL: 'error', NODE_ENV: 'production' },
    encoding: 'utf8',
  });
  if (demo.status !== 0) throw new Error(`the demo failed:\n${demo.stdout}\n${demo.stderr}`);
  return folder;
}

function serve(made: string, folder: string, port: number): ChildProcess {
  const home = join(folder, 'data', 'demo');
  cpSync(join(made, 'data', 'demo'), home, { recursive: true });
  cpSync(join(made, 'out'), join(folder, 'out'), { recursive: true });
  return spawn(process.execPath, [join(ROOT, 'dist', 'src', 'main.js')], {
    cwd: folder,
    env: { ...usual, ACCORD_HOME: home, PORT: String(port), LOG_LEVEL: 'error', NODE_ENV: 'production' },
    stdio: 'inherit',
  });
}

async function answering(demo: { port: number }): Promise<void> {
  for (let attempt = 0; attempt < 300; attempt += 1) {
    const ready = await fetch(`${addressOf(demo)}/readyz`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (ready) return;
    await pause(200);
  }
  throw new Error('the server did not start');
}
