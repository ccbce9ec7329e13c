/** In a worker of the suite: sources are compiled as they are required, once for all tests of the worker. */
require('reflect-metadata');
require('./run-typescript');
const { register } = require('node:module');

const hooks = `
export async function load(url, context, next) {
  const file = new URL(url);
  if (!file.pathname.endsWith('.ts')) return next(url, context);
  file.search = '';
  const source = \`import { createRequire } from 'node:module'; import { fileURLToPath } from 'node:url';
    const file = fileURLToPath(\${JSON.stringify(file.href)}); createRequire(file)(file);\`;
  return { format: 'module', shortCircuit: true, source };
}`;
register(`data:text/javascript,${encodeURIComponent(hooks)}`);
