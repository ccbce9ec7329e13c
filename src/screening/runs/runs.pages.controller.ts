import {
  Controller,
  Get,
  Param,
  ParseIntPipe,
  Post,
  Query,
  Redirect,
  Render,
  Req,
  Res,
} from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { CurrentActor } from '../../access/current-actor';
import { Needs } from '../../access/needs';
import type { Actor } from '../../kernel/actor';
import { flash } from '../../web/flash';
import { listModel, listRequest, type RawQuery } from '../../web/list';
import { localeOf } from '../../web/locale';
import { seeOther, type SeeOther } from '../../web/see-other';
import { sendTable, tableFormat } from '../../web/send-table';
import { mayChangeLists } from '../lists/list.pages';
import { RUN_LIST, RunsService } from '../runs.service';
import { RUN_KINDS, RUN_STATES, RUN_TRIGGERS } from '../screening.vocabulary';
import { EvidenceService } from './evidence.service';
import { checkRow, runColumns, runHitRow, runRow } from './run.pages';

/** How soon the page of a run that is not done looks again, in seconds. */
const LOOK_AGAIN = '5';

@ApiExcludeController()
@Controller('screening')
export class RunsPagesController {
  constructor(
    private readonly runs: RunsService,
    private readonly evidence: EvidenceService,
  ) {}

  @Get('runs')
  @Needs('screening.read')
  async list(
    @Query() query: RawQuery,
    @CurrentActor() actor: Actor,
    @Res() response: Response,
  ): Promise<void> {
    const request = listRequest(query, RUN_LIST);
    const locale = localeOf(response);
    const format = tableFormat(query);
    if (format) {
      const rows = (await this.runs.all(request)).map(runRow(locale));
      return sendTable(response, format, 'runs', runColumns(locale), rows);
    }
    const { rows, total } = await this.runs.list(request);
    response.render('screening/runs', {
      titleKey: 'screening.runs.title',
      rows: rows.map(runRow(locale)),
      list: listModel(request, total, '/screening/runs'),
      ...{ kinds: RUN_KINDS, states: RUN_STATES, causes: RUN_TRIGGERS, mayStart: mayChangeLists(actor) },
    });
  }

  @Post('runs')
  @Needs('screening.lists')
  @Redirect()
  async start(@CurrentActor() actor: Actor, @Req() request: Request): Promise<SeeOther> {
    const { id } = await this.runs.startFull(actor);
    const path = `/screening/runs/${id}`;
    flash(request, { path, notice: { key: 'screening.runs.notice.started' } });
    return seeOther(path);
  }

  @Get('runs/:id')
  @Needs('screening.read')
  @Render('screening/run')
  async show(
    @Param('id', ParseIntPipe) id: number,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) response: Response,
  ): Promise<object> {
    const run = await this.runs.get(id);
    const locale = localeOf(response);
    const isOpen = run.state === 'waiting' || run.state === 'running';
    if (isOpen) response.setHeader('Refresh', LOOK_AGAIN);
    return {
      titleKey: 'screening.runs.one',
      ...{ run, isOpen, shown: runRow(locale)(run) },
      hits: (await this.runs.hits(id)).map(runHitRow(locale)),
      mayResume: run.state === 'failed' && mayChangeLists(actor),
    };
  }

  @Post('runs/:id/resume')
  @Needs('screening.lists')
  @Redirect()
  async resume(@CurrentActor() actor: Actor, @Param('id', ParseIntPipe) id: number): Promise<SeeOther> {
    await this.runs.resume(actor, id);
    return seeOther(`/screening/runs/${id}`);
  }

  @Get('partners/:id')
  @Needs('screening.read')
  @Render('screening/evidence')
  async partner(
    @Param('id', ParseIntPipe) id: number,
    @Res({ passthrough: true }) response: Response,
  ): Promise<object> {
    const { partner, checks, runs, hits } = await this.evidence.of(id);
    const locale = localeOf(response);
    return {
      titleKey: 'screening.evidence.title',
      partner,
      checks: checks.map(checkRow(locale)),
      runs: runs.map(runRow(locale)),
      hits: hits.map(runHitRow(locale)),
    };
  }
}
