import { Body, Controller, Get, Post, Query, Redirect, Render, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { CurrentActor } from '../../access/current-actor';
import { Needs } from '../../access/needs';
import type { Actor } from '../../kernel/actor';
import { flash } from '../../web/flash';
import type { RawQuery } from '../../web/list';
import { localeOf } from '../../web/locale';
import { seeOther, type SeeOther } from '../../web/see-other';
import { waitingHref } from './tell-of-waiting';
import { decisionOf } from './waiting-rows.api.controller';
import { WaitingDecisionInput } from './waiting-rows.input';
import { waitingPage } from './waiting-rows.pages';
import { WaitingRowsService } from './waiting-rows.service';

@ApiExcludeController()
@Controller('waiting-rows')
export class WaitingRowsPagesController {
  constructor(private readonly waiting: WaitingRowsService) {}

  @Get()
  @Needs('waiting_rows.act')
  @Render('imports/waiting')
  async show(
    @CurrentActor() actor: Actor,
    @Query() query: RawQuery,
    @Res({ passthrough: true }) response: Response,
  ): Promise<object> {
    return waitingPage(this.waiting, actor, localeOf(response), query);
  }

  @Post()
  @Needs('waiting_rows.act')
  @Redirect()
  async decide(
    @CurrentActor() actor: Actor,
    @Body() input: WaitingDecisionInput,
    @Req() request: Request,
  ): Promise<SeeOther> {
    const { done, refused } = await this.waiting.decide(actor, decisionOf(input));
    const key = input.sendBack ? 'waiting_rows.notice.sent_back' : 'waiting_rows.notice.done';
    const values = { count: done, refused: refused.length };
    flash(request, { path: '/waiting-rows', notice: { key, values } });
    return seeOther(waitingHref(input.act, input.office));
  }
}
