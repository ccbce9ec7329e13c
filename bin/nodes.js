#!/usr/bin/env node
// Does on other versions of Node what the README promises, each in a fresh clone of what is committed here:
// npm ci, the demo, a start with one page, and the tests. `--short` runs of the tests those of the database
// only; `--soak SECONDS` adds a soak with forced garbage collection.
// Usage: npm run nodes -- [--short] [--soak SECONDS] [VERSION …]     (usually 22 24 26)
const { execFileSync, spawn, spawnSync } = require('node:child_process');
const { mkdtempSync, rmSync } = require('node:fs');
const { createServer } = require('node:net');
const { tmpdir } = require('node:os');
const { delimiter, join } = require('node:path');
const { parseArgs } = require('node:util');

const ROOT = join(__dirname, '..');
const DATABASE_TESTS = ['test/database', 'test/audit', 'test/engagements'];
const { values: options, positionals } = parseArgs({
  options: { short: { type: 'boolean', default: false }, soak: { type: 'string' } },
  allowPositionals: true,
});

async function main() {
  for (const version of positionals.length > 0 ? positionals : ['22', '24', '26']) {
    const folder = mkdtempSync(join(tmpdir(), `accord-node-${version}-`));
    try {
      await onNode(version, folder);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
}

async function onNode(version, folder) {
  const env = environment(version, folder);
  const clone = join(folder, 'clone');
  const { CI: _, ...quiet } = env;
  const run = (command, ...args) => step(version, clone, env, command, args);
  const node = execFileSync('node', ['--version'], { env, encoding: 'utf8' }).trim();
  console.log(
    `\n=== Node ${node}, npm ${execFileSync('npm', ['--version'], { env, encoding: 'utf8' }).trim()}`,
  );
  execFileSync('git', ['clone', '--quiet', '--no-hardlinks', ROOT, clone]);
  run('npm', 'ci', '--no-audit', '--no-fund');
  run('npm', 'run', 'demo');
  await onePage(version, clone, quiet);
  if (options.soak) run('node', '--expose-gc', 'dist/src/bench/soak.js', options.soak);
  if (options.short) run('npx', '--no-install', 'jest', ...DATABASE_TESTS);
  else run('npm', 'test');
  const left = execFileSync('git', ['status', '--porcelain'], { cwd: clone, encoding: 'utf8' });
  if (left) fail(`Node ${version}: the checkout is not clean any more:\n${left}`);
  console.log(`=== Node ${node}: all well`);
}

/** The npm package of a Node for this platform, with its headers, at the front of the path. */
function environment(version, folder) {
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const prefix = process.platform === 'darwin' && process.arch === 'arm64' ? 'node-bin' : 'node';
  const name = `${prefix}-${platform}-${process.arch}`;
  const args = ['install', '--prefix', folder, '--no-save', '--no-audit', '--no-fund', `${name}@${version}`];
  execFileSync(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const home = join(folder, 'node_modules', name);
  return {
    ...process.env,
    PATH: join(home, 'bin') + delimiter + process.env.PATH,
    npm_config_nodedir: home,
  };
}

function step(version, cwd, env, command, args) {
  const started = Date.now();
  const { status, signal } = spawnSync(command, args, { cwd, env, stdio: 'inherit' });
  const line = `${command} ${args.join(' ')}`;
  if (status !== 0) fail(`Node ${version}: ${line} ended with ${status ?? signal}`);
  console.log(`--- Node ${version}: ${line}: ${((Date.now() - started) / 1000).toFixed(0)} s`);
}

/** `npm start` on the demo, until its first page is there. */
async function onePage(version, cwd, env) {
  const port = await freePort();
  const server = spawn('npm', ['start'], {
    cwd,
    env: { ...env, PORT: String(port) },
    stdio: ['ignore', 'ignore', 'inherit'],
    detached: true,
  });
  try {
    const page = await until(60, () => fetch(`http://127.0.0.1:${port}/sign-in`));
    const text = await page.text();
    if (page.status !== 200 || !text.includes('name="password"')) fail(`Node ${version}: no page to sign in`);
    console.log(`--- Node ${version}: npm start answers`);
  } finally {
    const ended = new Promise((resolve) => server.once('exit', resolve));
    if (server.exitCode === null) process.kill(-server.pid, 'SIGTERM');
    await ended;
  }
}

async function until(seconds, ask) {
  for (let left = seconds; ; left -= 1) {
    try {
      return await ask();
    } catch (error) {
      if (left <= 0) throw error;
      await new Promise((resolve) => setTimeout(resolve, 1000));
    }
  }
}

function freePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

function fail(why) {
  throw new Error(why);
}

main().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
