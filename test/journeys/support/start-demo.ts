import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const ROOT = join(__dirname, '..', '..', '..');

/**
 * Makes the demo in a folder of its own, and serves it on a port of its own. With JOURNEYS_FOLDER set, a demo
 * that was made in that folder and is already served on JOURNEYS_PORT is taken instead.
 */
export default async function startDemo(): Promise<void> {
  if (process.env.JOURNEYS_FOLDER) return;
  const folder = mkdtempSync(join(tmpdir(), 'accord-journeys-'));
  const port = process.env.JOURNEYS_PORT ?? '3917';
  const env = {
    ...process.env,
    ACCORD_HOME: join(folder, 'data'),
    PORT: port,
    LOG_LEVEL: 'error',
    NODE_ENV: 'production',
  };
  delete (env as Partial<NodeJS.ProcessEnv>).DATABASE_URL;
  const demo = spawnSync(process.execPath, [join(ROOT, 'dist', 'src', 'cli.js'), 'demo'], {
    cwd: folder,
    env,
    encoding: 'utf8',
  });
  if (demo.status !== 0) throw new Error(`the demo failed:\n${demo.stdout}\n${demo.stderr}`);
  process.env.JOURNEYS_FOLDER = folder;
  const server = spawn(process.execPath, [join(ROOT, 'dist', 'src', 'main.js')], {
    cwd: folder,
    env,
    stdio: 'inherit',
  });
  process.env.JOURNEYS_PID = String(server.pid);
  await answering(`http://127.0.0.1:${port}/readyz`);
}

async function answering(url: string): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const ready = await fetch(url).then(
      (answer) => answer.ok,
      () => false,
    );
    if (ready) return;
    await pause(200);
  }
  throw new Error('the server did not start');
}
