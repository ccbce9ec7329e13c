import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { emptyHome, runCli } from '../cli/cli.support';
import { ownPassword, type Person } from '../support/person';

const ROOT = join(__dirname, '..', '..');
const EMAIL = 'many@example.org';
const ROWS = 30_000;

const home = emptyHome();
const said: string[] = [];
let product: ChildProcess;
let url = '';
let person: Person;

/** The processes that serve: those that the overseeing one began. */
const serving = (): number[] =>
  readFileSync(`/proc/${product.pid}/task/${product.pid}/children`, 'utf8')
    .split(' ')
    .filter(Boolean)
    .map(Number);

async function until<T>(look: () => Promise<T> | T, seconds = 30): Promise<NonNullable<T>> {
  for (let turn = 0; turn < seconds * 10; turn += 1) {
    const found = await look();
    if (found) return found;
    await wait(100);
  }
  throw new Error(`it did not come: ${said.slice(-5).join(' ')}`);
}

/** Over a connection of its own, so that any process may be asked. */
const get = (path: string) =>
  fetch(`${url}${path}`, { redirect: 'manual', headers: { ...person.headers, connection: 'close' } });

beforeAll(async () => {
  const { out } = await runCli(home, 'user', 'add', EMAIL, '--name', 'Many', '--role', 'analyst');
  const password =
    out
      .trim()
      .split('\n')
      .at(-1)
      ?.slice(EMAIL.length + 1) ?? '';
  const { DATABASE_URL: _, ...env } = process.env;
  const program = ['-r', join(ROOT, 'test/support/run-typescript.js'), join(ROOT, 'src/main.ts')];
  product = spawn(process.execPath, program, {
    cwd: ROOT,
    env: {
      ...env,
      ACCORD_HOME: home,
      ACCORD_PROCESSES: '2',
      PORT: '0',
      NODE_ENV: 'production',
      LOG_LEVEL: 'error',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const hear = (part: Buffer): void => void said.push(part.toString());
  product.stdout?.on('data', hear);
  product.stderr?.on('data', hear);
  url = await until(() => /listens on (http:\S+)/.exec(said.join(''))?.[1]);
  person = await ownPassword(url, EMAIL, password);
});
afterAll(() => product.kill('SIGKILL'));

it('serves by two processes, and has the work of one asked of the other', async () => {
  expect(serving()).toHaveLength(2);
  const lines = Array.from({ length: ROWS }, (_, at) => `G${at},HQ,2017-03-01,cash,USD,10,website,earmarked,Walk ${at}`); // prettier-ignore
  const head = 'reference,office,received on,form,currency,amount,channel,earmarking,public label';
  const form = new FormData();
  form.set('kind', 'contributions');
  form.set('file', new Blob([[head, ...lines].join('\n')]), 'gifts.csv');
  const sent = { method: 'POST', redirect: 'manual' as const, headers: person.headers, body: form };
  const checked = await fetch(`${url}/imports`, sent);
  const place = checked.headers.get('location') ?? '';
  expect(place).toMatch(/^\/progress\/[0-9a-f-]{36}$/);
  const answers: number[] = [];
  const result = await until(async () => {
    const { status, headers } = await get(place);
    answers.push(status);
    return headers.get('location');
  });
  expect(new Set(answers)).toEqual(new Set([200, 303]));
  expect(result).toMatch(/^\/imports\/\d+$/);
  expect(await (await get(result)).text()).toContain('The file was checked.');
});

it('counts what one address asks by all of them together', async () => {
  const asked = { method: 'POST', headers: { connection: 'close' }, body: new URLSearchParams({ a: 'b' }) };
  const answers: number[] = [];
  for (let turn = 0; turn < 14; turn += 1) answers.push((await fetch(`${url}/speak-up`, asked)).status);
  expect(answers.slice(0, 10)).not.toContain(429);
  expect(new Set(answers.slice(10))).toEqual(new Set([429]));
});

it('replaces a process that ended, and answers meanwhile', async () => {
  const [first = 0] = serving();
  process.kill(first, 'SIGKILL');
  await until(() => said.join('').includes('A serving process ended (SIGKILL); another takes its place.'));
  for (let turn = 0; turn < 10; turn += 1) expect((await get('/healthz')).status).toBe(200);
  await until(() => serving().length === 2 && !serving().includes(first));
  for (let turn = 0; turn < 4; turn += 1) expect((await get('/readyz')).status).toBe(200);
});

it('ends in order when it is asked to, and leaves none behind', async () => {
  const all = serving();
  const ended = new Promise((resolve) => product.once('exit', resolve));
  product.kill('SIGTERM');
  expect(await ended).toBe(0);
  for (const pid of all) expect(() => process.kill(pid, 0)).toThrow();
});
