import type { EntityManager } from 'typeorm';
import { ask } from '../database/ask';
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
  return ask<VersionStamp>(
    manager,
    `SELECT list.code AS "list", version.number AS "number", version.sha256 AS "sha256"
     FROM screening_list_version version JOIN screening_list list ON list.id = version.list_id
     WHERE version.active ORDER BY list.code`,
  );
}
