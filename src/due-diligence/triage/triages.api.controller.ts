import { Body, Controller, Get, Param, ParseIntPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentActor } from '../../access/current-actor';
import { Needs } from '../../access/needs';
import type { Actor } from '../../kernel/actor';
import { cursorPage, cursorRequest } from '../../web/json-list';
import type { RawQuery } from '../../web/list';
import { ListQuery } from '../../web/list-query';
import { TriageInput } from './triage.input';
import { TriagePage, TriageView, triageView } from './triage.view';
import { TRIAGE_LIST, TriagesService } from './triages.service';

@ApiTags('due diligence')
@Controller('api/v1/due-diligence/triages')
export class TriagesApiController {
  constructor(private readonly triages: TriagesService) {}

  @Get()
  @Needs('cases.read')
  @ListQuery(TRIAGE_LIST, TriageView)
  @ApiOkResponse({ type: TriagePage })
  async list(@CurrentActor() actor: Actor, @Query() query: RawQuery): Promise<TriagePage> {
    const request = cursorRequest(query, TRIAGE_LIST, TriageView);
    return cursorPage(await this.triages.after(actor, request), request, triageView(actor.locale));
  }

  @Get(':id')
  @Needs('cases.read')
  @ApiOkResponse({ type: TriageView })
  async get(@CurrentActor() actor: Actor, @Param('id', ParseIntPipe) id: number): Promise<TriageView> {
    return triageView(actor.locale)(await this.triages.get(actor, id));
  }

  @Post()
  @Needs('triage.ask')
  @ApiCreatedResponse({ type: TriageView })
  async ask(@CurrentActor() actor: Actor, @Body() input: TriageInput): Promise<TriageView> {
    return triageView(actor.locale)(await this.triages.ask(actor, input));
  }
}
