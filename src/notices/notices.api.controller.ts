import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, Post, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentActor } from '../access/current-actor';
import { Needs } from '../access/needs';
import type { Actor } from '../kernel/actor';
import { IfMatch } from '../web/if-match';
import { cursorPage, cursorRequest } from '../web/json-list';
import type { RawQuery } from '../web/list';
import { ListQuery } from '../web/list-query';
import {
  MarkedView,
  NoticePage,
  NoticeView,
  noticeView,
  PreferenceView,
  preferenceView,
} from './notice.view';
import { NOTICE_LIST, NoticesService } from './notices.service';
import { PreferenceInput } from './preference.input';
import { PreferencesService } from './preferences.service';

@ApiTags('notices')
@Controller('api/v1/notices')
export class NoticesApiController {
  constructor(
    private readonly notices: NoticesService,
    private readonly preferences: PreferencesService,
  ) {}

  @Get()
  @Needs('notices.own')
  @ListQuery(NOTICE_LIST, NoticeView)
  @ApiOkResponse({ type: NoticePage })
  async list(@CurrentActor() actor: Actor, @Query() query: RawQuery): Promise<NoticePage> {
    const request = cursorRequest(query, NOTICE_LIST, NoticeView);
    return cursorPage(await this.notices.after(actor, request), request, noticeView(actor.locale));
  }

  @Get('preference')
  @Needs('notices.own')
  @ApiOkResponse({ type: PreferenceView })
  async preference(@CurrentActor() actor: Actor): Promise<PreferenceView> {
    return preferenceView(await this.preferences.get(actor));
  }

  @Put('preference')
  @Needs('notices.own')
  @ApiOkResponse({ type: PreferenceView })
  async choose(
    @CurrentActor() actor: Actor,
    @Body() input: PreferenceInput,
    @IfMatch() version?: number,
  ): Promise<PreferenceView> {
    return preferenceView(await this.preferences.choose(actor, input.email, version));
  }

  @Get(':id')
  @Needs('notices.own')
  @ApiOkResponse({ type: NoticeView })
  async get(@CurrentActor() actor: Actor, @Param('id', ParseIntPipe) id: number): Promise<NoticeView> {
    return noticeView(actor.locale)(await this.notices.get(actor, id));
  }

  @Post('read')
  @HttpCode(200)
  @Needs('notices.own')
  @ApiOkResponse({ type: MarkedView })
  async readAll(@CurrentActor() actor: Actor): Promise<MarkedView> {
    return { marked: await this.notices.openAll(actor) };
  }

  @Post(':id/read')
  @HttpCode(200)
  @Needs('notices.own')
  @ApiOkResponse({ type: NoticeView })
  async read(@CurrentActor() actor: Actor, @Param('id', ParseIntPipe) id: number): Promise<NoticeView> {
    return noticeView(actor.locale)(await this.notices.open(actor, id));
  }
}
