import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { CurrentActor } from '../access/current-actor';
import { Needs } from '../access/needs';
import type { Actor } from '../kernel/actor';
import type { RawQuery } from '../web/list';
import { localeOf } from '../web/locale';
import { CLOCKS_BY, ClocksService } from './clocks.service';
import { ClocksView } from './clocks.view';
import { DIMENSIONS } from './distribution';
import { askedClocks, askedDay, askedDimension, askedYear } from './reports.request';
import { RiskIncidentsService } from './risk-incidents.service';
import { RiskIncidentsView } from './risk-incidents.view';
import { ReportsService } from './reports.service';
import { CoverageView, DistributionView, SmallGrantsView, smallGrantsView } from './reports.view';

const YEAR = { name: 'year', required: false, schema: { type: 'integer' } } as const;

@ApiTags('reports')
@Controller('api/v1/reports')
export class ReportsApiController {
  constructor(
    private readonly reports: ReportsService,
    private readonly clocks: ClocksService,
    private readonly incidents: RiskIncidentsService,
  ) {}

  @Get('coverage')
  @Needs('reports.read')
  @ApiQuery(YEAR)
  @ApiQuery({ name: 'office', required: false, description: 'An office or a region by number, or `mine`' })
  @ApiQuery({ name: 'screenedTo', required: false, description: 'Counts screenings up to this day' })
  @ApiOkResponse({ type: CoverageView })
  async coverage(@Query() query: RawQuery, @CurrentActor() actor: Actor): Promise<CoverageView> {
    const year = askedYear(query) ?? Number(this.reports.today().slice(0, 4));
    const upTo = askedDay(query.screenedTo, this.reports.today());
    const report = await this.reports.coverage(year, await this.reports.scope(actor, query.office));
    return { ...report, screened: { upTo, count: await this.reports.screened(upTo) } };
  }

  @Get('distribution')
  @Needs('reports.read')
  @ApiQuery(YEAR)
  @ApiQuery({ name: 'by', required: false, enum: DIMENSIONS })
  @ApiOkResponse({ type: DistributionView })
  async distribution(
    @Query() query: RawQuery,
    @Res({ passthrough: true }) response: Response,
  ): Promise<DistributionView> {
    const year = askedYear(query) ?? Number(this.reports.today().slice(0, 4));
    return this.reports.distribution(year, askedDimension(query), localeOf(response));
  }

  @Get('clocks')
  @Needs('reports.read')
  @ApiQuery(YEAR)
  @ApiQuery({ name: 'by', required: false, enum: CLOCKS_BY })
  @ApiQuery({ name: 'office', required: false, description: 'An office or a region by number, or `mine`' })
  @ApiOkResponse({ type: ClocksView })
  async clocksOf(@Query() query: RawQuery, @CurrentActor() actor: Actor): Promise<ClocksView> {
    const year = askedYear(query) ?? Number(this.reports.today().slice(0, 4));
    const by = askedClocks(query);
    const scope = await this.reports.scope(actor, query.office);
    return { year, by, lines: await this.clocks.lines(year, by, scope) };
  }

  @Get('risk-and-incidents')
  @Needs('reports.read')
  @ApiOkResponse({ type: RiskIncidentsView })
  riskAndIncidents(): Promise<RiskIncidentsView> {
    return this.incidents.read();
  }

  @Get('grants')
  @Needs('reports.read')
  @ApiQuery(YEAR)
  @ApiOkResponse({ type: SmallGrantsView })
  async grants(@Query() query: RawQuery): Promise<SmallGrantsView> {
    const year = askedYear(query) ?? Number(this.reports.today().slice(0, 4));
    return smallGrantsView(await this.reports.smallGrants(year));
  }
}
