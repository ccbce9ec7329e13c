import { Body, Controller, Get, Param, ParseIntPipe, Post, Redirect, Render, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { CurrentActor } from '../../access/current-actor';
import { Needs } from '../../access/needs';
import { UnitOfWork } from '../../audit/unit-of-work';
import type { Actor } from '../../kernel/actor';
import { flash } from '../../web/flash';
import { seeOther, type SeeOther } from '../../web/see-other';
import { isWritable } from '../cases/case-form.pages';
import { CasesService } from '../cases/cases.service';
import { EvidenceFileInput, EvidenceLinkInput, EvidenceRemovalInput } from './evidence.input';
import { EvidenceService } from './evidence.service';
import { sendFile, uploadIn } from './evidence-upload';
import { evidenceRows } from './evidence.pages';

/** The evidence of a case: the list with its files, and forms to add to it. */
@ApiExcludeController()
@Controller('cases/:id/evidence')
export class EvidencePagesController {
  constructor(
    private readonly evidence: EvidenceService,
    private readonly cases: CasesService,
    private readonly work: UnitOfWork,
  ) {}

  @Get()
  @Needs('cases.read')
  @Render('cases/evidence')
  async show(@CurrentActor() actor: Actor, @Param('id', ParseIntPipe) id: number): Promise<object> {
    const file = await this.cases.get(actor, id);
    const rows = await this.evidence.list(actor, id);
    return {
      titleKey: 'evidence.title',
      ...{ id, number: file.case.number, partnerName: file.partner.name },
      evidence: evidenceRows(rows, actor),
      mayWrite: isWritable(file, actor),
      today: this.work.clock.today(),
      criteria: file.policy.criteria.map(({ code, title }) => ({
        ...{ value: code, label: `${code} · ${title[actor.locale]}` },
      })),
    };
  }

  @Post('links')
  @Needs('cases.write')
  @Redirect()
  async addLink(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Body() input: EvidenceLinkInput,
    @Req() request: Request,
  ): Promise<SeeOther> {
    await this.evidence.addLink(actor, id, input);
    return saved(request, id);
  }

  @Post('files')
  @Needs('cases.write')
  @Redirect()
  async addFile(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Body() input: EvidenceFileInput,
    @Req() request: Request,
  ): Promise<SeeOther> {
    await this.evidence.addFile(actor, id, input, uploadIn(request));
    return saved(request, id);
  }

  @Get(':evidenceId')
  @Needs('cases.read')
  async content(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Param('evidenceId', ParseIntPipe) evidenceId: number,
    @Res() response: Response,
  ): Promise<void> {
    sendFile(response, await this.evidence.download(actor, id, evidenceId));
  }

  @Post(':evidenceId/removal')
  @Needs('cases.write')
  @Redirect()
  async remove(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Param('evidenceId', ParseIntPipe) evidenceId: number,
    @Body() input: EvidenceRemovalInput,
    @Req() request: Request,
  ): Promise<SeeOther> {
    await this.evidence.remove(actor, id, evidenceId, input.reason);
    return saved(request, id);
  }
}

function saved(request: Request, id: number): SeeOther {
  const path = `/cases/${id}/evidence`;
  flash(request, { path, notice: { key: 'cases.notice.saved' } });
  return seeOther(path);
}
