import type { EntityManager } from 'typeorm';
import { ask } from '../database/ask';
import { Asked } from '../kernel/asked';
import { DEFAULT_SETTINGS, parseScreeningSettings, type ScreeningSettings } from './screening-settings';
import type { VersionStamp } from './screening-run.entity';

/** What the active policy version says of the screening; undefined where there is none. */
export const POLICY_SETTINGS = new Asked<(manager: EntityManager) => Promise<unknown>>(
  'what the policy says of the screening',
);

/** The settings of the active policy version; the usual ones where it has none. */
export async function activeSettings(manager: EntityManager): Promise<ScreeningSettings> {
  return parseScreeningSettings(await POLICY_SETTINGS.only(manager)).settings ?? DEFAULT_SETTINGS;
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
