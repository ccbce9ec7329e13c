import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, Post, Put, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { CurrentActor } from '../access/current-actor';
import { Needs } from '../access/needs';
import type { Actor } from '../kernel/actor';
import { BatchAnswerView, PostBatch } from '../web/batch/batch.view';
import { Batches } from '../web/batch/batches';
import { IfMatch } from '../web/if-match';
import { cursorPage, cursorRequest } from '../web/json-list';
import type { RawQuery } from '../web/list';
import { ListQuery } from '../web/list-query';
import { localeOf } from '../web/locale';
import { AmendmentMoveInput } from './amendments/amendment.input';
import { AmendmentsService } from './amendments/amendments.service';
import { ENGAGEMENT_LIST } from './engagement-list';
import type { EngagementWithParts } from './engagement-parts';
import { EngagementInput, MoveInput } from './engagement.input';
import {
  EngagementView,
  EngagementDetailView,
  EngagementPage,
  engagementDetailView,
  engagementView,
} from './engagement.view';
import { EngagementsService } from './engagements.service';

@ApiTags('engagements')
@Controller('api/v1/engagements')
export class EngagementsApiController {
  constructor(
    private readonly engagements: EngagementsService,
    private readonly amendments: AmendmentsService,
    private readonly batches: Batches,
  ) {}

  @Get()
  @Needs('engagements.read')
  @ListQuery(ENGAGEMENT_LIST, EngagementView)
  @ApiOkResponse({ type: EngagementPage })
  async list(@CurrentActor() actor: Actor, @Query() query: RawQuery): Promise<EngagementPage> {
    const request = cursorRequest(query, ENGAGEMENT_LIST, EngagementView);
    return cursorPage(await this.engagements.after(actor, request), request, engagementView);
  }

  @Get(':id')
  @Needs('engagements.read')
  @ApiOkResponse({ type: EngagementDetailView })
  async get(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
  ): Promise<EngagementDetailView> {
    return this.detail(actor, await this.engagements.get(id));
  }

  @Post()
  @Needs('engagements.write')
  @ApiCreatedResponse({ type: EngagementDetailView })
  async add(@CurrentActor() actor: Actor, @Body() input: EngagementInput): Promise<EngagementDetailView> {
    return this.detail(actor, await this.engagements.add(actor, input));
  }

  @PostBatch(EngagementInput)
  @Needs('engagements.write')
  addMany(
    @CurrentActor() actor: Actor,
    @Body() body: unknown,
    @Res({ passthrough: true }) response: Response,
  ): Promise<BatchAnswerView> {
    return this.batches.post({ actor, locale: localeOf(response) }, body, {
      input: EngagementInput,
      add: (change, input) => this.engagements.addIn(change, input),
    });
  }

  @Put(':id')
  @Needs('engagements.write')
  @ApiOkResponse({ type: EngagementDetailView })
  async change(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Body() input: EngagementInput,
    @IfMatch() version?: number,
  ): Promise<EngagementDetailView> {
    return this.detail(actor, await this.engagements.change(actor, id, input, version));
  }

  @Post(':id/moves')
  @HttpCode(200)
  @Needs('engagements.move')
  @ApiOkResponse({ type: EngagementDetailView })
  async move(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Body() input: MoveInput,
    @IfMatch() version?: number,
  ): Promise<EngagementDetailView> {
    return this.detail(actor, await this.engagements.move(actor, id, input, version));
  }

  @Post(':id/amendments/:amendmentId/moves')
  @HttpCode(200)
  @Needs('engagements.move')
  @ApiOkResponse({ type: EngagementDetailView })
  async decideAmendment(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Param('amendmentId', ParseIntPipe) amendmentId: number,
    @Body() input: AmendmentMoveInput,
  ): Promise<EngagementDetailView> {
    await this.amendments.decide(actor, id, amendmentId, input);
    return this.detail(actor, await this.engagements.get(id));
  }

  private async detail(actor: Actor, engagement: EngagementWithParts): Promise<EngagementDetailView> {
    const [moves, warnings, amendment] = await Promise.all([
      this.engagements.moves(actor, engagement),
      this.engagements.warnings(engagement),
      this.amendments.of(actor, engagement),
    ]);
    return engagementDetailView(engagement, { moves, warnings, amendment }, actor.locale);
  }
}
