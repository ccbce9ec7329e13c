import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { CurrentActor } from '../access/current-actor';
import { Needs } from '../access/needs';
import type { Actor } from '../kernel/actor';
import { listModel, listRequest, type RawQuery } from '../web/list';
import { localeOf } from '../web/locale';
import { sendTable, tableFormat } from '../web/send-table';
import { COVERAGE_PARTS, OPEN_LIST } from './coverage.rows';
import { askedYear } from './reports.request';
import { ReportsService } from './reports.service';
import { coverageTable, openTable } from './reports.sheets';

@ApiExcludeController()
@Controller('reports/coverage')
export class CoveragePagesController {
  constructor(private readonly reports: ReportsService) {}

  @Get()
  @Needs('reports.read')
  async coverage(
    @Query() query: RawQuery,
    @CurrentActor() actor: Actor,
    @Res() response: Response,
  ): Promise<void> {
    const { year, scope, ...head } = await this.asked(actor, query);
    const report = await this.reports.coverage(year, scope);
    const format = tableFormat(query);
    if (format) {
      const { columns, rows } = coverageTable(localeOf(response), report.offices);
      return sendTable(response, format, `coverage-${year}`, columns, rows);
    }
    const today = this.reports.today();
    response.render('reports/coverage', {
      titleKey: 'reports.coverage',
      report,
      screened: await this.reports.screened(today),
      notFollowed: await this.reports.notFollowed(year, scope),
      today,
      ...head,
    });
  }

  @Get('partnerships')
  @Needs('reports.read')
  async open(
    @Query() query: RawQuery,
    @CurrentActor() actor: Actor,
    @Res() response: Response,
  ): Promise<void> {
    const { year, scope, ...head } = await this.asked(actor, query);
    const request = listRequest({ ...query, year: String(year) }, OPEN_LIST);
    const format = tableFormat(query);
    if (format) {
      const all = await this.reports.allOpen(year, scope, request);
      const { columns, rows } = openTable(localeOf(response), all);
      return sendTable(response, format, `partnerships-to-see-to-${year}`, columns, rows);
    }
    const { rows, total } = await this.reports.open(year, scope, request);
    response.render('reports/open', {
      titleKey: 'reports.open',
      rows,
      missing: COVERAGE_PARTS,
      today: this.reports.today(),
      list: listModel(request, total, '/reports/coverage/partnerships'),
      ...head,
    });
  }

  private async asked(
    actor: Actor,
    query: RawQuery,
  ): Promise<{
    year: number;
    scope: 'all' | readonly number[];
    yearText: string;
    years: string[];
    office: string;
    officeName: string | null;
  }> {
    // prettier-ignore
    const [years, scope, officeName] = await Promise.all([
      this.reports.years(),
      this.reports.scope(actor, query.office, query.alone === 'yes'),
      this.reports.officeName(query.office),
    ]);
    const year = askedYear(query) ?? years[0] ?? Number(this.reports.today().slice(0, 4));
    return {
      year,
      scope,
      officeName,
      yearText: String(year),
      years: years.map(String),
      office: typeof query.office === 'string' ? query.office : '',
    };
  }
}
