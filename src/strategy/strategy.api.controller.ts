import { Body, Controller, Get, Param, ParseIntPipe, Put, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { CurrentActor } from '../access/current-actor';
import { Needs } from '../access/needs';
import type { Actor } from '../kernel/actor';
import type { RawQuery } from '../web/list';
import { localeOf } from '../web/locale';
import { checkedYear } from './strategy';
import { StrategyService } from './strategy.service';
import { StrategyView, TargetsView, strategyView, targetsView } from './strategy.view';
import { TargetsInput } from './targets.input';

@ApiTags('reports')
@Controller('api/v1/reports')
export class StrategyReportApiController {
  constructor(private readonly strategy: StrategyService) {}

  @Get('strategy')
  @Needs('strategy.read')
  @ApiQuery({ name: 'year', required: false, schema: { type: 'integer' }, description: 'Usually the newest' })
  @ApiOkResponse({ type: StrategyView })
  async report(
    @Query() { year }: RawQuery,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StrategyView> {
    const asked = year === undefined ? await this.strategy.usualYear() : checkedYear(Number(year));
    return strategyView(localeOf(response), await this.strategy.report(asked));
  }
}

@ApiTags('strategy')
@Controller('api/v1/strategy')
export class StrategyApiController {
  constructor(private readonly strategy: StrategyService) {}

  @Get('targets/:year')
  @Needs('strategy.read')
  @ApiOkResponse({ type: TargetsView })
  async targets(
    @Param('year', ParseIntPipe) year: number,
    @Res({ passthrough: true }) response: Response,
  ): Promise<TargetsView> {
    return targetsView(localeOf(response), year, await this.strategy.plan(checkedYear(year)));
  }

  /** Sets all targets of the year; an indicator that is not named has none afterwards. */
  @Put('targets/:year')
  @Needs('strategy.write')
  @ApiOkResponse({ type: TargetsView })
  async putTargets(
    @CurrentActor() actor: Actor,
    @Param('year', ParseIntPipe) year: number,
    @Body() { targets }: TargetsInput,
    @Res({ passthrough: true }) response: Response,
  ): Promise<TargetsView> {
    await this.strategy.putTargets(actor, checkedYear(year), targets);
    return targetsView(localeOf(response), year, await this.strategy.plan(year));
  }
}
