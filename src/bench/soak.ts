import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { createApp } from '../app.setup';
import { loadConfig } from '../config/config';
import { SqliteFile } from '../database/sqlite';
import { sqliteFile } from '../database/sources';

/**
 * Serves the demo while people read and write, and forces the collection of garbage all along: a driver that
 * does not fit the running Node ends the process at one of them. Prints how much was asked, or fails.
 * `node --expose-gc dist/src/bench/soak.js [SECONDS]`, after the demo was made.
 */
interface Account {
  role: string;
  token: string;
}

const READS = [
  '/api/v1/partners?limit=50',
  '/api/v1/engagements?limit=50',
  '/api/v1/contributions?limit=50',
  '/api/v1/reports/goal?year=2017',
  '/api/v1/due-diligence/cases?limit=20',
];

async function soak(seconds: number): Promise<void> {
  if (!global.gc) throw new Error('Start this with node --expose-gc.');
  const collect = global.gc;
  const [analyst, readers] = split(JSON.parse(readFileSync('out/demo-accounts.json', 'utf8')) as Account[]);
  const config = loadConfig({ ...process.env, LOG_LEVEL: 'silent' });
  const app = await createApp(config);
  await app.listen(0, '127.0.0.1');
  // On a starved machine a pause outlasts the usual five seconds, and a kept connection is cut as it is used.
  app.getHttpServer().keepAliveTimeout = seconds * 1000;
  const url = await app.getUrl();
  const asked = { reads: 0, writes: 0, files: 0, collections: 0 };
  const end = Date.now() + seconds * 1000;
  const collector = setInterval(() => {
    collect();
    asked.collections += 1;
  }, 100);

  const read = async (from: number): Promise<void> => {
    for (let turn = from; Date.now() < end; turn += 1) {
      const { token } = readers[turn % readers.length] ?? analyst;
      await answered(
        fetch(`${url}${READS[turn % READS.length] ?? ''}`, { headers: bearer(token) }),
        [200, 403, 429],
      );
      asked.reads += 1;
      await pause(60);
    }
  };
  const write = async (): Promise<void> => {
    const office = await officeOf(url, analyst.token);
    while (Date.now() < end) {
      const sent = { method: 'POST', headers: bearer(analyst.token), body: JSON.stringify(partner(office)) };
      await answered(fetch(`${url}/api/v1/partners`, sent), [201, 429]);
      asked.writes += 1;
      await pause(120);
    }
  };
  // Connections that come and go are what a backup, a bench and a worker thread do.
  const files = async (): Promise<void> => {
    while (Date.now() < end) {
      const file = new SqliteFile(sqliteFile(config), { readonly: true });
      file.prepare('SELECT count(*) FROM partner').get();
      if (asked.files % 2 === 0) file.close();
      asked.files += 1;
      await pause(200);
    }
  };
  await Promise.all([read(0), read(1), read(2), write(), files()]);
  clearInterval(collector);
  await app.close();
  process.stdout.write(`Node ${process.versions.node}: ${seconds} s, ${JSON.stringify(asked)}, no fault.\n`);
}

function split(accounts: readonly Account[]): [Account, Account[]] {
  const analyst = accounts.find(({ role }) => role === 'analyst');
  if (!analyst) throw new Error('The demo has no analyst: make it anew.');
  return [analyst, accounts.filter((each) => each !== analyst)];
}

const bearer = (token: string): Record<string, string> => ({
  authorization: `Bearer ${token}`,
  'content-type': 'application/json',
});

async function answered(answer: Promise<Response>, expected: readonly number[]): Promise<string> {
  const response = await answer;
  const body = await response.text();
  if (!expected.includes(response.status)) throw new Error(`${response.url}: ${response.status} ${body}`);
  return body;
}

async function officeOf(url: string, token: string): Promise<number> {
  const body = await answered(fetch(`${url}/api/v1/offices?limit=1`, { headers: bearer(token) }), [200]);
  const first = (JSON.parse(body) as { items: { id: number }[] }).items[0];
  if (!first) throw new Error('The demo has no office: make it anew.');
  return first.id;
}

/** A name of letters by chance, so that none is like another. */
function partner(leadOfficeId: number): object {
  const word = (): string =>
    Array.from({ length: 9 }, () => String.fromCharCode(97 + Math.floor(Math.random() * 26))).join('');
  return {
    name: `${word()} ${word()}`,
    kind: 'company',
    countryCode: 'SN',
    listing: 'internal',
    leadOfficeId,
  };
}

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

soak(Number(process.argv[2] ?? 600)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
