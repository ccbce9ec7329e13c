import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../audit/unit-of-work';
import { Database } from '../database/database';
import { CaseSource } from '../due-diligence/cases/case-source.entity';
import { DecisionFollowUp } from '../due-diligence/library/decision-follow-up.entity';
import { Engagement } from '../engagements/engagement.entity';
import { EngagementCountry } from '../engagements/engagement-country.entity';
import { enteredIn, entryYears } from '../engagements/year-entries';
import { GrantProposal } from '../grants/grant-proposal.entity';
import type { Actor, Locale } from '../kernel/actor';
import type { Day } from '../kernel/clock';
import { Office } from '../offices/office.entity';
import type { Listed, ListRequest } from '../web/list';
import type { WaitingItem } from '../web/waiting';
import { coverage, type Coverage } from './coverage';
import { coverageGroups, officeAndBelow, openPartnerships, openRows, type CoverageScope, type OpenRow } from './coverage.rows'; // prettier-ignore
import { caseDueOn, daysToOpen, ownersAt, waitingWithoutCase } from './without-case';
import { distribution, type Dimension, type Distribution } from './distribution';
import { distributionRows } from './distribution.rows';
import { reachOf } from './reach';
import { smallGrants, type SmallGrants } from './small-grants';

/** A partnership to see to, with whose it is and by when its case is to be opened. */
export type SeenTo = OpenRow & { owner: string; caseDueOn: Day | null };

export type GrantRow = GrantProposal & { officeName: string };

/** What is read of the register at a glance. */
@Injectable()
export class ReportsService {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
  ) {}

  today(): Day {
    return this.work.clock.today();
  }

  /** The years that have entries, newest first; this year when there are none yet. */
  async years(): Promise<number[]> {
    return entryYears(this.database.read, Number(this.today().slice(0, 4)));
  }

  /** Due diligence coverage of the partnerships of a year; the scope narrows it. */
  async coverage(year: number, scope: CoverageScope = 'all'): Promise<Coverage> {
    return coverage(year, await coverageGroups(this.database, year, scope));
  }

  /** The offices meant by `mine`, by the number of an office or a region, or by that of one office alone. */
  async scope(actor: Actor, office: unknown, alone = false): Promise<CoverageScope> {
    if (alone) return [Number(office) || 0];
    if (office === 'mine') return reachOf(actor)?.offices ?? [];
    if (typeof office !== 'string' || office === '') return 'all';
    return officeAndBelow(this.database.read, Number(office) || 0);
  }

  /** The name of the office a report is narrowed to; null for none. */
  async officeName(office: unknown): Promise<string | null> {
    const id = Number(office) || 0;
    return id === 0 ? null : ((await this.database.read.findOneBy(Office, { id }))?.name ?? null);
  }

  /** A page of the partnerships to see to: without a clearance or an answer. */
  async open(year: number, scope: CoverageScope, request: ListRequest): Promise<Listed<SeenTo>> {
    const query = openPartnerships(this.database.read, year, scope, request);
    const total = await query.getCount();
    const rows = await openRows(query.offset((request.page - 1) * request.pageSize).limit(request.pageSize));
    return { rows: await this.seenTo(rows), total };
  }

  async allOpen(year: number, scope: CoverageScope, request: ListRequest): Promise<SeenTo[]> {
    return this.seenTo(await openRows(openPartnerships(this.database.read, year, scope, request)));
  }

  waitingFor(actor: Actor): Promise<WaitingItem[]> {
    return waitingWithoutCase(this.database.read, actor);
  }

  /** Who sees to each, and by when its due diligence is to be opened where there is none. */
  private async seenTo(rows: readonly OpenRow[]): Promise<SeenTo[]> {
    const [days, owners] = [
      await daysToOpen(this.database.read),
      await ownersAt(this.database.read, rows.map(({ officeId }) => officeId), this.today()), // prettier-ignore
    ];
    return rows.map((row) => ({
      ...row,
      owner: owners.get(row.officeId) || row.office,
      caseDueOn: row.withoutCase ? caseDueOn(row.createdAt, days) : null,
    }));
  }

  /** Screenings up to a day (evaluation 4.2.2: 63 to mid-2018). */
  screened(upTo: Day): Promise<number> {
    return this.database.read
      .createQueryBuilder(CaseSource, 'source')
      .where("source.kind = 'screening' AND source.consultedOn <= :upTo", { upTo })
      .getCount();
  }

  /** Advisory approvals that were recorded in a year as not followed. */
  notFollowed(year: number, scope: CoverageScope): Promise<number> {
    const query = this.database.read
      .createQueryBuilder(DecisionFollowUp, 'followUp')
      .innerJoin('Decision', 'made', 'made.id = followUp.decisionId')
      .innerJoin('DueDiligenceCase', 'held', 'held.id = made.caseId')
      .where('followUp.recordedAt >= :from AND followUp.recordedAt < :to', {
        ...{ from: `${year}-01-01`, to: `${year + 1}-01-01` },
      });
    if (scope !== 'all') {
      query.andWhere(scope.length === 0 ? '1 = 0' : 'held.officeId IN (:...scope)', { scope });
    }
    return query.getCount();
  }

  /** The entries of a year by type, region or target group. */
  async distribution(year: number, by: Dimension, locale: Locale): Promise<Distribution> {
    return distribution(year, by, await distributionRows(this.database.read, year, by, locale));
  }

  /** The newest year with a call; this year when there is none. */
  async grantYears(): Promise<number[]> {
    const rows = await this.database.read
      .createQueryBuilder(GrantProposal, 'proposal')
      .select('DISTINCT proposal.year', 'year')
      .orderBy('proposal.year', 'DESC')
      .getRawMany<{ year: number }>();
    return rows.length > 0 ? rows.map(({ year }) => year) : [Number(this.today().slice(0, 4))];
  }

  /** Every proposal of a call, with its office's name. */
  async grantRows(year: number): Promise<GrantRow[]> {
    const [proposals, offices] = await Promise.all([
      this.database.read.find(GrantProposal, { where: { year }, order: { reference: 'ASC' } }),
      this.database.read.find(Office, { select: { id: true, name: true } }),
    ]);
    const names = new Map(offices.map(({ id, name }) => [id, name]));
    return proposals.map((proposal) => ({ ...proposal, officeName: names.get(proposal.officeId) ?? '' }));
  }

  /** The small-grant call of a year (evaluation 4.2.2). */
  async smallGrants(year: number): Promise<SmallGrants> {
    const [proposals, active] = await Promise.all([
      this.database.read.find(GrantProposal, { where: { year }, order: { reference: 'ASC' } }),
      enteredIn(
        this.database.read
          .createQueryBuilder(EngagementCountry, 'link')
          .innerJoin(Engagement, 'engagement', 'engagement.id = link.engagementId')
          .select('DISTINCT link.countryCode', 'code')
          .where('1 = 1'),
        year - 1,
      ).getRawMany<{ code: string }>(),
    ]);
    return smallGrants(year, proposals, new Set(active.map(({ code }) => code)));
  }
}
