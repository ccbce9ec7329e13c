import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadConfig } from '../../src/config/config';
import { Database } from '../../src/database/database';
import { runDemo } from '../../src/demo/demo';
import { Clearance } from '../../src/due-diligence/clearance.entity';
import { DueDiligenceCase } from '../../src/due-diligence/due-diligence-case.entity';
import { AuditService } from '../../src/operations/audit.service';
import { schema } from '../../src/schema';

const folder = mkdtempSync(join(tmpdir(), 'accord-demo-'));
const home = join(folder, 'home');
const before = { cwd: process.cwd(), home: process.env.ACCORD_HOME, level: process.env.LOG_LEVEL };
let out = '';

beforeAll(() => {
  process.chdir(folder);
  process.env.ACCORD_HOME = home;
  process.env.LOG_LEVEL = 'silent';
  jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
    out += text.toString();
    return true;
  });
  jest.spyOn(process.stderr, 'write').mockReturnValue(true);
});
afterAll(() => {
  jest.restoreAllMocks();
  process.chdir(before.cwd);
  if (before.home === undefined) delete process.env.ACCORD_HOME;
  else process.env.ACCORD_HOME = before.home;
  if (before.level === undefined) delete process.env.LOG_LEVEL;
  else process.env.LOG_LEVEL = before.level;
  rmSync(folder, { recursive: true, force: true });
});

test('the demo prints the published figures and leaves a case at every desk', async () => {
  await runDemo();
  for (const figure of ['10,906,459', '4,190,367', '0.67 %', '0.26 %', '0.61 %', '0.25 %']) {
    expect(out).toContain(figure);
  }
  const compendium = readFileSync(join(folder, 'out', 'compendium-2017.html'), 'utf8');
  expect(compendium).toContain('2017');
  const accounts = JSON.parse(readFileSync(join(folder, 'out', 'demo-accounts.json'), 'utf8')) as object[];
  expect(accounts).toHaveLength(13);
  const database = await Database.open(loadConfig({ ACCORD_HOME: home, NODE_ENV: 'test' }), schema);
  const states = (await database.read.find(DueDiligenceCase)).map(({ state }) => state);
  expect(new Set(states)).toEqual(
    new Set(['decided', 'assessment', 'chief', 'regional_director', 'committee', 'director_general']),
  );
  expect(await database.read.count(Clearance)).toBe(4);
  expect((await new AuditService(database).verify()).faults).toEqual([]);
  await database.onApplicationShutdown();
}, 60_000);

test('it can be made anew', async () => {
  await expect(runDemo()).resolves.toBeUndefined();
}, 60_000);
