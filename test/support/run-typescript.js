/** Lets a child process of a test run the sources themselves: `node -r ./test/support/run-typescript.js src/cli.ts`. */
const { createHash } = require('node:crypto');
const Module = require('node:module');
const { mkdirSync, readFileSync, renameSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');

const ROOT = join(__dirname, '..', '..');
const KEPT = join(ROOT, 'node_modules', '.cache', 'accord-sources');
const configFile = join(ROOT, '.swcrc');
const options = { swcrc: true, configFile, sourceMaps: 'inline' };
const settings = createHash('sha256')
  .update(readFileSync(configFile))
  .update(readFileSync(require.resolve('@swc/core/package.json')));

mkdirSync(KEPT, { recursive: true });
process.setSourceMapsEnabled(true);
// Threads of the product compile their sources by the same, and are told so as they are told in use.
if (!process.execArgv.includes(__filename)) process.execArgv.push('--require', __filename);
require.extensions['.ts'] = (module, filename) => module._compile(compiled(filename), filename);

// What is loaded only when it is needed is named as it will be built.
const resolve = Module._resolveFilename;
Module._resolveFilename = function (request, ...rest) {
  try {
    return resolve.call(this, request, ...rest);
  } catch (error) {
    if (!/^\.{1,2}\/.*\.js$/.test(request)) throw error;
    return resolve.call(this, request.replace(/\.js$/, '.ts'), ...rest);
  }
};

/** What a source compiles to, kept by its content: the suite starts the product many times. */
function compiled(filename) {
  const source = readFileSync(filename, 'utf8');
  const kept = join(KEPT, `${settings.copy().update(filename).update(source).digest('hex')}.js`);
  try {
    return readFileSync(kept, 'utf8');
  } catch {
    const { transformSync } = require('@swc/core');
    const { code } = transformSync(source, { ...options, filename });
    // Two processes may compile the same file at once: each moves a whole one into place.
    writeFileSync(`${kept}.${process.pid}`, code);
    renameSync(`${kept}.${process.pid}`, kept);
    return code;
  }
}
