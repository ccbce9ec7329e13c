import { Body, Controller, Get, HttpCode, Post, Query, Render, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { CurrentActor } from '../../access/current-actor';
import { Needs } from '../../access/needs';
import type { Actor } from '../../kernel/actor';
import { OfficesService } from '../../offices/offices.service';
import { listModel, listRequest, type RawQuery } from '../../web/list';
import { sendTable, tableFormat } from '../../web/send-table';
import { LookupInput } from './lookup.input';
import { lookupColumns, lookupPage, lookupShown } from './lookup.pages';
import { LOOKUP_LIST, LookupService } from './lookup.service';

@ApiExcludeController()
@Controller('screening')
export class LookupPagesController {
  constructor(
    private readonly lookups: LookupService,
    private readonly offices: OfficesService,
  ) {}

  @Get('search')
  @Needs('screening.search')
  @Render('screening/search')
  async blank(@CurrentActor() actor: Actor): Promise<object> {
    return lookupPage(actor, await this.offices.countryCodes(), null, null);
  }

  /** Answers at once and leaves no name in an address or a browser's history. */
  @Post('search')
  @Needs('screening.search')
  @HttpCode(200)
  @Render('screening/search')
  async search(@CurrentActor() actor: Actor, @Body() input: LookupInput): Promise<object> {
    const found = await this.lookups.search(actor, input);
    return lookupPage(actor, await this.offices.countryCodes(), input, found);
  }

  @Get('lookups')
  @Needs('screening.lookups')
  async list(
    @Query() query: RawQuery,
    @CurrentActor() actor: Actor,
    @Res() response: Response,
  ): Promise<void> {
    const request = listRequest(query, LOOKUP_LIST);
    const format = tableFormat(query);
    const { locale } = actor;
    if (format) {
      const rows = (await this.lookups.all(request)).map(lookupShown(locale));
      return sendTable(response, format, 'screening-searches', lookupColumns(locale), rows);
    }
    const { rows, total } = await this.lookups.list(request);
    response.render('screening/lookups', {
      titleKey: 'screening.tab.lookups',
      rows: rows.map(lookupShown(locale)),
      list: listModel(request, total, '/screening/lookups'),
    });
  }
}
