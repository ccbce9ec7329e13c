import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { loadConfig } from '../../src/config/config';
import { Database } from '../../src/database/database';
import { Engagement } from '../../src/engagements/engagement.entity';
import { EngagementPartner } from '../../src/engagements/engagement-partner.entity';
import { AuditService } from '../../src/operations/audit.service';
import { Partner } from '../../src/partners/partner.entity';
import { schema } from '../../src/schema';
import { emptyHome, runCli, startCli } from './cli.support';

const ROWS = 6_000;

/** A questionnaire of collaborations, each with a new partner. */
function bigFile(home: string): string {
  const head =
    'reference,title,engagement kind,type,office,countries,partner,partner kind,partner country,starts on';
  const lines = Array.from({ length: ROWS }, (_, index) =>
    [`K-${index}`, `Workshop ${index}`, 'collaboration', 'advocacy', 'HQ', 'CH', `Invented Works ${index}`, 'company', 'CH', '2017-03-01'].join(','),
  ); // prettier-ignore
  const file = join(home, 'big.csv');
  writeFileSync(file, [head, ...lines].join('\n'));
  return file;
}

/** Starts applying the file and kills the process `delay` ms after it began to write. */
async function killWhileApplying(home: string, file: string, delay: number): Promise<void> {
  const child = startCli(home, 'import', 'engagements', file, '--apply');
  const closed = new Promise((resolve) => child.on('close', resolve));
  await new Promise<void>((resolve, reject) => {
    child.stderr?.on('data', (part: Buffer) => {
      if (part.toString().includes('Applying')) resolve();
    });
    child.on('close', () => reject(new Error('it ended before it applied anything')));
  });
  await sleep(delay);
  child.kill('SIGKILL');
  await closed;
}

async function counts(home: string): Promise<number[]> {
  const config = loadConfig({ ACCORD_HOME: home, NODE_ENV: 'test', LOG_LEVEL: 'silent' });
  const database = await Database.open(config, schema);
  const { read } = database;
  const all = [await read.count(Engagement), await read.count(EngagementPartner), await read.count(Partner)];
  const { faults } = await new AuditService(database).verify();
  await database.onApplicationShutdown();
  expect(faults).toEqual([]);
  return all;
}

test('a process killed while it applies a file leaves all of it or nothing', async () => {
  const home = emptyHome();
  const file = bigFile(home);
  for (const delay of [20, 400, 900]) {
    await killWhileApplying(home, file, delay);
    const [engagements, links, partners] = await counts(home);
    expect([0, ROWS]).toContain(engagements);
    expect([links, partners]).toEqual([engagements, engagements]);
    if (engagements === ROWS) break;
  }
  const again = await runCli(home, 'import', 'engagements', file, '--apply');
  expect(again.code).toBe(0);
  expect(await counts(home)).toEqual([ROWS, ROWS, ROWS]);
}, 300_000);
