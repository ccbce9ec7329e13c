// Lints the OpenAPI document on standard input, and prints each problem on a line.
import { text } from 'node:stream/consumers';
import { createConfig, lintFromString } from '@redocly/openapi-core';

const config = await createConfig({
  extends: ['recommended'],
  rules: { 'operation-4xx-response': 'off', 'operation-summary': 'off' },
});
const source = await text(process.stdin);
const problems = await lintFromString({ source, absoluteRef: 'openapi.json', config });
for (const { ruleId, message, location } of problems) {
  process.stdout.write(`${ruleId}: ${message} ${location[0]?.pointer ?? ''}\n`);
}
