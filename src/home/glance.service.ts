import { Injectable } from '@nestjs/common';
import { CONTRIBUTION_LIST } from '../contributions/contributions.query';
import { ContributionsService } from '../contributions/contributions.service';
import { CASE_LIST } from '../due-diligence/cases/case-list';
import { CasesService } from '../due-diligence/cases/cases.service';
import { ENGAGEMENT_LIST } from '../engagements/engagement-list';
import { EngagementsService } from '../engagements/engagements.service';
import { GoalService } from '../goal/goal.service';
import type { GoalSummary } from '../goal/goal.summary';
import { remembered } from '../audit/remembered';
import { Database } from '../database/database';
import type { Actor } from '../kernel/actor';
import { Missing } from '../kernel/errors';
import type { Cleared } from '../reports/coverage';
import { reachOf, type Reach } from '../reports/reach';
import { ReportsService } from '../reports/reports.service';
import { listRequest } from '../web/list';

/** What was raised in the newest year with figures, in US cents. */
export interface Raised {
  year: string;
  usdMinor: number;
  /** Recorded and not confirmed: not in the figure. */
  waitingMinor: number;
  /** Of the goal's base for the organization, of what it raised for an office. */
  percent: number | null;
  targetPercent: number;
  href: string;
}

/** Where the person's offices stand, each figure with the list it is counted from. */
export interface Glance {
  scope: Reach['scope'];
  coverageYear: string;
  coverage: Cleared;
  raised: Raised | null;
  activeEngagements: number;
  openCases: number;
  lateCases: number;
}

@Injectable()
export class GlanceService {
  constructor(
    private readonly database: Database,
    private readonly reports: ReportsService,
    private readonly goals: GoalService,
    private readonly contributions: ContributionsService,
    private readonly engagements: EngagementsService,
    private readonly cases: CasesService,
  ) {}

  /** Null for an affiliate, who sees no register. */
  async read(actor: Actor): Promise<Glance | null> {
    const reach = reachOf(actor);
    if (!reach) return null;
    const [{ year, clearance }, raised, active, open, late] = await Promise.all([
      this.coverage(reach),
      this.raised(actor, reach),
      this.engagements.total(actor, listRequest({ state: 'active', ...officeOf(reach) }, ENGAGEMENT_LIST)),
      this.cases.total(actor, listRequest({ open: 'yes' }, CASE_LIST)),
      this.cases.total(actor, listRequest({ open: 'yes', late: 'yes' }, CASE_LIST)),
    ]);
    return {
      scope: reach.scope,
      coverageYear: String(year),
      coverage: clearance,
      raised,
      activeEngagements: active,
      openCases: open,
      lateCases: late,
    };
  }

  /** Of the newest year with entries: read once for each state of the register, not for each visit. */
  private coverage({ offices }: Reach): Promise<{ year: number; clearance: Cleared }> {
    const key = `glance.coverage ${this.reports.today()} ${JSON.stringify(offices)}`;
    return remembered(this.database, key, async () => {
      const year = (await this.reports.years())[0] ?? 0;
      return { year, clearance: (await this.reports.coverage(year, offices)).clearance };
    });
  }

  private async raised(actor: Actor, { scope }: Reach): Promise<Raised | null> {
    const summary = await this.newestYear();
    if (!summary) return null;
    const { raisedMinor, waitingMinor, sharePercent, targetPercent } = summary;
    const year = String(summary.year);
    if (scope === 'organization') {
      const href = `/reports/goal?year=${year}`;
      return { year, usdMinor: raisedMinor, waitingMinor, percent: sharePercent, targetPercent, href };
    }
    const own = await this.contributions.totals(actor, listRequest({ year }, CONTRIBUTION_LIST));
    const { usdMinor } = own;
    const percent = raisedMinor === 0 ? null : (usdMinor / raisedMinor) * 100;
    const href = `/contributions?year=${year}&state=counted`;
    return { year, usdMinor, waitingMinor: own.waitingMinor, percent, targetPercent, href };
  }

  private async newestYear(): Promise<GoalSummary | null> {
    try {
      return await remembered(this.database, 'glance.goal', () => this.goals.summary(null));
    } catch (error) {
      if (error instanceof Missing) return null;
      throw error;
    }
  }
}

/** The filter of lists for what is the person's own. */
function officeOf({ scope }: Reach): { office?: 'mine' } {
  return scope === 'organization' ? {} : { office: 'mine' };
}
