import { In, type EntityManager } from 'typeorm';
import { RoleAssignment } from '../access/role-assignment.entity';
import { Setting } from '../access/setting.entity';
import type { UnitOfWork } from '../audit/unit-of-work';
import type { Database } from '../database/database';
import { productActor } from '../kernel/actor';
import { notify } from '../notices/notify';
import { usersWith } from '../notices/users-with';
import { Office } from '../offices/office.entity';
import { coverage } from './coverage';
import { coverageRows } from './coverage.rows';

const KEY = 'digest.coverage';

/**
 * Tells each Regional Director once a month how the region's partnerships of the year stand: required,
 * cleared in time, started without, overridden. The month is remembered in the change that tells.
 */
export async function sendCoverageDigest(work: UnitOfWork, database: Database): Promise<void> {
  const month = work.clock.today().slice(0, 7);
  const sent = await database.read.findOneBy(Setting, { key: KEY });
  if (sent?.value === month) return;
  await work.run(productActor(), async (change) => {
    const { manager } = change;
    const today = change.clock.today();
    const year = Number(today.slice(0, 4));
    const { regions } = coverage(year, await coverageRows(manager, year, 'all'));
    const ids = await directedOffices(manager);
    const offices = ids.length === 0 ? [] : await manager.findBy(Office, { id: In(ids) });
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
    const detail = { month, regions: offices.map(({ id }) => id) };
    change.record({ verb: 'reports.digest', subject: 'reports', subjectId: null, detail });
  });
}

async function directedOffices(manager: EntityManager): Promise<number[]> {
  const rows = await manager
    .createQueryBuilder(RoleAssignment, 'held')
    .select('DISTINCT held.officeId', 'officeId')
    .where("held.role = 'regional_director' AND held.officeId IS NOT NULL")
    .getRawMany<{ officeId: number }>();
  return rows.map(({ officeId }) => officeId);
}
