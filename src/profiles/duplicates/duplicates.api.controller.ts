import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, Post, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { CurrentActor } from '../../access/current-actor';
import { Needs } from '../../access/needs';
import type { Actor } from '../../kernel/actor';
import { IfMatch } from '../../web/if-match';
import { cursorPage, cursorRequest } from '../../web/json-list';
import type { RawQuery } from '../../web/list';
import { ListQuery } from '../../web/list-query';
import { localeOf } from '../../web/locale';
import { DuplicatesService, PAIR_LIST } from './duplicates.service';
import { PairMoveInput, UnmergeInput } from './pair.input';
import {
  PairView,
  PairDecidedView,
  PairDetailView,
  pairDetailView,
  PairPage,
  pairView,
  UnmergedView,
  unmergedView,
} from './pair.view';

@ApiTags('partners')
@Controller('api/v1')
export class DuplicatesApiController {
  constructor(private readonly duplicates: DuplicatesService) {}

  @Get('partner-pairs')
  @Needs('partners.review')
  @ListQuery(PAIR_LIST, PairView)
  @ApiOkResponse({ type: PairPage })
  async list(@Query() query: RawQuery, @Res({ passthrough: true }) response: Response): Promise<PairPage> {
    const request = cursorRequest(query, PAIR_LIST, PairView);
    // What was added since the last round of the comparison; nothing at all most of the time.
    await this.duplicates.catchUp();
    return cursorPage(await this.duplicates.after(request), request, pairView(localeOf(response)));
  }

  @Get('partner-pairs/:id')
  @Needs('partners.review')
  @ApiQuery({ name: 'keep', required: false, schema: { type: 'integer' } })
  @ApiOkResponse({ type: PairDetailView })
  async get(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Query('keep') keep: unknown,
    @Res({ passthrough: true }) response: Response,
  ): Promise<PairDetailView> {
    return pairDetailView(localeOf(response))(await this.duplicates.get(actor, id, Number(keep) || null));
  }

  @Post('partner-pairs/:id/moves')
  @HttpCode(200)
  @Needs('partners.review')
  @ApiOkResponse({ type: PairDecidedView })
  async move(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Body() input: PairMoveInput,
    @IfMatch() version?: number,
  ): Promise<PairDecidedView> {
    return { keptId: await this.duplicates.decide(actor, id, input, version) };
  }

  @Post('partners/:id/unmerge')
  @HttpCode(200)
  @Needs('partners.review')
  @ApiOkResponse({ type: UnmergedView })
  async unmerge(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Body() { note }: UnmergeInput,
  ): Promise<UnmergedView> {
    return unmergedView(await this.duplicates.unmerge(actor, id, note));
  }
}
