import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { AuditHead } from '../audit/audit-head.entity';
import { UnitOfWork } from '../audit/unit-of-work';
import { withMembersBelow } from '../partners/groups/line';
import { Database } from '../database/database';
import { productActor } from '../kernel/actor';
import { Partner } from '../partners/partner.entity';
import { activeSettings, activeVersions } from './active';
import type { ScreenedPartner } from './found';
import { detailOf, PartnerScreening } from './partner-screening';
import { ScreeningCheck } from './screening-check.entity';
import { tellOfHits } from './tell-of-hits';

/** Rows looked through by one query, and partners screened in one change. */
const SCAN = 10_000;
const BATCH = 250;

const ACTOR = productActor('Accord screening');

/** Screens partners that are new, or were changed since they were screened, and those below them. */
@Injectable()
export class ChangedPartners {
  /** The end of the audit trail when nothing was left to screen: while it stands there, nothing is. */
  private quietAt = '';

  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
    private readonly screening: PartnerScreening,
  ) {}

  /** Screens up to `limit` partners; answers how many were in need of it. 0: all are up to date. */
  async screenChanged(limit = 1_000): Promise<number> {
    const head = await this.database.read.findOneBy(AuditHead, { id: 1 });
    if (!head || head.hash === this.quietAt) return 0;
    if ((await activeVersions(this.database.read)).length === 0) return 0;
    const ids = await this.inNeed(limit);
    if (ids.length === 0) this.quietAt = head.hash;
    for (let start = 0; start < ids.length; start += BATCH) {
      await this.screenBatch(ids.slice(start, start + BATCH));
    }
    return ids.length;
  }

  private async inNeed(limit: number): Promise<number[]> {
    const last = (await this.database.read.maximum(Partner, 'id')) ?? 0;
    const ids: number[] = [];
    for (let after = 0; after < last && ids.length < limit; after += SCAN) {
      const rows = await this.database.read
        .createQueryBuilder(Partner, 'partner')
        .leftJoin(ScreeningCheck, 'last', 'last.partnerId = partner.id AND last.latest')
        .select('partner.id', 'id')
        .where('partner.id > :after AND partner.id <= :upTo', { after, upTo: after + SCAN })
        .andWhere('(last.id IS NULL OR last.partnerVersion <> partner.version)')
        .orderBy('partner.id')
        .limit(limit - ids.length)
        .getRawMany<{ id: number }>();
      ids.push(...rows.map(({ id }) => id));
      // A page goes in between.
      await new Promise((resolve) => setImmediate(resolve));
    }
    return ids;
  }

  /** Those below are first: were the product to stop in between, the one above would be found again. */
  private async screenBatch(ids: readonly number[]): Promise<void> {
    const partners = await this.screening.read(ids);
    const { others, same } = await this.compared(partners);
    if (same.length > 0) await this.keepVersions(same);
    const below = await this.below(others.map(({ partner }) => partner.id));
    for (let start = 0; start < below.length; start += BATCH) {
      await this.screen(await this.screening.read(below.slice(start, start + BATCH)));
    }
    await this.screen(others);
  }

  /** Those whose names changed; a partner with another note only needs no other look. */
  private async compared(
    partners: readonly ScreenedPartner[],
  ): Promise<{ others: ScreenedPartner[]; same: ScreenedPartner[] }> {
    const checks = await this.database.read.find(ScreeningCheck, {
      select: { id: true, partnerId: true, subjectsHash: true },
      where: { partnerId: In(partners.map(({ partner }) => partner.id)), latest: true },
    });
    const known = new Map(checks.map((check) => [check.partnerId, check.subjectsHash]));
    const isSame = (each: ScreenedPartner): boolean => known.get(each.partner.id) === each.subjectsHash;
    return { others: partners.filter((each) => !isSame(each)), same: partners.filter(isSame) };
  }

  private async keepVersions(same: readonly ScreenedPartner[]): Promise<void> {
    await this.work.housekeeping(async (manager) => {
      for (const { partner, subjectsHash } of same) {
        const check = { partnerId: partner.id, latest: true, subjectsHash };
        await manager.update(ScreeningCheck, check, { partnerVersion: partner.version });
      }
    });
  }

  /** A changed name is carried to everybody below in the group. */
  private async below(ids: readonly number[]): Promise<number[]> {
    const all = await withMembersBelow(this.database.read, ids);
    const changed = new Set(ids);
    return all.filter((id) => !changed.has(id));
  }

  private async screen(partners: readonly ScreenedPartner[]): Promise<void> {
    if (partners.length === 0) return;
    const settings = await activeSettings(this.database.read);
    const found = await this.screening.find(partners, {
      ...{ runId: null, settings, only: null },
      today: this.work.clock.today(),
    });
    await this.work.run(ACTOR, async (change) => {
      const written = await this.screening.write(change, found);
      const hit = new Set([...written.opened, ...written.reopened].map(({ partnerId }) => partnerId));
      const told = partners.map(({ partner }) => partner).filter(({ id }) => hit.has(id));
      const [first] = told;
      const one = first && {
        href: `/screening/partners/${first.id}`,
        subject: 'partner',
        subjectId: first.id,
      };
      const many = { href: '/screening/hits', subject: 'screening', subjectId: 0 };
      await tellOfHits(change, told, told.length === 1 && one ? one : many);
      const only = partners.length === 1 ? partners[0]?.partner.id : undefined;
      change.record({
        verb: 'screening.screen',
        subject: only === undefined ? 'screening' : 'partner',
        subjectId: only ?? null,
        detail: detailOf(found, written),
      });
    });
  }
}
