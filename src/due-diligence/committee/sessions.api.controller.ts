import { Body, Controller, Delete, Get, Param, ParseIntPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentActor } from '../../access/current-actor';
import { Needs } from '../../access/needs';
import { UnitOfWork } from '../../audit/unit-of-work';
import type { Actor } from '../../kernel/actor';
import { cursorPage, cursorRequest } from '../../web/json-list';
import type { RawQuery } from '../../web/list';
import { ListQuery } from '../../web/list-query';
import { CaseView, caseView } from '../cases/case.view';
import { CasesService } from '../cases/cases.service';
import { AgendaInput, InvitationInput, SessionInput, SessionMoveInput } from './session.input';
import { SessionSummary, SessionPage, sessionSummary, SessionView, sessionView } from './session.view';
import type { SessionFile } from './session-file';
import { SESSION_LIST, SessionsService } from './sessions.service';

@ApiTags('due diligence')
@Controller('api/v1/due-diligence')
export class SessionsApiController {
  constructor(
    private readonly sessions: SessionsService,
    private readonly cases: CasesService,
    private readonly work: UnitOfWork,
  ) {}

  @Get('committee-sessions')
  @Needs('committee.read')
  @ListQuery(SESSION_LIST, SessionSummary)
  @ApiOkResponse({ type: SessionPage })
  async list(@Query() query: RawQuery): Promise<SessionPage> {
    const request = cursorRequest(query, SESSION_LIST, SessionSummary);
    return cursorPage(await this.sessions.after(request), request, sessionSummary);
  }

  @Get('committee-sessions/:id')
  @Needs('committee.read')
  @ApiOkResponse({ type: SessionView })
  async get(@CurrentActor() actor: Actor, @Param('id', ParseIntPipe) id: number): Promise<SessionView> {
    return this.view(await this.sessions.get(id), actor);
  }

  @Post('committee-sessions')
  @Needs('committee.run')
  @ApiCreatedResponse({ type: SessionView })
  async plan(@CurrentActor() actor: Actor, @Body() input: SessionInput): Promise<SessionView> {
    return this.view(await this.sessions.plan(actor, input), actor);
  }

  @Post('committee-sessions/:id/cases')
  @Needs('committee.run')
  @ApiCreatedResponse({ type: SessionView })
  async addCase(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Body() { caseId }: AgendaInput,
  ): Promise<SessionView> {
    return this.view(await this.sessions.addCase(actor, id, caseId), actor);
  }

  @Delete('committee-sessions/:id/cases/:caseId')
  @Needs('committee.run')
  @ApiOkResponse({ type: SessionView })
  async removeCase(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Param('caseId', ParseIntPipe) caseId: number,
  ): Promise<SessionView> {
    return this.view(await this.sessions.removeCase(actor, id, caseId), actor);
  }

  @Post('committee-sessions/:id/moves')
  @Needs('committee.run')
  @ApiCreatedResponse({ type: SessionView })
  async move(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Body() { move }: SessionMoveInput,
  ): Promise<SessionView> {
    return this.view(await this.sessions.move(actor, id, move), actor);
  }

  @Post('cases/:id/invitations')
  @Needs('committee.run')
  @ApiCreatedResponse({ type: CaseView })
  async invite(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Body() input: InvitationInput,
  ): Promise<CaseView> {
    await this.sessions.invite(actor, id, input);
    return caseView(await this.cases.get(actor, id), actor);
  }

  private view(file: SessionFile, actor: Actor): SessionView {
    return sessionView(file, actor, this.work.clock.now());
  }
}
