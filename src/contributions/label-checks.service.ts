import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { UnitOfWork } from '../audit/unit-of-work';
import { rowsWhere, rowWhere } from '../database/ask';
import { Database } from '../database/database';
import { findKnown } from '../partners/known-partners';
import { activeSettings, activeVersions } from '../screening/active';
import { ScreeningEngine } from '../screening/screening-engine.service';
import type { VersionStamp } from '../screening/screening-run.entity';
import { namesCompany, type LabelFinding } from './confirming';
import { LabelCheck, type ListedLike } from './label-check.entity';

/** Listed names that are shown for one label. */
const MOST = 5;

/**
 * Compares the names of many givers with the lists: a company may hide behind "many givers". It takes time and
 * holds nobody up, so it is done before the change that asks for it, and kept until the lists change.
 */
@Injectable()
export class LabelChecks {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
    private readonly engine: ScreeningEngine,
  ) {}

  /** Compares those that were not yet compared with the lists as they are now. */
  async check(labels: readonly (string | null)[]): Promise<void> {
    const wanted = [...new Set(labels)].filter((label) => label !== null);
    if (wanted.length === 0) return;
    const stamps = stampsOf(await activeVersions(this.database.read));
    if (stamps.length === 0) return;
    const known = await rowsWhere(this.database.read, LabelCheck, { label: wanted });
    const fresh = new Set(known.filter((check) => isFresh(check, stamps)).map(({ label }) => label));
    const open = wanted.filter((label) => !fresh.has(label));
    if (open.length === 0) return;
    const settings = await activeSettings(this.database.read);
    const queries = open.map((name) => ({ name }));
    const { found, versions } = await this.engine.search(queries, { top: MOST, settings, fresh: true });
    const rows = open.map((label, at) => ({
      label,
      versions: stampsOf(versions),
      alike: (found[at] ?? []).map(({ list, matchedName: name, score }): ListedLike => ({
        list,
        name,
        score,
      })),
      checkedAt: this.work.clock.now(),
      version: 1,
    }));
    // Like an index, it can be made anew from the lists at any time: it is no change of the register.
    await this.work.housekeepingShort(async (manager) => {
      for (const row of rows) await manager.upsert(LabelCheck, row, ['label']);
    });
  }

  /** What an analyst is shown of it: the records and the listed names that it is like. */
  async alike(label: string): Promise<string[]> {
    const partners = await findKnown(this.database.read, label);
    const check = await this.database.read.findOneBy(LabelCheck, { label });
    return [
      ...partners.map(({ id, name }) => `${name} (${id})`),
      ...(check?.alike ?? []).map(({ list, name }) => `${name} (${list})`),
    ];
  }
}

/** What the name of many givers is like today: a partner of the register, a listed name, a company. */
export async function labelFindings(manager: EntityManager, label: string): Promise<LabelFinding[]> {
  const partners = await findKnown(manager, label);
  const check = await rowWhere(manager, LabelCheck, { label });
  const versions = await activeVersions(manager);
  const findings: LabelFinding[] = [];
  if (partners.length > 0) findings.push('partner');
  if (check && isFresh(check, stampsOf(versions))) {
    if (check.alike.length > 0) findings.push('listed');
  } else if (versions.length > 0) findings.push('unchecked');
  if (namesCompany(label)) findings.push('company');
  return findings;
}

function isFresh(check: LabelCheck, stamps: readonly string[]): boolean {
  return check.versions.join() === stamps.join();
}

function stampsOf(versions: readonly VersionStamp[]): string[] {
  return versions.map(({ list, number }) => `${list} ${number}`);
}
