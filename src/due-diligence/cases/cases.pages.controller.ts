import { Body, Controller, Get, Param, ParseIntPipe, Post, Query, Redirect, Render, Req, Res } from '@nestjs/common'; // prettier-ignore
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { CurrentActor } from '../../access/current-actor';
import { Needs } from '../../access/needs';
import { mayAsk } from '../../access/permissions';
import { rolesOf, type Actor } from '../../kernel/actor';
import { UnitOfWork } from '../../audit/unit-of-work';
import { flash } from '../../web/flash';
import { listModel, listRequest, type RawQuery } from '../../web/list';
import { seeOther, type SeeOther } from '../../web/see-other';
import { sendTable, tableFormat } from '../../web/send-table';
import { CaseControlService } from '../clocks/case-control.service';
import { CASE_LIST } from './case-list';
import { caseColumns, caseFilters, caseRow, caseSheetRow } from './case-list.pages';
import { casePage } from './case.pages';
import { moveOf, voteOf } from './case-form';
import {
  ConditionMetInput,
  ConflictInput,
  LevelInput,
  OpenCaseInput,
  SourceInput,
  LiftInput,
  TrackInput,
} from './case.input';
import { CasePartsService } from './case-parts.service';
import { CasesService } from './cases.service';
import { NewCaseService } from './new-case.service';

@ApiExcludeController()
@Controller('cases')
export class CasesPagesController {
  constructor(
    private readonly cases: CasesService,
    private readonly newCase: NewCaseService,
    private readonly parts: CasePartsService,
    private readonly work: UnitOfWork,
    private readonly control: CaseControlService,
  ) {}

  @Get()
  @Needs('cases.read')
  async list(
    @Query() query: RawQuery,
    @CurrentActor() actor: Actor,
    @Res() response: Response,
  ): Promise<void> {
    const request = listRequest(query, CASE_LIST);
    const format = tableFormat(query);
    if (format) {
      const rows = await this.cases.all(actor, request);
      return sendTable(
        response,
        format,
        'cases',
        caseColumns(actor.locale),
        rows.map(caseSheetRow(actor.locale)),
      );
    }
    const { rows, total } = await this.cases.list(actor, request);
    response.render('cases/list', {
      titleKey: 'cases.title',
      rows: rows.map(caseRow(actor.locale, this.work.clock.today())),
      list: listModel(request, total, '/cases'),
      offices: await this.newCase.offices(actor),
      ...caseFilters(actor),
      mayOpen: mayAsk(rolesOf(actor), 'cases.open'),
    });
  }

  @Get('new')
  @Needs('cases.open')
  @Render('cases/new')
  async blank(@CurrentActor() actor: Actor, @Query() query: RawQuery): Promise<object> {
    return this.newCase.form(actor, query);
  }

  @Post()
  @Needs('cases.open')
  @Redirect()
  async open(
    @CurrentActor() actor: Actor,
    @Body() input: OpenCaseInput,
    @Req() request: Request,
  ): Promise<SeeOther> {
    const { case: opened } = await this.cases.open(actor, input);
    return to(request, opened.id, 'cases.notice.opened', `/cases/${opened.id}/answers`);
  }

  @Get(':id')
  @Needs('cases.read')
  @Render('cases/case')
  async show(@CurrentActor() actor: Actor, @Param('id', ParseIntPipe) id: number): Promise<object> {
    const file = await this.cases.get(actor, id);
    const page = casePage(file, actor, await this.cases.history(actor, id), this.work.clock.today());
    return { ...page, ...(await this.parts.of(file, actor)), ...(await this.control.page(actor, id)) };
  }

  @Post(':id/sources')
  @Needs('cases.write')
  @Redirect()
  async consult(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Body() input: SourceInput,
    @Req() request: Request,
  ): Promise<SeeOther> {
    await this.cases.addSource(actor, id, input);
    return to(request, id, 'cases.notice.saved');
  }

  @Post(':id/level')
  @Needs('cases.write')
  @Redirect()
  async level(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Body() input: LevelInput,
    @Req() request: Request,
  ): Promise<SeeOther> {
    await this.cases.setLevel(actor, id, input);
    return to(request, id, 'cases.notice.saved');
  }

  @Post(':id/track')
  @Needs('cases.write')
  @Redirect()
  async track(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Body() input: TrackInput,
    @Req() request: Request,
  ): Promise<SeeOther> {
    await this.cases.changeTrack(actor, id, input);
    return to(request, id, 'cases.notice.saved');
  }

  @Post(':id/votes')
  @Needs('cases.vote')
  @Redirect()
  async vote(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Body() form: Record<string, unknown>,
    @Req() request: Request,
  ): Promise<SeeOther> {
    await this.cases.vote(actor, id, voteOf(form));
    return to(request, id, 'cases.notice.voted');
  }

  @Post(':id/conflicts')
  @Needs('cases.move')
  @Redirect()
  async conflict(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Body() input: ConflictInput,
    @Req() request: Request,
  ): Promise<SeeOther> {
    await this.cases.declareConflict(actor, id, input);
    return to(request, id, 'cases.notice.conflict');
  }

  @Post(':id/moves')
  @Needs('cases.move')
  @Redirect()
  async move(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Body() form: Record<string, unknown>,
    @Req() request: Request,
  ): Promise<SeeOther> {
    await this.cases.move(actor, id, moveOf(form), Number(form.version) || undefined);
    return to(request, id, 'cases.notice.moved');
  }

  @Post(':id/conditions/:conditionId')
  @Needs('cases.move')
  @Redirect()
  async meet(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Param('conditionId', ParseIntPipe) conditionId: number,
    @Body() input: ConditionMetInput,
    @Req() request: Request,
  ): Promise<SeeOther> {
    await this.cases.meetCondition(actor, id, conditionId, input);
    return to(request, id, 'cases.notice.met');
  }

  @Post(':id/conditions/:conditionId/lift')
  @Needs('cases.vote')
  @Redirect()
  async lift(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Param('conditionId', ParseIntPipe) conditionId: number,
    @Body() input: LiftInput,
    @Req() request: Request,
  ): Promise<SeeOther> {
    await this.cases.voteToLift(actor, id, conditionId, input);
    return to(request, id, 'committee.notice.lift');
  }
}

/** Back to the page of the case, or on to another one, with a word on what happened. */
function to(request: Request, id: number, key: string, path = `/cases/${id}`): SeeOther {
  flash(request, { path, notice: { key } });
  return seeOther(path);
}
