import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../audit/unit-of-work';
import { Database } from '../database/database';
import { CaseSource } from '../due-diligence/case-source.entity';
import { Engagement } from '../engagements/engagement.entity';
import { EngagementCountry } from '../engagements/engagement-country.entity';
import { enteredIn } from '../engagements/year-entries';
import { GrantProposal } from '../grants/grant-proposal.entity';
import { Office } from '../offices/office.entity';
import { coverage, type Coverage, type CoverageRow } from './coverage';
import { smallGrants, type SmallGrants } from './small-grants';

/** What is read of the register at a glance. */
@Injectable()
export class ReportsService {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
  ) {}

  today(): string {
    return this.work.clock.today();
  }

  /** Due diligence coverage of the partnerships of a year; `officeIds` narrows it. */
  async coverage(year: number, officeIds: 'all' | readonly number[] = 'all'): Promise<Coverage> {
    const query = this.database.read
      .createQueryBuilder(Engagement, 'engagement')
      .innerJoin(Office, 'office', 'office.id = engagement.officeId')
      .leftJoin(Office, 'above', "above.id = office.parentId AND office.kind = 'country'")
      .select([
        'engagement.id AS "id"',
        'engagement.questionnaire AS "questionnaire"',
        'engagement.reportedDueDiligence AS "reportedDueDiligence"',
        'office.name AS "office"',
        'COALESCE(above.name, office.name) AS "region"',
        'engagement.withoutClearance AS "withoutClearance"',
        'engagement.overrideBy AS "overrideBy"',
      ])
      .where("engagement.kind = 'partnership'");
    if (officeIds !== 'all')
      query.andWhere('engagement.officeId IN (:...officeIds)', { officeIds: [0, ...officeIds] });
    type Raw = Omit<CoverageRow, 'overridden'> & { overrideBy: number | null };
    const rows = await enteredIn(query, year).getRawMany<Raw>();
    return coverage(
      year,
      rows.map(({ overrideBy, ...row }) => ({
        ...row,
        withoutClearance: Boolean(row.withoutClearance),
        overridden: overrideBy !== null,
      })),
    );
  }

  /** Partners screened up to a day (evaluation 4.2.2: 63 to mid-2018). */
  screened(upTo: string): Promise<number> {
    return this.database.read
      .createQueryBuilder(CaseSource, 'source')
      .where('source.consultedOn <= :upTo', { upTo })
      .getCount();
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
