import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { In } from 'typeorm';
import { loadConfig } from '../../src/config/config';
import { Database } from '../../src/database/database';
import { runDemo } from '../../src/demo/demo';
import { Clearance } from '../../src/due-diligence/clearance/clearance.entity';
import { CASE_STATES } from '../../src/due-diligence/cases/case.workflow';
import { Decision } from '../../src/due-diligence/cases/decision.entity';
import { RISK_LEVELS } from '../../src/due-diligence/due-diligence.vocabulary';
import { DueDiligenceCase } from '../../src/due-diligence/cases/due-diligence-case.entity';
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
  expect(accounts.length).toBeGreaterThanOrEqual(13);
  const database = await Database.open(loadConfig({ ACCORD_HOME: home, NODE_ENV: 'test' }), schema);
  const cases = await database.read.find(DueDiligenceCase);
  expect(cases).toHaveLength(60);
  expect(new Set(cases.map(({ state }) => state))).toEqual(new Set(CASE_STATES));
  expect(new Set(cases.map(({ track }) => track))).toEqual(
    new Set(['standard', 'light', 'individual', 'group']),
  );
  expect(new Set(cases.flatMap(({ level }) => level ?? []))).toEqual(new Set(RISK_LEVELS));
  const approved = await database.read.countBy(Decision, {
    stage: 'decision',
    outcome: In(['approved', 'approved_with_conditions']),
  });
  expect(await database.read.count(Clearance)).toBe(approved);
  expect((await new AuditService(database).verify()).faults).toEqual([]);
  await database.onApplicationShutdown();
}, 60_000);

test('it can be made anew', async () => {
  await expect(runDemo()).resolves.toBeUndefined();
}, 60_000);
