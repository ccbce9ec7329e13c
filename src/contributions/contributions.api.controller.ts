import { Body, Controller, Get, Param, ParseIntPipe, Post, Put, Query, Res } from '@nestjs/common';
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
import { ContributionInput, ContributionMoveInput } from './contribution.input';
import {
  ContributionView,
  ContributionDetail,
  contributionDetail,
  ContributionPage,
  contributionView,
} from './contribution.view';
import { CONTRIBUTION_LIST } from './contributions.query';
import { ContributionsService, type NamedContribution } from './contributions.service';

@ApiTags('contributions')
@Controller('api/v1/contributions')
export class ContributionsApiController {
  constructor(
    private readonly contributions: ContributionsService,
    private readonly batches: Batches,
  ) {}

  @Get()
  @Needs('contributions.read')
  @ListQuery(CONTRIBUTION_LIST, ContributionView)
  @ApiOkResponse({ type: ContributionPage })
  async list(@CurrentActor() actor: Actor, @Query() query: RawQuery): Promise<ContributionPage> {
    const request = cursorRequest(query, CONTRIBUTION_LIST, ContributionView);
    return cursorPage(await this.contributions.after(actor, request), request, contributionView);
  }

  @Get(':id')
  @Needs('contributions.read')
  @ApiOkResponse({ type: ContributionDetail })
  async get(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ContributionDetail> {
    return this.detail(actor, response, await this.contributions.get(actor, id));
  }

  @Post()
  @Needs('contributions.write')
  @ApiCreatedResponse({ type: ContributionDetail })
  async record(
    @CurrentActor() actor: Actor,
    @Body() input: ContributionInput,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ContributionDetail> {
    return this.detail(actor, response, await this.contributions.record(actor, input));
  }

  @PostBatch(ContributionInput)
  @Needs('contributions.write')
  recordMany(
    @CurrentActor() actor: Actor,
    @Body() body: unknown,
    @Res({ passthrough: true }) response: Response,
  ): Promise<BatchAnswerView> {
    return this.batches.post({ actor, locale: localeOf(response) }, body, {
      input: ContributionInput,
      add: (change, input) => this.contributions.recordIn(change, input),
    });
  }

  @Put(':id')
  @Needs('contributions.write')
  @ApiOkResponse({ type: ContributionDetail })
  async change(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Body() input: ContributionInput,
    @Res({ passthrough: true }) response: Response,
    @IfMatch() version?: number,
  ): Promise<ContributionDetail> {
    return this.detail(actor, response, await this.contributions.change(actor, id, input, version));
  }

  @Post(':id/moves')
  @Needs('contributions.move')
  @ApiCreatedResponse({ type: ContributionDetail })
  async move(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Body() { move, note }: ContributionMoveInput,
    @Res({ passthrough: true }) response: Response,
    @IfMatch() version?: number,
  ): Promise<ContributionDetail> {
    return this.detail(actor, response, await this.contributions.move(actor, id, move, note, version));
  }

  private async detail(
    actor: Actor,
    response: Response,
    row: NamedContribution,
  ): Promise<ContributionDetail> {
    return contributionDetail(localeOf(response), row, await this.contributions.moves(actor, row));
  }
}
