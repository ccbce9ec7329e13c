import { In, Not } from 'typeorm';
import type { Change } from '../database/change';
import { among } from './among';
import type { Found } from './found';
import { ScreeningCheck } from './screening-check.entity';
import { ScreeningHit } from './screening-hit.entity';

/** Keeps the evidence: a new row where the names are others than those of the newest row. */
export async function writeChecks(change: Change, { task, versions, partners }: Found): Promise<void> {
  const ids = partners.map(({ partner }) => partner.id);
  const latest = await change.manager.find(ScreeningCheck, {
    select: { id: true, partnerId: true, partnerVersion: true, subjectsHash: true },
    where: { partnerId: among(ids), latest: true },
  });
  const known = new Map(latest.map((check) => [check.partnerId, check]));
  const changed = partners.filter((each) => known.get(each.partner.id)?.subjectsHash !== each.subjectsHash);
  for (const { partner, subjectsHash } of partners) {
    const check = known.get(partner.id);
    if (check?.subjectsHash !== subjectsHash || check.partnerVersion >= partner.version) continue;
    await change.set(ScreeningCheck, { id: check.id }, { partnerVersion: partner.version });
  }
  if (changed.length === 0) return;
  const changedIds = changed.map(({ partner }) => partner.id);
  const isChanged = new Set(changedIds);
  const old = latest.filter(({ partnerId }) => isChanged.has(partnerId)).map(({ id }) => id);
  if (old.length > 0) await change.set(ScreeningCheck, { id: In(old) }, { latest: false });
  const hits = await hitCounts(change, changedIds);
  const checkedAt = change.clock.now();
  await change.insertMany(
    ScreeningCheck,
    changed.map(({ partner, subjects, subjectsHash }) => ({
      ...{ partnerId: partner.id, partnerVersion: partner.version, runId: task.runId },
      ...{ subjects: [...subjects], subjectsHash, versions, settings: task.settings },
      ...{ hits: hits.get(partner.id) ?? 0, checkedAt, latest: true },
    })),
  );
}

async function hitCounts(change: Change, partnerIds: readonly number[]): Promise<Map<number, number>> {
  const rows = await change.manager
    .createQueryBuilder(ScreeningHit, 'hit')
    .select(['hit.partnerId AS "partnerId"', 'COUNT(*) AS "count"'])
    .where({ partnerId: among(partnerIds), state: Not('ended') })
    .groupBy('hit.partnerId')
    .getRawMany<{ partnerId: number; count: number | string }>();
  return new Map(rows.map(({ partnerId, count }) => [partnerId, Number(count)]));
}
