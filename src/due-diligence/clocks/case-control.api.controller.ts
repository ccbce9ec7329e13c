import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentActor } from '../../access/current-actor';
import { Needs } from '../../access/needs';
import type { Actor } from '../../kernel/actor';
import { CaseClockView, CaseRenewed, clockView } from './case-control.view';
import { CaseControlService } from './case-control.service';
import { FastTrackInput } from './fast-track.input';

@ApiTags('cases')
@Controller('api/v1/cases/:id')
export class CaseControlApiController {
  constructor(private readonly control: CaseControlService) {}

  @Get('clock')
  @Needs('cases.read')
  @ApiOkResponse({ type: CaseClockView })
  async clock(@CurrentActor() actor: Actor, @Param('id', ParseIntPipe) id: number): Promise<CaseClockView> {
    return clockView(await this.control.clock(actor, id));
  }

  @Post('renew')
  @Needs('cases.open')
  @ApiCreatedResponse({ type: CaseRenewed })
  async renew(@CurrentActor() actor: Actor, @Param('id', ParseIntPipe) id: number): Promise<CaseRenewed> {
    return { id: await this.control.renew(actor, id) };
  }

  @Post('fast-track')
  @HttpCode(200)
  @Needs('cases.move')
  @ApiOkResponse({ type: CaseClockView })
  async fastTrack(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Body() input: FastTrackInput,
  ): Promise<CaseClockView> {
    await this.control.fastTrack(actor, id, input.reason);
    return clockView(await this.control.clock(actor, id));
  }
}
