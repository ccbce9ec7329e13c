import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentActor } from '../../access/current-actor';
import { Needs } from '../../access/needs';
import type { Actor } from '../../kernel/actor';
import { cursorPage, cursorRequest } from '../../web/json-list';
import type { RawQuery } from '../../web/list';
import { ListQuery } from '../../web/list-query';
import { CHECK_IN_LIST } from './check-ins';
import { CheckInInput, IncidentInput } from './monitoring.input';
import { INCIDENT_LIST, MonitoringService } from './monitoring.service';
import { CheckInPage, CheckInView, IncidentPage, IncidentView, incidentView } from './monitoring.view';

@ApiTags('monitoring')
@Controller('api/v1')
export class MonitoringApiController {
  constructor(private readonly monitoring: MonitoringService) {}

  @Get('check-ins')
  @Needs('monitoring.read')
  @ListQuery(CHECK_IN_LIST, CheckInView)
  @ApiOkResponse({ type: CheckInPage })
  async list(@CurrentActor() actor: Actor, @Query() query: RawQuery): Promise<CheckInPage> {
    const request = cursorRequest(query, CHECK_IN_LIST, CheckInView);
    return cursorPage(await this.monitoring.after(actor, request), request, (row) => row);
  }

  @Get('check-ins/:id')
  @Needs('monitoring.read')
  @ApiOkResponse({ type: CheckInView })
  get(@CurrentActor() actor: Actor, @Param('id', ParseIntPipe) id: number): Promise<CheckInView> {
    return this.monitoring.get(actor, id);
  }

  @Post('check-ins/:id')
  @HttpCode(200)
  @Needs('monitoring.write')
  @ApiOkResponse({ type: CheckInView })
  checkIn(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Body() input: CheckInInput,
  ): Promise<CheckInView> {
    return this.monitoring.checkIn(actor, id, input);
  }

  @Get('incidents')
  @Needs('monitoring.read')
  @ListQuery(INCIDENT_LIST, IncidentView)
  @ApiOkResponse({ type: IncidentPage })
  async incidents(@CurrentActor() actor: Actor, @Query() query: RawQuery): Promise<IncidentPage> {
    const request = cursorRequest(query, INCIDENT_LIST, IncidentView);
    return cursorPage(await this.monitoring.incidentsAfter(actor, request), request, incidentView);
  }

  @Post('incidents')
  @Needs('monitoring.write')
  @ApiCreatedResponse({ type: IncidentView })
  async record(@CurrentActor() actor: Actor, @Body() input: IncidentInput): Promise<IncidentView> {
    return incidentView(await this.monitoring.recordIncident(actor, input));
  }
}
