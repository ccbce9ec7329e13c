require('./supported-node');
const { existsSync, readdirSync, statSync } = require('node:fs');
const { join } = require('node:path');
const { build } = require('./build');

const ROOT = join(__dirname, '..');

/** Compiles the product when it is not compiled yet, or a source is newer than what was compiled. */
function buildIfNeeded() {
  const built = join(ROOT, 'dist', 'src', 'main.js');
  const sources = ['src', 'migrations'].map((name) => join(ROOT, name)).filter(existsSync);
  if (existsSync(built) && sources.every((folder) => newest(folder) <= statSync(built).mtimeMs)) return;
  build();
}

function newest(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .reduce((latest, entry) => Math.max(latest, statSync(join(entry.parentPath, entry.name)).mtimeMs), 0);
}

module.exports = { buildIfNeeded };
if (require.main === module) buildIfNeeded();
