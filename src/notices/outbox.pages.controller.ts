import {
  Controller,
  Get,
  Inject,
  Param,
  ParseIntPipe,
  Post,
  Query,
  Redirect,
  Req,
  Res,
} from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { CurrentActor } from '../access/current-actor';
import { Needs } from '../access/needs';
import type { Config } from '../config/config';
import { CONFIG } from '../config/config.token';
import type { Actor } from '../kernel/actor';
import { flash } from '../web/flash';
import { listModel, listRequest, type RawQuery } from '../web/list';
import { localeOf } from '../web/locale';
import { seeOther, type SeeOther } from '../web/see-other';
import { sendTable, tableFormat } from '../web/send-table';
import { OUTBOX_LIST, OutboxListService } from './outbox-list.service';
import { outboxColumns, outboxStates, outboxValues } from './outbox.pages';

@ApiExcludeController()
@Controller('notices/outbox')
export class OutboxPagesController {
  constructor(
    private readonly outbox: OutboxListService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  @Needs('notices.outbox')
  async list(@Query() query: RawQuery, @Res() response: Response): Promise<void> {
    const request = listRequest(query, OUTBOX_LIST);
    const format = tableFormat(query);
    const locale = localeOf(response);
    if (format) {
      const rows = (await this.outbox.all(request)).map(outboxValues(locale));
      return sendTable(response, format, 'outgoing-mail', outboxColumns(locale), rows);
    }
    const { rows, total } = await this.outbox.list(request);
    response.render('notices/outbox', {
      titleKey: 'notices.outbox',
      rows,
      list: listModel(request, total, '/notices/outbox'),
      states: outboxStates(locale),
      hasMail: this.config.smtpUrl !== null,
    });
  }

  @Post('retry')
  @Needs('notices.outbox')
  @Redirect()
  async retryAll(@CurrentActor() actor: Actor, @Req() request: Request): Promise<SeeOther> {
    return this.said(request, await this.outbox.retryAll(actor));
  }

  @Post(':id/retry')
  @Needs('notices.outbox')
  @Redirect()
  async retry(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Req() request: Request,
  ): Promise<SeeOther> {
    await this.outbox.retry(actor, id);
    return this.said(request, 1);
  }

  private said(request: Request, count: number): SeeOther {
    flash(request, { path: '/notices/outbox', notice: { key: 'notices.done.retried', values: { count } } });
    return seeOther('/notices/outbox');
  }
}
