import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentActor } from '../access/current-actor';
import { Needs } from '../access/needs';
import type { Actor } from '../kernel/actor';
import { IfMatch } from '../web/if-match';
import { cursorPage, cursorRequest } from '../web/json-list';
import type { RawQuery } from '../web/list';
import { ListQuery } from '../web/list-query';
import { MoveInput } from './engagement.input';
import { PartnershipTypeInput } from './partnership-type.input';
import {
  PartnershipTypeView,
  PartnershipTypeDetailView,
  PartnershipTypePage,
  partnershipTypeDetailView,
  partnershipTypeView,
} from './partnership-type.view';
import { PartnershipTypesService, TYPE_LIST } from './partnership-types.service';

@ApiTags('partnership types')
@Controller('api/v1/partnership-types')
export class PartnershipTypesApiController {
  constructor(private readonly types: PartnershipTypesService) {}

  @Get()
  @Needs('types.read')
  @ListQuery(TYPE_LIST, PartnershipTypeView)
  @ApiOkResponse({ type: PartnershipTypePage })
  async list(@Query() query: RawQuery): Promise<PartnershipTypePage> {
    const request = cursorRequest(query, TYPE_LIST, PartnershipTypeView);
    return cursorPage(await this.types.after(request), request, partnershipTypeView);
  }

  @Get(':id')
  @Needs('types.read')
  @ApiOkResponse({ type: PartnershipTypeDetailView })
  async get(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
  ): Promise<PartnershipTypeDetailView> {
    return partnershipTypeDetailView(await this.types.get(id), actor);
  }

  @Post()
  @Needs('types.write')
  @ApiCreatedResponse({ type: PartnershipTypeDetailView })
  async add(
    @CurrentActor() actor: Actor,
    @Body() input: PartnershipTypeInput,
  ): Promise<PartnershipTypeDetailView> {
    return partnershipTypeDetailView(await this.types.add(actor, input), actor);
  }

  @Put(':id')
  @Needs('types.write')
  @ApiOkResponse({ type: PartnershipTypeDetailView })
  async change(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Body() input: PartnershipTypeInput,
    @IfMatch() version?: number,
  ): Promise<PartnershipTypeDetailView> {
    return partnershipTypeDetailView(await this.types.change(actor, id, input, version), actor);
  }

  /** `retire` or `reinstate`. */
  @Post(':id/moves')
  @HttpCode(200)
  @Needs('types.write')
  @ApiOkResponse({ type: PartnershipTypeDetailView })
  async move(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Body() input: MoveInput,
  ): Promise<PartnershipTypeDetailView> {
    return partnershipTypeDetailView(await this.types.move(actor, id, input.move), actor);
  }
}
