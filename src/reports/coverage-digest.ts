import { In, type EntityManager } from 'typeorm';
import { RoleAssignment } from '../accounts/role-assignment.entity';
import { Setting } from '../access/setting.entity';
import type { UnitOfWork } from '../audit/unit-of-work';
import type { Change } from '../database/change';
import type { Database } from '../database/database';
import type { Day } from '../kernel/clock';
import { notify } from '../notices/notify';
import { tellDue, type Part } from '../notices/tell-due';
import { usersWith } from '../notices/users-with';
import { Office } from '../offices/office.entity';
import { coverage } from './coverage';
import { coverageGroupsIn } from './coverage.rows';

const KEY = 'digest.coverage';

/** A month, by its number. */
interface Digest {
  id: number;
  month: string;
}

/**
 * Tells each Regional Director once a month how the region's partnerships of the year stand: required,
 * cleared in time, started without, overridden. The month is remembered in the change that tells.
 */
export async function sendCoverageDigest(work: UnitOfWork, database: Database): Promise<void> {
  await tellDue(work, database, {
    find: digestOf,
    keep: (manager, _today, found) => withOffices(manager, found),
    tell: tellDirectors,
    said: ([digest]) => ({
      ...{ verb: 'reports.digest', subject: 'reports', subjectId: null },
      detail: { month: digest?.month, regions: digest?.offices.map(({ id }) => id) },
    }),
  });
}

async function digestOf(manager: EntityManager, today: Day, { after }: Part): Promise<Digest[]> {
  const month = today.slice(0, 7);
  const id = Number(month.replace('-', ''));
  return id <= after || (await isSent(manager, month)) ? [] : [{ id, month }];
}

async function withOffices(
  manager: EntityManager,
  found: readonly Digest[],
): Promise<(Digest & { offices: Office[] })[]> {
  const ids = await directedOffices(manager);
  const offices = ids.length === 0 ? [] : await manager.findBy(Office, { id: In(ids) });
  return found.map((each) => ({ ...each, offices }));
}

async function tellDirectors(
  change: Change,
  { month, offices }: Digest & { offices: Office[] },
): Promise<boolean> {
  const { manager } = change;
  const today = change.clock.today();
  const year = Number(today.slice(0, 4));
  const { regions } = coverage(year, await coverageGroupsIn(manager, year, 'all'));
  for (const { id, name } of offices) {
    const figures = regions.find((each) => each.regionId === id);
    if (!figures) continue;
    const { required, clearedInTime, startedWithout, overridden } = figures;
    await notify(change, {
      to: await usersWith(manager, 'regional_director', id, today),
      kind: 'reports.notice.digest',
      values: { region: name, required, clearedInTime, startedWithout, overridden },
      ...{ href: `/reports/coverage?year=${year}&office=${id}`, subject: 'office', subjectId: id },
    });
  }
  await manager.save(Setting, { key: KEY, value: month });
  return true;
}

async function isSent(manager: EntityManager, month: string): Promise<boolean> {
  return (await manager.findOneBy(Setting, { key: KEY }))?.value === month;
}

async function directedOffices(manager: EntityManager): Promise<number[]> {
  const rows = await manager
    .createQueryBuilder(RoleAssignment, 'held')
    .select('DISTINCT held.officeId', 'officeId')
    .where("held.role = 'regional_director' AND held.officeId IS NOT NULL")
    .getRawMany<{ officeId: number }>();
  return rows.map(({ officeId }) => officeId);
}
