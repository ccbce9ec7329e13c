import type { EntityManager } from 'typeorm';
import { DEFAULT_SETTINGS, parseScreeningSettings, type ScreeningSettings } from './screening-settings';
import type { VersionStamp } from './screening-run.entity';

/** The settings of the active policy version; the usual ones where it has none. */
export async function activeSettings(manager: EntityManager): Promise<ScreeningSettings> {
  // By name: the policy is a later module.
  const row = await manager
    .createQueryBuilder()
    .select('policy.body', 'body')
    .from('DueDiligencePolicy', 'policy')
    .where("policy.state = 'active'")
    .getRawOne<{ body: string }>();
  const body = row ? (JSON.parse(row.body) as { screening?: unknown }) : {};
  return parseScreeningSettings(body.screening).settings ?? DEFAULT_SETTINGS;
}

/** The active version of every list, by code of the list. One small query. */
export async function activeVersions(manager: EntityManager): Promise<VersionStamp[]> {
  return manager
    .createQueryBuilder()
    .select('list.code', 'list')
    .addSelect('version.number', 'number')
    .addSelect('version.sha256', 'sha256')
    .from('ScreeningListVersion', 'version')
    .innerJoin('ScreeningList', 'list', 'list.id = version.listId')
    .where('version.active')
    .orderBy('list.code')
    .getRawMany<VersionStamp>();
}
