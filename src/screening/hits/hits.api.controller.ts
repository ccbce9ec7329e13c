import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, Post, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { CurrentActor } from '../../access/current-actor';
import { Needs } from '../../access/needs';
import type { Actor } from '../../kernel/actor';
import { IfMatch } from '../../web/if-match';
import { cursorPage, cursorRequest } from '../../web/json-list';
import type { RawQuery } from '../../web/list';
import { ListQuery } from '../../web/list-query';
import { localeOf } from '../../web/locale';
import { ClearHitsInput, HitMoveInput } from './hit.input';
import { HitView, ClearedHits, hitDetailView, HitDetailView, HitPage, hitView } from './hit.view';
import { HIT_LIST } from './hits.query';
import { HitsService } from './hits.service';

@ApiTags('screening')
@Controller('api/v1/screening/hits')
export class HitsApiController {
  constructor(private readonly hits: HitsService) {}

  @Get()
  @Needs('screening.read')
  @ListQuery(HIT_LIST, HitView)
  @ApiOkResponse({ type: HitPage })
  async list(@Query() query: RawQuery, @Res({ passthrough: true }) response: Response): Promise<HitPage> {
    const request = cursorRequest(query, HIT_LIST, HitView);
    return cursorPage(await this.hits.after(request), request, hitView(localeOf(response)));
  }

  @Get(':id')
  @Needs('screening.read')
  @ApiOkResponse({ type: HitDetailView })
  async get(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Res({ passthrough: true }) response: Response,
  ): Promise<HitDetailView> {
    return hitDetailView(localeOf(response))(await this.hits.get(actor, id));
  }

  @Post('clearances')
  @Needs('screening.decide')
  @HttpCode(200)
  @ApiOkResponse({ type: ClearedHits })
  async clear(@CurrentActor() actor: Actor, @Body() { ids, note }: ClearHitsInput): Promise<ClearedHits> {
    return { cleared: (await this.hits.clear(actor, ids, note)).map(({ id }) => id) };
  }

  @Post(':id/moves')
  @Needs('screening.decide')
  @HttpCode(200)
  @ApiOkResponse({ type: HitDetailView })
  async move(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Body() input: HitMoveInput,
    @Res({ passthrough: true }) response: Response,
    @IfMatch() version?: number,
  ): Promise<HitDetailView> {
    await this.hits.move(actor, id, input, version);
    return this.get(actor, id, response);
  }
}
