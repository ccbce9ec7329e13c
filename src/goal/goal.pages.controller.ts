import { Controller, Get, Header, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { CurrentActor } from '../access/current-actor';
import { Needs } from '../access/needs';
import { mayAsk } from '../access/permissions';
import { rolesOf, type Actor } from '../kernel/actor';
import type { RawQuery } from '../web/list';
import { localeOf } from '../web/locale';
import { sendTable, tableFormat } from '../web/send-table';
import { goalChart } from './goal.chart';
import { giversSeen } from './givers-seen';
import { goalPage } from './goal.pages';
import { goalRequest } from './goal.request';
import { GoalService } from './goal.service';
import { goalColumns, goalRows } from './goal.sheet';

@ApiExcludeController()
@Controller('reports')
export class GoalPagesController {
  constructor(private readonly goals: GoalService) {}

  @Get('goal')
  @Needs('goal.read')
  async goal(
    @Query() query: RawQuery,
    @CurrentActor() actor: Actor,
    @Res() response: Response,
  ): Promise<void> {
    const { year, definition } = goalRequest(query);
    const locale = localeOf(response);
    const format = tableFormat(query);
    const summary = await this.goals.summary(year, definition);
    if (format) {
      const rows = goalRows(locale, summary);
      return sendTable(response, format, `goal-${summary.year}`, goalColumns(locale), rows);
    }
    const [all, years] = await Promise.all([this.goals.givers(summary), this.goals.yearsToShow()]);
    const givers = giversSeen(actor, all);
    const mayWrite = mayAsk(rolesOf(actor), 'goal.write');
    response.render('goal/report', { ...goalPage(locale, summary, givers, years), mayWrite });
  }

  @Get('goal/chart.svg')
  @Needs('goal.read')
  @Header('Content-Type', 'image/svg+xml; charset=utf-8')
  @Header('Cache-Control', 'private, no-cache')
  async chart(@Query() query: RawQuery, @Res({ passthrough: true }) response: Response): Promise<string> {
    const { year, definition } = goalRequest(query);
    return goalChart(localeOf(response), await this.goals.summary(year, definition));
  }
}
