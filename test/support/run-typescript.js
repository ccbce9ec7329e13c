/** Lets a child process of a test run the sources themselves: `node -r ./test/support/run-typescript.js src/cli.ts`. */
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { transformSync } = require('@swc/core');

const options = { swcrc: true, configFile: join(__dirname, '..', '..', '.swcrc'), sourceMaps: false };

require.extensions['.ts'] = (module, filename) => {
  const { code } = transformSync(readFileSync(filename, 'utf8'), { ...options, filename });
  module._compile(code, filename);
};
