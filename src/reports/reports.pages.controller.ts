import { Controller, Get, Header, Query, Render, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { Needs } from '../access/needs';
import type { RawQuery } from '../web/list';
import { localeOf } from '../web/locale';
import { sendTable, tableFormat } from '../web/send-table';
import { distributionChart } from './distribution.chart';
import { DIMENSIONS } from './distribution';
import { askedDimension, askedYear } from './reports.request';
import { ReportsService } from './reports.service';
import { distributionTable, grantTable } from './reports.sheets';

@ApiExcludeController()
@Controller('reports')
export class ReportsPagesController {
  constructor(private readonly reports: ReportsService) {}

  @Get()
  @Needs('reports.read')
  @Render('reports/index')
  index(): object {
    return { titleKey: 'nav.reports' };
  }

  @Get('distribution')
  @Needs('reports.read')
  async distribution(@Query() query: RawQuery, @Res() response: Response): Promise<void> {
    const locale = localeOf(response);
    const [years, by] = [await this.reports.years(), askedDimension(query)];
    const year = askedYear(query) ?? newest(years);
    const report = await this.reports.distribution(year, by, locale);
    const format = tableFormat(query);
    if (format) {
      const { columns, rows } = distributionTable(locale, report.lines);
      return sendTable(response, format, `distribution-${year}-${by}`, columns, rows);
    }
    response.render('reports/distribution', {
      titleKey: 'reports.distribution',
      report,
      dimensions: DIMENSIONS,
      yearText: String(year),
      years: years.map(String),
    });
  }

  @Get('distribution/chart.svg')
  @Needs('reports.read')
  @Header('Content-Type', 'image/svg+xml; charset=utf-8')
  @Header('Cache-Control', 'private, no-cache')
  async chart(@Query() query: RawQuery, @Res({ passthrough: true }) response: Response): Promise<string> {
    const year = askedYear(query) ?? newest(await this.reports.years());
    const locale = localeOf(response);
    return distributionChart(locale, await this.reports.distribution(year, askedDimension(query), locale));
  }

  @Get('grants')
  @Needs('reports.read')
  async grants(@Query() query: RawQuery, @Res() response: Response): Promise<void> {
    const years = await this.reports.grantYears();
    const year = askedYear(query) ?? newest(years);
    const rows = await this.reports.grantRows(year);
    const format = tableFormat(query);
    if (format) {
      const table = grantTable(localeOf(response), rows);
      return sendTable(response, format, `grants-${year}`, table.columns, table.rows);
    }
    response.render('reports/grants', {
      titleKey: 'reports.grants',
      report: await this.reports.smallGrants(year),
      rows,
      yearText: String(year),
      years: years.map(String),
    });
  }
}

function newest(years: readonly number[]): number {
  return years[0] ?? 0;
}
