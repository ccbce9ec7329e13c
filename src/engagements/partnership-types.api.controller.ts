import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentActor } from '../access/current-actor';
import { Needs } from '../access/needs';
import type { Actor } from '../kernel/actor';
import { IfMatch } from '../web/if-match';
import { cursorPage, cursorRequest, type RawQuery } from '../web/list';
import { ListQuery } from '../web/list-query';
import { MoveInput } from './engagement.input';
import { PartnershipTypeInput } from './partnership-type.input';
import { PartnershipTypePage, PartnershipTypeView, partnershipTypeView } from './partnership-type.view';
import { PartnershipTypesService, TYPE_LIST } from './partnership-types.service';

@ApiTags('partnership types')
@Controller('api/v1/partnership-types')
export class PartnershipTypesApiController {
  constructor(private readonly types: PartnershipTypesService) {}

  @Get()
  @Needs('types.read')
  @ListQuery(TYPE_LIST.filters)
  @ApiOkResponse({ type: PartnershipTypePage })
  async list(@Query() query: RawQuery): Promise<PartnershipTypePage> {
    const request = cursorRequest(query, TYPE_LIST.filters);
    return cursorPage(await this.types.after(request), request.limit, partnershipTypeView);
  }

  @Get(':id')
  @Needs('types.read')
  @ApiOkResponse({ type: PartnershipTypeView })
  async get(@Param('id', ParseIntPipe) id: number): Promise<PartnershipTypeView> {
    return partnershipTypeView(await this.types.get(id));
  }

  @Post()
  @Needs('types.write')
  @ApiCreatedResponse({ type: PartnershipTypeView })
  async add(@CurrentActor() actor: Actor, @Body() input: PartnershipTypeInput): Promise<PartnershipTypeView> {
    return partnershipTypeView(await this.types.add(actor, input));
  }

  @Put(':id')
  @Needs('types.write')
  @ApiOkResponse({ type: PartnershipTypeView })
  async change(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Body() input: PartnershipTypeInput,
    @IfMatch() version?: number,
  ): Promise<PartnershipTypeView> {
    return partnershipTypeView(await this.types.change(actor, id, input, version));
  }

  /** `retire` or `reinstate`. */
  @Post(':id/moves')
  @HttpCode(200)
  @Needs('types.write')
  @ApiOkResponse({ type: PartnershipTypeView })
  async move(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Body() input: MoveInput,
  ): Promise<PartnershipTypeView> {
    return partnershipTypeView(await this.types.move(actor, id, input.move));
  }
}
