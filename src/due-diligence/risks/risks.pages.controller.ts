import { Body, Controller, Get, Param, ParseIntPipe, Post, Query, Redirect, Render, Req, Res } from '@nestjs/common'; // prettier-ignore
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { CurrentActor } from '../../access/current-actor';
import { Needs } from '../../access/needs';
import type { Actor } from '../../kernel/actor';
import { flash } from '../../web/flash';
import { listModel, listRequest, type RawQuery } from '../../web/list';
import { seeOther, type SeeOther } from '../../web/see-other';
import { sendTable, tableFormat } from '../../web/send-table';
import { ReviewInput } from './risk.input';
import { RISK_LIST } from './risk-register';
import { riskColumns, riskFilters, riskPage, riskSheetRow } from './risks.pages';
import { RisksService } from './risks.service';

/** The risks of every case in one list, and the page where one is looked at again. */
@ApiExcludeController()
@Controller('risks')
export class RisksPagesController {
  constructor(private readonly risks: RisksService) {}

  @Get()
  @Needs('risks.read')
  async list(
    @Query() query: RawQuery,
    @CurrentActor() actor: Actor,
    @Res() response: Response,
  ): Promise<void> {
    const request = listRequest(query, RISK_LIST);
    const format = tableFormat(query);
    if (format) {
      const rows = await this.risks.all(actor, request);
      return sendTable(response, format, 'risks', riskColumns(actor.locale), rows.map(riskSheetRow(actor.locale))); // prettier-ignore
    }
    const { rows, total } = await this.risks.list(actor, request);
    const today = this.risks.today();
    response.render('risks/list', {
      titleKey: 'risks.title',
      rows: rows.map((row) => ({ ...row, late: row.reviewOn !== null && row.reviewOn <= today })),
      list: listModel(request, total, '/risks'),
      offices: await this.risks.offices(actor),
      ...riskFilters(actor.locale),
    });
  }

  @Get(':id')
  @Needs('risks.read')
  @Render('risks/show')
  async show(@CurrentActor() actor: Actor, @Param('id', ParseIntPipe) id: number): Promise<object> {
    return riskPage(await this.risks.get(actor, id), actor, this.risks.today());
  }

  @Post(':id/reviews')
  @Needs('risks.review')
  @Redirect()
  async review(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Body() input: ReviewInput,
    @Req() request: Request,
  ): Promise<SeeOther> {
    await this.risks.review(actor, id, input);
    flash(request, { path: `/risks/${id}`, notice: { key: 'risks.notice.reviewed' } });
    return seeOther(`/risks/${id}`);
  }
}
