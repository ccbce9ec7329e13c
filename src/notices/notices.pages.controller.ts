import { Body, Controller, Get, Inject, Param, ParseIntPipe, Post, Query, Redirect, Render, Req, Res } from '@nestjs/common'; // prettier-ignore
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { CurrentActor } from '../access/current-actor';
import { Needs } from '../access/needs';
import { mayAsk } from '../access/permissions';
import type { Config } from '../config/config';
import { CONFIG } from '../config/config.token';
import { rolesOf, type Actor } from '../kernel/actor';
import { flash } from '../web/flash';
import { listModel, listRequest, type RawQuery } from '../web/list';
import { localeOf } from '../web/locale';
import { seeOther, type SeeOther } from '../web/see-other';
import { sendTable, tableFormat } from '../web/send-table';
import { emailChoices, noticeColumns, noticeRow, noticeValues } from './notice.pages';
import { NOTICE_LIST, NoticesService } from './notices.service';
import { OutboxListService } from './outbox-list.service';
import { PreferenceForm } from './preference.input';
import { PreferencesService } from './preferences.service';

@ApiExcludeController()
@Controller('notices')
export class NoticesPagesController {
  constructor(
    private readonly notices: NoticesService,
    private readonly preferences: PreferencesService,
    private readonly outbox: OutboxListService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  @Needs('notices.own')
  async list(
    @Query() query: RawQuery,
    @CurrentActor() actor: Actor,
    @Res() response: Response,
  ): Promise<void> {
    const request = listRequest(query, NOTICE_LIST);
    const format = tableFormat(query);
    const row = noticeRow(localeOf(response));
    if (format) {
      const all = (await this.notices.all(actor, request)).map(row).map(noticeValues);
      return sendTable(response, format, 'notices', noticeColumns(localeOf(response)), all);
    }
    const { rows, total } = await this.notices.list(actor, request);
    response.render('notices/list', {
      titleKey: 'notices.title',
      rows: rows.map(row),
      list: listModel(request, total, '/notices'),
      failed: mayAsk(rolesOf(actor), 'notices.outbox') ? await this.outbox.failed() : null,
    });
  }

  @Get('preferences')
  @Needs('notices.own')
  @Render('notices/preferences')
  async preference(
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) response: Response,
  ): Promise<object> {
    const preference = await this.preferences.get(actor);
    return {
      titleKey: 'notices.preferences',
      preference,
      email: await this.preferences.address(actor),
      hasMail: this.config.smtpUrl !== null,
      choices: emailChoices(localeOf(response)),
    };
  }

  @Post('preferences')
  @Needs('notices.own')
  @Redirect()
  async choose(
    @CurrentActor() actor: Actor,
    @Body() { email, version }: PreferenceForm,
    @Req() request: Request,
  ): Promise<SeeOther> {
    await this.preferences.choose(actor, email, version);
    flash(request, { path: '/notices/preferences', notice: { key: 'notices.done.preference' } });
    return seeOther('/notices/preferences');
  }

  @Post('read')
  @Needs('notices.own')
  @Redirect()
  async readAll(@CurrentActor() actor: Actor, @Req() request: Request): Promise<SeeOther> {
    await this.notices.openAll(actor);
    flash(request, { path: '/notices', notice: { key: 'notices.done.all_read' } });
    return seeOther('/notices');
  }

  /** The links of mails lead here. */
  @Get(':id/open')
  @Needs('notices.own')
  @Redirect()
  async open(@CurrentActor() actor: Actor, @Param('id', ParseIntPipe) id: number): Promise<SeeOther> {
    const { href } = await this.notices.open(actor, id);
    return seeOther(href);
  }

  @Post(':id/read')
  @Needs('notices.own')
  @Redirect()
  async read(@CurrentActor() actor: Actor, @Param('id', ParseIntPipe) id: number): Promise<SeeOther> {
    await this.notices.open(actor, id);
    return seeOther('/notices');
  }
}
