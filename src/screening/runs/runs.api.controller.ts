import { Controller, Get, Param, ParseIntPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentActor } from '../../access/current-actor';
import { Needs } from '../../access/needs';
import type { Actor } from '../../kernel/actor';
import { cursorPage, cursorRequest } from '../../web/json-list';
import type { RawQuery } from '../../web/list';
import { ListQuery } from '../../web/list-query';
import { RUN_LIST, RunsService } from '../runs.service';
import { EvidenceService } from './evidence.service';
import { evidenceView, ScreeningEvidenceView, ScreeningRunPage, ScreeningRunView, runView } from './run.view';

@ApiTags('screening')
@Controller('api/v1/screening')
export class RunsApiController {
  constructor(
    private readonly runs: RunsService,
    private readonly evidence: EvidenceService,
  ) {}

  @Get('runs')
  @Needs('screening.read')
  @ListQuery(RUN_LIST, ScreeningRunView)
  @ApiOkResponse({ type: ScreeningRunPage })
  async list(@Query() query: RawQuery): Promise<ScreeningRunPage> {
    const request = cursorRequest(query, RUN_LIST, ScreeningRunView);
    return cursorPage(await this.runs.after(request), request, runView);
  }

  /** Puts a screening of the whole register in the line. */
  @Post('runs')
  @Needs('screening.lists')
  @ApiCreatedResponse({ type: ScreeningRunView })
  async start(@CurrentActor() actor: Actor): Promise<ScreeningRunView> {
    return runView(await this.runs.startFull(actor));
  }

  @Get('runs/:id')
  @Needs('screening.read')
  @ApiOkResponse({ type: ScreeningRunView })
  async get(@Param('id', ParseIntPipe) id: number): Promise<ScreeningRunView> {
    return runView(await this.runs.get(id));
  }

  /** Lets a run that failed go on where it stopped. */
  @Post('runs/:id/resume')
  @Needs('screening.lists')
  @ApiCreatedResponse({ type: ScreeningRunView })
  async resume(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
  ): Promise<ScreeningRunView> {
    return runView(await this.runs.resume(actor, id));
  }

  /** The evidence of one partner: what was screened, against which versions, when, by which settings. */
  @Get('partners/:id')
  @Needs('screening.read')
  @ApiOkResponse({ type: ScreeningEvidenceView })
  async partner(@Param('id', ParseIntPipe) id: number): Promise<ScreeningEvidenceView> {
    return evidenceView(await this.evidence.of(id));
  }
}
