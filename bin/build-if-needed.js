require('./supported-node');
const { spawnSync } = require('node:child_process');
const { existsSync, readdirSync, statSync } = require('node:fs');
const { join } = require('node:path');

const ROOT = join(__dirname, '..');

/** Compiles the product when it is not compiled yet, or a source is newer than what was compiled. */
function buildIfNeeded() {
  const built = join(ROOT, 'dist', 'src', 'main.js');
  const sources = ['src', 'migrations'].map((name) => join(ROOT, name)).filter(existsSync);
  if (existsSync(built) && sources.every((folder) => newest(folder) <= statSync(built).mtimeMs)) return;
  const nest = require.resolve('@nestjs/cli/bin/nest.js', { paths: [ROOT] });
  // What the build says is progress, not a result.
  const { status } = spawnSync(process.execPath, [nest, 'build'], { cwd: ROOT, stdio: ['ignore', 2, 2] });
  if (status !== 0) process.exit(status ?? 1);
}

function newest(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .reduce((latest, entry) => Math.max(latest, statSync(join(entry.parentPath, entry.name)).mtimeMs), 0);
}

module.exports = { buildIfNeeded };
if (require.main === module) buildIfNeeded();
