// Compiles the product into `dist`, which is emptied first: what a removed source left there would still be loaded.
const { spawnSync } = require('node:child_process');
const { rmSync } = require('node:fs');
const { join } = require('node:path');

const ROOT = join(__dirname, '..');

/** Ends the process where the compiler finds a fault. What it says is progress, not a result: it goes to stderr. */
function build() {
  rmSync(join(ROOT, 'dist'), { recursive: true, force: true });
  const compiler = require.resolve('typescript/bin/tsc', { paths: [ROOT] });
  const args = [compiler, '--project', 'tsconfig.build.json', '--noEmitOnError'];
  const { status } = spawnSync(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 2, 2] });
  if (status !== 0) process.exit(status ?? 1);
}

module.exports = { build };
if (require.main === module) build();
