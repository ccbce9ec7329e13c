import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentActor } from '../../access/current-actor';
import { Needs } from '../../access/needs';
import type { Actor } from '../../kernel/actor';
import { IfMatch } from '../../web/if-match';
import { cursorPage, cursorRequest } from '../../web/json-list';
import type { RawQuery } from '../../web/list';
import { ListQuery } from '../../web/list-query';
import { CASE_LIST } from './case-list';
import { AnswersInput, CaseMoveInput, ConditionMetInput, ConflictInput, LevelInput, LiftInput, OpenCaseInput, RisksInput, SourceInput, TrackInput, VoteInput } from './case.input'; // prettier-ignore
import { ListedCaseView, CasePage, CaseView, caseSummary, caseView } from './case.view';
import { CasesService } from './cases.service';

@ApiTags('due diligence')
@Controller('api/v1/due-diligence/cases')
export class CasesApiController {
  constructor(private readonly cases: CasesService) {}

  @Get()
  @Needs('cases.read')
  @ListQuery(CASE_LIST, ListedCaseView)
  @ApiOkResponse({ type: CasePage })
  async list(@CurrentActor() actor: Actor, @Query() query: RawQuery): Promise<CasePage> {
    const request = cursorRequest(query, CASE_LIST, ListedCaseView);
    return cursorPage(await this.cases.after(actor, request), request, caseSummary);
  }

  @Get(':id')
  @Needs('cases.read')
  @ApiOkResponse({ type: CaseView })
  async get(@CurrentActor() actor: Actor, @Param('id', ParseIntPipe) id: number): Promise<CaseView> {
    return caseView(await this.cases.get(actor, id), actor);
  }

  @Post()
  @Needs('cases.open')
  @ApiCreatedResponse({ type: CaseView })
  async open(@CurrentActor() actor: Actor, @Body() input: OpenCaseInput): Promise<CaseView> {
    return caseView(await this.cases.open(actor, input), actor);
  }

  @Put(':id/answers')
  @Needs('cases.write')
  @ApiOkResponse({ type: CaseView })
  async answer(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Body() input: AnswersInput,
    @IfMatch() version?: number,
  ): Promise<CaseView> {
    return caseView(await this.cases.answer(actor, id, input.answers, version), actor);
  }

  @Put(':id/risks')
  @Needs('cases.write')
  @ApiOkResponse({ type: CaseView })
  async risks(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Body() input: RisksInput,
    @IfMatch() version?: number,
  ): Promise<CaseView> {
    return caseView(await this.cases.rateRisks(actor, id, input.risks, version), actor);
  }

  @Post(':id/sources')
  @Needs('cases.write')
  @ApiCreatedResponse({ type: CaseView })
  async consult(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Body() input: SourceInput,
  ): Promise<CaseView> {
    return caseView(await this.cases.addSource(actor, id, input), actor);
  }

  @Put(':id/track')
  @Needs('cases.write')
  @ApiOkResponse({ type: CaseView })
  async track(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Body() input: TrackInput,
    @IfMatch() version?: number,
  ): Promise<CaseView> {
    return caseView(await this.cases.changeTrack(actor, id, input, version), actor);
  }

  @Put(':id/level')
  @Needs('cases.write')
  @ApiOkResponse({ type: CaseView })
  async level(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Body() input: LevelInput,
    @IfMatch() version?: number,
  ): Promise<CaseView> {
    return caseView(await this.cases.setLevel(actor, id, input, version), actor);
  }

  @Post(':id/votes')
  @Needs('cases.vote')
  @ApiCreatedResponse({ type: CaseView })
  async vote(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Body() input: VoteInput,
  ): Promise<CaseView> {
    return caseView(await this.cases.vote(actor, id, input), actor);
  }

  @Post(':id/conflicts')
  @Needs('cases.move')
  @ApiCreatedResponse({ type: CaseView })
  async conflict(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Body() input: ConflictInput,
  ): Promise<CaseView> {
    return caseView(await this.cases.declareConflict(actor, id, input), actor);
  }

  @Post(':id/moves')
  @Needs('cases.move')
  @ApiCreatedResponse({ type: CaseView })
  async move(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Body() input: CaseMoveInput,
    @IfMatch() version?: number,
  ): Promise<CaseView> {
    return caseView(await this.cases.move(actor, id, input, version), actor);
  }

  @Post(':id/conditions/:conditionId/met')
  @HttpCode(200)
  @Needs('cases.move')
  @ApiOkResponse({ type: CaseView })
  async meet(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Param('conditionId', ParseIntPipe) conditionId: number,
    @Body() input: ConditionMetInput,
  ): Promise<CaseView> {
    return caseView(await this.cases.meetCondition(actor, id, conditionId, input), actor);
  }

  @Post(':id/conditions/:conditionId/lift')
  @HttpCode(200)
  @Needs('cases.vote')
  @ApiOkResponse({ type: CaseView })
  async lift(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Param('conditionId', ParseIntPipe) conditionId: number,
    @Body() input: LiftInput,
  ): Promise<CaseView> {
    return caseView(await this.cases.voteToLift(actor, id, conditionId, input), actor);
  }
}
