import { Body, Controller, Get, Param, ParseIntPipe, Post, Query, Redirect, Render, Req, Res } from '@nestjs/common'; // prettier-ignore
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { CurrentActor } from '../../access/current-actor';
import { Needs } from '../../access/needs';
import { UnitOfWork } from '../../audit/unit-of-work';
import type { Actor } from '../../kernel/actor';
import { flash } from '../../web/flash';
import { listModel, listRequest, type RawQuery } from '../../web/list';
import { seeOther, type SeeOther } from '../../web/see-other';
import { sendTable, tableFormat } from '../../web/send-table';
import { AgendaInput, InvitationInput, SessionInput, SessionMoveInput } from './session.input';
import { sessionColumns, sessionFilters, sessionForm, sessionPage, sessionRow, sessionSheetRow } from './session.pages'; // prettier-ignore
import { SESSION_LIST, SessionsService } from './sessions.service';

@ApiExcludeController()
@Controller()
export class SessionsPagesController {
  constructor(
    private readonly sessions: SessionsService,
    private readonly work: UnitOfWork,
  ) {}

  @Get('committee')
  @Needs('committee.read')
  async list(
    @Query() query: RawQuery,
    @CurrentActor() actor: Actor,
    @Res() response: Response,
  ): Promise<void> {
    const request = listRequest(query, SESSION_LIST);
    const format = tableFormat(query);
    if (format) {
      const rows = (await this.sessions.all(request)).map(sessionSheetRow(actor.locale));
      return sendTable(response, format, 'committee', sessionColumns(actor.locale), rows);
    }
    const { rows, total } = await this.sessions.list(request);
    response.render('meetings/list', {
      titleKey: 'meetings.title',
      rows: rows.map(sessionRow),
      list: listModel(request, total, '/committee'),
      ...sessionFilters(actor.locale),
      mayRun: await this.sessions.mayConvene(actor),
    });
  }

  @Get('committee/new')
  @Needs('committee.run')
  @Render('meetings/form')
  async blank(@CurrentActor() actor: Actor): Promise<object> {
    return sessionForm(actor.locale, await this.sessions.members());
  }

  @Post('committee')
  @Needs('committee.run')
  @Redirect()
  async plan(
    @CurrentActor() actor: Actor,
    @Body() input: SessionInput,
    @Req() request: Request,
  ): Promise<SeeOther> {
    const { session } = await this.sessions.plan(actor, input);
    return to(request, `/committee/${session.id}`, 'meetings.notice.made');
  }

  @Get('committee/:id')
  @Needs('committee.read')
  @Render('meetings/show')
  async show(@CurrentActor() actor: Actor, @Param('id', ParseIntPipe) id: number): Promise<object> {
    const file = await this.sessions.get(id);
    const waiting = file.session.state === 'planned' ? await this.sessions.waiting() : [];
    return sessionPage(file, actor, this.work.clock.now(), waiting);
  }

  @Post('committee/:id/cases')
  @Needs('committee.run')
  @Redirect()
  async addCase(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Body() { caseId }: AgendaInput,
    @Req() request: Request,
  ): Promise<SeeOther> {
    await this.sessions.addCase(actor, id, caseId);
    return to(request, `/committee/${id}`, 'meetings.notice.saved');
  }

  @Post('committee/:id/cases/:caseId/remove')
  @Needs('committee.run')
  @Redirect()
  async removeCase(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Param('caseId', ParseIntPipe) caseId: number,
    @Req() request: Request,
  ): Promise<SeeOther> {
    await this.sessions.removeCase(actor, id, caseId);
    return to(request, `/committee/${id}`, 'meetings.notice.saved');
  }

  @Post('committee/:id/moves')
  @Needs('committee.run')
  @Redirect()
  async move(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Body() { move }: SessionMoveInput,
    @Req() request: Request,
  ): Promise<SeeOther> {
    await this.sessions.move(actor, id, move);
    return to(request, `/committee/${id}`, move === 'open' ? 'meetings.notice.opened' : move === 'close' ? 'meetings.notice.closed' : 'meetings.notice.saved'); // prettier-ignore
  }

  @Get('cases/:id/invite')
  @Needs('committee.run')
  @Render('meetings/invite')
  async invitation(@Param('id', ParseIntPipe) id: number): Promise<object> {
    const directors = await this.sessions.directors();
    const choices = directors.map((each) => ({ value: String(each.id), label: each.name }));
    return { titleKey: 'meetings.invite', caseId: id, directors: choices };
  }

  @Post('cases/:id/invitations')
  @Needs('committee.run')
  @Redirect()
  async invite(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Body() input: InvitationInput,
    @Req() request: Request,
  ): Promise<SeeOther> {
    await this.sessions.invite(actor, id, input);
    return to(request, `/cases/${id}`, 'meetings.notice.invited');
  }
}

function to(request: Request, path: string, key: string): SeeOther {
  flash(request, { path, notice: { key } });
  return seeOther(path);
}
