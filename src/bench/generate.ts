import type { UnitOfWork } from '../audit/unit-of-work';
import { RoleAssignment } from '../accounts/role-assignment.entity';
import { Setting } from '../access/setting.entity';
import { User } from '../accounts/user.entity';
import { addContributions } from '../contributions/contribution.writes';
import type { Change } from '../database/change';
import type { Database } from '../database/database';
import { Seeded } from '../demo/records/seeded';
import { Clearance } from '../clearances/clearance.entity';
import { DueDiligenceCase } from '../due-diligence/cases/due-diligence-case.entity';
import { ensurePolicy } from '../due-diligence/policy/policies.service';
import { addEngagements } from '../engagements/add-engagements';
import { PartnershipType } from '../engagements/partnership-type.entity';
import { ensurePartnershipTypes } from '../engagements/seeded-types';
import { FinancialYear } from '../goal/financial-year.entity';
import { ensureGoal } from '../goal/goal.seed';
import { productActor } from '../kernel/actor';
import { Office } from '../offices/office.entity';
import { ensureReferenceData, isoCountries } from '../offices/reference';
import { PartnerNameKey } from '../partners/partner-name-key.entity';
import { Partner } from '../partners/partner.entity';
import { caseRow, clearanceRow, standing } from './clearance-rows';
import { contributionDraft } from './contribution-drafts';
import { engagementDraft, type Draw } from './engagement-drafts';
import { keyRows, partnerRow } from './partner-rows';
import { FIRST_YEAR, LAST_YEAR, type Sizes } from './sizes';

/** How fast rows of a kind went in. */
export interface Speed {
  what: string;
  rows: number;
  seconds: number;
}

export const BENCH_USER = 'bench@example.org';
const SETTING = 'bench';
const ACTOR = productActor('Accord bench');

/** Rows a change carries: short enough that others get their turn. */
const STEP = 10_000;

/** True when the database holds exactly this data set, finished. */
export async function isGenerated(database: Database, sizes: Sizes): Promise<boolean> {
  const setting = await database.read.findOneBy(Setting, { key: SETTING });
  return setting?.value === JSON.stringify(sizes);
}

/** Fills an empty database; `say` hears of progress. The mark that it is complete is written last. */
export async function generate(
  work: UnitOfWork,
  sizes: Sizes,
  passwordHash: string,
  say: (line: string) => void,
): Promise<Speed[]> {
  const seeded = new Seeded(sizes.seed);
  await work.run(ACTOR, (change) => reference(change, passwordHash));
  const draw = await work.run(ACTOR, (change) => drawFrom(change, sizes));
  const steps: [string, number, (change: Change, first: number, count: number) => Promise<unknown>][] = [
    ['partners', sizes.partners, (change, first, count) => partners(change, seeded, draw, first, count)],
    ['clearances', sizes.partners, (change, first, count) => clearances(change, draw, first, count)],
    ['engagements', sizes.engagements, (change, first, count) =>
      addEngagements(change, times(count, (index) => engagementDraft(first + index, seeded, draw)))],
    ['contributions', sizes.contributions, (change, first, count) =>
      contributions(change, times(count, (index) => contributionDraft(first + index, seeded, draw)))],
  ]; // prettier-ignore
  const speeds: Speed[] = [];
  for (const [what, rows, add] of steps) speeds.push(await filled(work, { what, rows, add, say }));
  await work.run(ACTOR, (change) => finish(change, sizes));
  return speeds;
}

async function filled(
  work: UnitOfWork,
  step: {
    what: string;
    rows: number;
    add: (change: Change, first: number, count: number) => Promise<unknown>;
    say: (line: string) => void;
  },
): Promise<Speed> {
  const { what, rows, add, say } = step;
  const started = performance.now();
  for (let first = 0; first < rows; first += STEP) {
    await work.run(ACTOR, (change) => add(change, first, Math.min(STEP, rows - first)));
    // Planned for empty tables, PostgreSQL would look through all of them for each row: the first are enough to tell.
    if (first === 0) await work.refreshStatistics();
    say(`${what}: ${Math.min(rows, first + STEP).toLocaleString('en')} of ${rows.toLocaleString('en')}`);
  }
  return { what, rows, seconds: (performance.now() - started) / 1000 };
}

async function reference(change: Change, passwordHash: string): Promise<void> {
  await ensureReferenceData(change);
  await ensurePartnershipTypes(change);
  await ensurePolicy(change);
  await ensureGoal(change);
  await offices(change);
  await money(change);
  const user = await change.insert(User, {
    email: BENCH_USER,
    name: 'Bench Analyst',
    locale: 'en',
    passwordHash,
    active: true,
    sessionsSince: '1970-01-01T00:00:00.000Z',
    createdAt: change.clock.now(),
  });
  await change.insert(RoleAssignment, {
    userId: user.id, role: 'analyst', officeId: null, fromDay: '2008-01-01', toDay: null, capacity: null, inChargeForId: null,
  }); // prettier-ignore
  change.record({ verb: 'bench.reference', subject: 'bench', subjectId: null });
}

/** One office a country, below the nine regional offices in turn. */
async function offices(change: Change): Promise<void> {
  const regional = await change.manager.find(Office, { where: { kind: 'regional' }, order: { id: 'ASC' } });
  const rows = isoCountries().map(({ code }, index) => ({
    code: `CO-${code}`,
    name: `Country Office ${code}`,
    kind: 'country' as const,
    parentId: regional[index % regional.length]?.id ?? null,
    countryCode: code,
    active: true,
    illustrative: true,
  }));
  await change.insertMany(Office, rows);
}

async function money(change: Change): Promise<void> {
  const years = times(LAST_YEAR - FIRST_YEAR + 1, (index) => FIRST_YEAR + index);
  const rows = years.flatMap((year) =>
    (['revenue', 'budget'] as const).map((measure) => ({
      year,
      measure,
      amountMinor: 160_000_000_000,
      currency: 'USD',
      source: 'Invented',
    })),
  );
  await change.insertMany(FinancialYear, rows);
}

async function drawFrom(change: Change, sizes: Sizes): Promise<Draw> {
  const offices = await change.manager.find(Office, { where: { kind: 'country' }, order: { id: 'ASC' } });
  const types = await change.manager.find(PartnershipType, { order: { id: 'ASC' } });
  const ids = await change.reserveIds(Partner, sizes.partners);
  const cleared = ids.filter((id) => standing(id) === 'cleared');
  change.record({ verb: 'bench.draw', subject: 'bench', subjectId: null });
  return {
    officeIds: offices.map((office) => office.id),
    countries: isoCountries().map((country) => country.code),
    typeIds: types.map((type) => type.id),
    allPartners: ids,
    clearedPartners: cleared,
  };
}

async function partners(
  change: Change,
  seeded: Seeded,
  draw: Draw,
  first: number,
  count: number,
): Promise<void> {
  const rows = draw.allPartners.slice(first, first + count).map((id) => partnerRow(id, seeded, draw));
  await change.insertMany(Partner, rows);
  await change.insertMany(PartnerNameKey, rows.flatMap(keyRows));
  change.record({ verb: 'bench.partners', subject: 'bench', subjectId: null, detail: { first, count } });
}

async function clearances(change: Change, draw: Draw, first: number, count: number): Promise<void> {
  const policy = await ensurePolicy(change);
  const ids = draw.allPartners.slice(first, first + count).filter((id) => standing(id) !== 'none');
  const caseIds = await change.reserveIds(DueDiligenceCase, ids.length);
  const officeId = draw.officeIds[0] ?? 0;
  const cases = ids.map((id, index) => ({ id: caseIds[index] ?? 0, ...caseRow(id, officeId, policy.id) }));
  await change.insertMany(DueDiligenceCase, cases);
  await change.insertMany(
    Clearance,
    cases.map((each) => clearanceRow(each.partnerId, each.id)),
  );
  change.record({ verb: 'bench.clearances', subject: 'bench', subjectId: null, detail: { first, count } });
}

async function contributions(change: Change, drafts: Parameters<typeof addContributions>[1]): Promise<void> {
  await addContributions(change, drafts);
  const detail = { count: drafts.length };
  change.record({ verb: 'bench.contributions', subject: 'bench', subjectId: null, detail });
}

async function finish(change: Change, sizes: Sizes): Promise<void> {
  await change.insertMany(Setting, [{ key: SETTING, value: JSON.stringify(sizes) }]);
  change.record({ verb: 'bench.finish', subject: 'bench', subjectId: null, detail: sizes });
}

function times<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}
