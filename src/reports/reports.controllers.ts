import { Controller, Get, Query, Render, Res } from '@nestjs/common';
import { ApiExcludeController, ApiOkResponse, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Needs } from '../access/needs';
import { Invalid } from '../kernel/errors';
import { decimalText } from '../kernel/money';
import { translate } from '../texts/translator';
import type { RawQuery } from '../web/list';
import { localeOf } from '../web/locale';
import { sendTable, tableFormat } from '../web/send-table';
import { ReportsService } from './reports.service';

/** @throws Invalid when it is no year */
function yearOf(query: RawQuery, today: string): number {
  const year = Number(query.year ?? today.slice(0, 4));
  if (!Number.isInteger(year) || year < 1951 || year > 2999)
    throw Invalid.field('year', 'field.out_of_range', { min: 1951, max: 2999 });
  return year;
}

@ApiTags('reports')
@Controller('api/v1/reports')
export class ReportsApiController {
  constructor(private readonly reports: ReportsService) {}

  @Get('coverage')
  @Needs('reports.read')
  @ApiQuery({ name: 'year', required: false, schema: { type: 'integer' } })
  @ApiOkResponse({ description: 'Due diligence coverage', schema: { type: 'object' } })
  async coverage(@Query() query: RawQuery): Promise<object> {
    return this.reports.coverage(yearOf(query, this.reports.today()));
  }

  @Get('grants')
  @Needs('reports.read')
  @ApiQuery({ name: 'year', required: false, schema: { type: 'integer' } })
  @ApiOkResponse({ description: 'The small-grant call of the year', schema: { type: 'object' } })
  async grants(@Query() query: RawQuery): Promise<object> {
    const call = await this.reports.smallGrants(yearOf(query, this.reports.today()));
    const { requestedMinor, awardedMinor, funders, ...rest } = call;
    const amount = (minor: number): object => ({ amount: decimalText(minor, 'USD'), currency: 'USD' });
    return {
      ...rest,
      requested: amount(requestedMinor),
      awarded: amount(awardedMinor),
      funders: funders.map(({ awardedMinor: minor, ...funder }) => ({ ...funder, awarded: amount(minor) })),
    };
  }
}

@ApiExcludeController()
@Controller('reports')
export class ReportsPagesController {
  constructor(private readonly reports: ReportsService) {}

  @Get()
  @Needs('reports.read')
  @Render('reports/index')
  index(): object {
    return { titleKey: 'nav.reports', year: this.reports.today().slice(0, 4) };
  }

  @Get('coverage')
  @Needs('reports.read')
  async coverage(@Query() query: RawQuery, @Res() response: Response): Promise<void> {
    const year = yearOf(query, this.reports.today());
    const report = await this.reports.coverage(year);
    const format = tableFormat(query);
    if (format) {
      const keys = ['region', 'office', 'required', 'clearedInTime', 'startedWithout', 'overridden'];
      const columns = keys.map((key, index) => ({
        key,
        header: translate(localeOf(response), `reports.${key}`),
        kind: index < 2 ? ('text' as const) : ('number' as const),
      }));
      const rows = report.offices.map((office) => ({ ...office }));
      return sendTable(response, format, `coverage-${year}`, columns, rows);
    }
    const screened = await this.reports.screened(this.reports.today());
    response.render('reports/coverage', {
      titleKey: 'reports.coverage',
      report,
      screened,
      ...neighbours(year),
    });
  }

  @Get('grants')
  @Needs('reports.read')
  @Render('reports/grants')
  async grants(@Query() query: RawQuery): Promise<object> {
    const year = yearOf(query, this.reports.today());
    return { titleKey: 'reports.grants', report: await this.reports.smallGrants(year), ...neighbours(year) };
  }
}

function neighbours(year: number): object {
  return { year: String(year), earlier: String(year - 1), later: String(year + 1) };
}
