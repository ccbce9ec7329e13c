import { Body, Controller, Param, ParseIntPipe, Post, Redirect, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request } from 'express';
import { CurrentActor } from '../../access/current-actor';
import { Needs } from '../../access/needs';
import type { Actor } from '../../kernel/actor';
import { flash } from '../../web/flash';
import { seeOther, type SeeOther } from '../../web/see-other';
import { CaseControlService } from './case-control.service';
import { FastTrackInput } from './fast-track.input';

@ApiExcludeController()
@Controller('cases/:id')
export class CaseControlPagesController {
  constructor(private readonly control: CaseControlService) {}

  @Post('renew')
  @Needs('cases.open')
  @Redirect()
  async renew(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Req() request: Request,
  ): Promise<SeeOther> {
    const path = `/cases/${await this.control.renew(actor, id)}/answers`;
    flash(request, { path, notice: { key: 'expiry.renewed' } });
    return seeOther(path);
  }

  @Post('fast-track')
  @Needs('cases.move')
  @Redirect()
  async fastTrack(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Body() input: FastTrackInput,
    @Req() request: Request,
  ): Promise<SeeOther> {
    await this.control.fastTrack(actor, id, input.reason);
    flash(request, { path: `/cases/${id}`, notice: { key: 'clocks.fast_track.marked' } });
    return seeOther(`/cases/${id}`);
  }
}
