import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentActor } from '../../access/current-actor';
import { Needs } from '../../access/needs';
import { NeverStored } from '../../access/never-stored';
import type { Actor } from '../../kernel/actor';
import { cursorPage, cursorRequest } from '../../web/json-list';
import type { RawQuery } from '../../web/list';
import { ListQuery } from '../../web/list-query';
import type { Concern } from './concern.entity';
import { ConcernInput, ConcernMoveInput } from './concern.input';
import { ConcernPage, ConcernRaised, ConcernView, concernView } from './concern.view';
import { CONCERN_LIST, ConcernsService } from './concerns.service';

@ApiTags('concerns')
@Controller('api/v1/concerns')
export class ConcernsApiController {
  constructor(private readonly concerns: ConcernsService) {}

  @Get()
  @Needs('concerns.read')
  @ListQuery(CONCERN_LIST, ConcernView)
  @ApiOkResponse({ type: ConcernPage })
  async list(@CurrentActor() actor: Actor, @Query() query: RawQuery): Promise<ConcernPage> {
    const request = cursorRequest(query, CONCERN_LIST, ConcernView);
    const rows = await this.concerns.after(actor, request);
    return cursorPage(rows, request, (row) => this.view(actor, row));
  }

  @Get(':id')
  @Needs('concerns.read')
  @ApiOkResponse({ type: ConcernView })
  async get(@CurrentActor() actor: Actor, @Param('id', ParseIntPipe) id: number): Promise<ConcernView> {
    return this.view(actor, await this.concerns.get(actor, id));
  }

  @Post()
  @Needs('concerns.raise')
  @NeverStored()
  @ApiCreatedResponse({ type: ConcernRaised })
  async raise(@CurrentActor() actor: Actor, @Body() input: ConcernInput): Promise<ConcernRaised> {
    return { reference: await this.concerns.raise(actor, input) };
  }

  @Post(':id/moves')
  @HttpCode(200)
  @Needs('concerns.write')
  @ApiOkResponse({ type: ConcernView })
  async move(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Body() input: ConcernMoveInput,
  ): Promise<ConcernView> {
    return this.view(actor, await this.concerns.move(actor, id, input));
  }

  private view(actor: Actor, concern: Concern): ConcernView {
    return concernView(actor.locale, concern, this.concerns.moves(actor, concern));
  }
}
