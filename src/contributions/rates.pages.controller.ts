import { Body, Controller, Get, Post, Query, Redirect, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { CurrentActor } from '../access/current-actor';
import { Needs } from '../access/needs';
import { mayAsk } from '../access/permissions';
import { rolesOf, type Actor, type Locale } from '../kernel/actor';
import { Invalid } from '../kernel/errors';
import { translate } from '../texts/translator';
import { flash } from '../web/flash';
import { listModel, listRequest, type RawQuery } from '../web/list';
import { localeOf } from '../web/locale';
import { seeOther, type SeeOther } from '../web/see-other';
import { sendTable, tableFormat } from '../web/send-table';
import type { SheetColumn } from '../web/spreadsheet/sheet';
import type { ExchangeRate } from './exchange-rate.entity';
import { RateInput, RatesImport } from './rate.input';
import { RATE_LIST, RatesService } from './rates.service';

@ApiExcludeController()
@Controller('rates')
export class RatesPagesController {
  constructor(private readonly rates: RatesService) {}

  @Get()
  @Needs('rates.read')
  async list(
    @Query() query: RawQuery,
    @CurrentActor() actor: Actor,
    @Res() response: Response,
  ): Promise<void> {
    const request = listRequest(query, RATE_LIST);
    const format = tableFormat(query);
    if (format) {
      const rows = (await this.rates.all(request)).map(sheetRow);
      return sendTable(response, format, 'exchange-rates', columns(localeOf(response)), rows);
    }
    const { rows, total } = await this.rates.list(request);
    response.render('rates/list', {
      titleKey: 'rates.title',
      rows,
      list: listModel(request, total, '/rates'),
      currency: request.filters.currency ?? '',
      year: request.filters.year ?? '',
      mayWrite: mayAsk(rolesOf(actor), 'rates.write'),
    });
  }

  @Post()
  @Needs('rates.write')
  @Redirect()
  async set(
    @CurrentActor() actor: Actor,
    @Body() input: RateInput,
    @Req() request: Request,
  ): Promise<SeeOther> {
    const { currency } = await this.rates.set(actor, input);
    flash(request, { path: '/rates', notice: { key: 'rates.notice.set', values: { currency } } });
    return seeOther('/rates');
  }

  @Post('import')
  @Needs('rates.write')
  @Redirect()
  async import(
    @CurrentActor() actor: Actor,
    @Body() input: RatesImport,
    @Req() request: Request,
  ): Promise<SeeOther> {
    const count = await this.rates.importFile(actor, fileOf(request, input), input);
    flash(request, { path: '/rates', notice: { key: 'rates.notice.imported', values: { count } } });
    return seeOther('/rates');
  }
}

/** The file that was sent, or else the rows that were pasted. */
function fileOf(request: Request, { rows }: RatesImport): { name: string; content: Buffer } {
  const files = Array.isArray(request.files) ? request.files : [];
  const sent = files.find((file) => file.fieldname === 'file' && file.size > 0);
  if (sent) return { name: sent.originalname, content: sent.buffer };
  if (rows === null) throw Invalid.field('rows', 'field.required');
  return { name: 'rates.csv', content: Buffer.from(rows, 'utf8') };
}

function columns(locale: Locale): SheetColumn[] {
  const header = (key: string): string => translate(locale, `rates.field.${key}`);
  return [
    { key: 'currency', header: header('currency'), kind: 'text' },
    { key: 'fromDay', header: header('from'), kind: 'day' },
    { key: 'unitsPerUsd', header: header('units'), kind: 'number' },
    { key: 'source', header: header('source'), kind: 'text' },
  ];
}

function sheetRow({ currency, fromDay, unitsPerUsd, source }: ExchangeRate): Record<string, string> {
  return { currency, fromDay, unitsPerUsd, source };
}
