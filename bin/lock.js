#!/usr/bin/env node
// Writes package-lock.json anew from package.json, here and in `tools`, and puts back what npm does not keep of it
// (docs/decisions/0014-two-sqlite-drivers.md). Run it in place of `npm install` after changing a dependency.
const { execFileSync } = require('node:child_process');
const { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');

const ROOT = join(__dirname, '..');
const FILES = ['package.json', 'package-lock.json'];

/**
 * By these, npm leaves version 12 out on Node 22 and newer, and does not take the sources that version 13
 * carries beside its binaries for something to compile (its own `gypfile: false` is lost in lock files).
 */
const KEPT = {
  'node_modules/better-sqlite3-12': { engines: { node: '<22' } },
  'node_modules/better-sqlite3-13': { gypfile: false },
};

for (const [where, kept] of [
  ['', KEPT],
  ['tools', {}],
]) {
  lockAnew(join(ROOT, where), kept);
}

/** In a folder of its own: a lock file made beside installed packages leaves out those of other platforms. */
function lockAnew(home, kept) {
  const folder = mkdtempSync(join(tmpdir(), 'accord-lock-'));
  const lockOf = (place) => JSON.parse(readFileSync(join(place, 'package-lock.json'), 'utf8'));
  try {
    for (const file of FILES) cpSync(join(home, file), join(folder, file));
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
    const options = ['--package-lock-only', '--omit-lockfile-registry-resolved', '--no-audit', '--no-fund'];
    execFileSync(npm, ['install', ...options], { cwd: folder, stdio: 'inherit' });
    const lock = lockOf(folder);
    for (const [path, values] of Object.entries(kept)) Object.assign(lock.packages[path], values);
    console.log(compared(lockOf(home).packages, lock.packages));
    writeFileSync(join(home, 'package-lock.json'), `${JSON.stringify(lock, null, 2)}\n`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function compared(before, after) {
  const says = [];
  for (const path of Object.keys(before))
    if (!after[path]) says.push(`gone: ${path} ${before[path].version}`);
  for (const [path, { version }] of Object.entries(after)) {
    if (before[path]?.version !== version)
      says.push(`${before[path] ? 'changed' : 'new'}: ${path} ${version}`);
  }
  return says.join('\n') || 'No version changed.';
}
