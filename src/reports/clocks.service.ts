import { Injectable } from '@nestjs/common';
import { CaseStep } from '../due-diligence/clocks/case-step.entity';
import { STEP_STATES } from '../due-diligence/clocks/clock';
import { RISK_LEVELS } from '../due-diligence/due-diligence.vocabulary';
import { Database } from '../database/database';
import { Office } from '../offices/office.entity';
import { clockLines, type ClockLine, type Duration } from './clocks';
import type { CoverageScope } from './coverage.rows';

export const CLOCKS_BY = ['step', 'office', 'level'] as const;
export type ClocksBy = (typeof CLOCKS_BY)[number];

export const CLOCK_COLUMNS = {
  step: 'step.state',
  office: 'office.name',
  level: "COALESCE(step.level, 'none')",
} as const;
const ORDER: Readonly<Record<ClocksBy, readonly string[]>> = {
  step: STEP_STATES,
  office: [],
  level: ['none', ...RISK_LEVELS],
};

/** How long the steps of due diligence take. */
@Injectable()
export class ClocksService {
  constructor(private readonly database: Database) {}

  /** The steps that ended in a year, by step, office or level; the sums are made in the database. */
  async lines(year: number, by: ClocksBy, scope: CoverageScope = 'all'): Promise<ClockLine[]> {
    const query = this.database.read
      .createQueryBuilder(CaseStep, 'step')
      .innerJoin(Office, 'office', 'office.id = step.officeId')
      .select(CLOCK_COLUMNS[by], 'key')
      .addSelect('step.workingDays', 'workingDays')
      .addSelect('COUNT(*)', 'count')
      .addSelect('SUM(CASE WHEN SUBSTR(step.leftAt, 1, 10) > step.dueOn THEN 1 ELSE 0 END)', 'late')
      .where('step.leftAt >= :from AND step.leftAt < :to', {
        from: `${year}-01-01`,
        to: `${year + 1}-01-01`,
      });
    if (scope !== 'all') query.andWhere('step.officeId IN (:...scope)', { scope: [0, ...scope] });
    const rows = await query
      .groupBy(CLOCK_COLUMNS[by])
      .addGroupBy('step.workingDays')
      .orderBy(CLOCK_COLUMNS[by])
      .getRawMany<Record<keyof Duration, string | number>>();
    const lines = clockLines(
      rows.map(({ key, workingDays, count, late }) => ({
        ...{ key: String(key), workingDays: Number(workingDays) },
        ...{ count: Number(count), late: Number(late) },
      })),
    );
    const order = ORDER[by];
    return order.length === 0 ? lines : lines.sort((a, b) => order.indexOf(a.key) - order.indexOf(b.key));
  }
}
