import { Body, Controller, Get, Param, ParseIntPipe, Post, Query, Redirect, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { CurrentActor } from '../access/current-actor';
import { Needs } from '../access/needs';
import { mayAsk } from '../access/permissions';
import { rolesOf, type Actor } from '../kernel/actor';
import { flash } from '../web/flash';
import type { RawQuery } from '../web/list';
import { localeOf } from '../web/locale';
import { seeOther, type SeeOther } from '../web/see-other';
import { sendTable, tableFormat } from '../web/send-table';
import { inputPipe } from '../web/validation';
import { checkedYear } from './strategy';
import { strategyColumns, strategyPage, strategyRows, targetsPage } from './strategy.pages';
import { StrategyService } from './strategy.service';
import { nestedTargets, TargetsInput } from './targets.input';

@ApiExcludeController()
@Controller('reports/strategy')
export class StrategyReportPagesController {
  constructor(private readonly strategy: StrategyService) {}

  @Get()
  @Needs('strategy.read')
  async show(
    @Query() query: RawQuery,
    @CurrentActor() actor: Actor,
    @Res() response: Response,
  ): Promise<void> {
    const year = query.year ? checkedYear(Number(query.year)) : await this.strategy.usualYear();
    const locale = localeOf(response);
    const report = await this.strategy.report(year);
    const format = tableFormat(query);
    if (format) {
      const rows = strategyRows(locale, report);
      return sendTable(response, format, `strategy-${year}`, strategyColumns(locale), rows);
    }
    const page = strategyPage(locale, report, await this.strategy.years());
    response.render('strategy/report', { ...page, mayWrite: mayAsk(rolesOf(actor), 'strategy.write') });
  }
}

@ApiExcludeController()
@Controller('strategy/targets')
export class StrategyTargetsPagesController {
  private readonly pipe = inputPipe();

  constructor(private readonly strategy: StrategyService) {}

  @Get(':year')
  @Needs('strategy.write')
  async form(@Param('year', ParseIntPipe) year: number, @Res() response: Response): Promise<void> {
    const plan = await this.strategy.plan(checkedYear(year));
    response.render('strategy/targets', targetsPage(localeOf(response), year, plan));
  }

  @Post(':year')
  @Needs('strategy.write')
  @Redirect()
  async save(
    @CurrentActor() actor: Actor,
    @Param('year', ParseIntPipe) year: number,
    @Body() body: Record<string, unknown>,
    @Req() request: Request,
  ): Promise<SeeOther> {
    const input = (await this.pipe.transform(nestedTargets(body), {
      type: 'body',
      metatype: TargetsInput,
    })) as TargetsInput;
    await this.strategy.putTargets(actor, checkedYear(year), input.targets);
    const notice = { key: 'strategy.notice.saved', values: { year: String(year) } };
    flash(request, { path: '/reports/strategy', notice });
    return seeOther(`/reports/strategy?year=${year}`);
  }
}
