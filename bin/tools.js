#!/usr/bin/env node
// Runs a tool that checks or shapes the source (linter, formatter, layers, unused code, Nest's own) from `tools/`,
// a package of its own so that `npm ci` of the product fetches none of it: it is installed here when first needed,
// and again when its lock file changed. Usage: node bin/tools.js TOOL [ARGUMENT …]
const { spawnSync } = require('node:child_process');
const { existsSync, statSync } = require('node:fs');
const { join } = require('node:path');

const ROOT = join(__dirname, '..');
const TOOLS = join(ROOT, 'tools');
const windows = process.platform === 'win32';

/** The folder in which the tools stand, after installing them if they are not there as the lock file says. */
function installed() {
  const done = join(TOOLS, 'node_modules', '.package-lock.json');
  const current =
    existsSync(done) && statSync(done).mtimeMs >= statSync(join(TOOLS, 'package-lock.json')).mtimeMs;
  if (!current) {
    console.error('Installing the tools that check the source (once) …');
    run(windows ? 'npm.cmd' : 'npm', ['ci', '--no-audit', '--no-fund', '--silent'], TOOLS, ['ignore', 2, 2]);
  }
  return join(TOOLS, 'node_modules', '.bin');
}

function run(command, args, cwd, stdio) {
  const { status, error } = spawnSync(command, args, { cwd, stdio, shell: windows });
  if (error) console.error(error.message);
  if (status !== 0) process.exit(status ?? 1);
}

const [tool, ...args] = process.argv.slice(2);
if (!tool) {
  console.error('Usage: node bin/tools.js TOOL [ARGUMENT …]');
  process.exit(2);
}
run(join(installed(), windows ? `${tool}.cmd` : tool), args, ROOT, 'inherit');
