import { Body, Controller, Delete, Get, HttpCode, Param, ParseIntPipe, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentActor } from '../access/current-actor';
import { Needs } from '../access/needs';
import type { Actor } from '../kernel/actor';
import { IfMatch } from '../web/if-match';
import { RelatedPartiesService } from './related-parties.service';
import { RelatedPartyInput } from './related-party.input';
import { RelatedPartyList, RelatedPartyView, relatedPartyView } from './related-party.view';

@ApiTags('partners')
@Controller('api/v1/partners/:id/related-parties')
export class RelatedPartiesApiController {
  constructor(private readonly related: RelatedPartiesService) {}

  @Get()
  @Needs('partners.read')
  @ApiOkResponse({ type: RelatedPartyList })
  async list(@CurrentActor() actor: Actor, @Param('id', ParseIntPipe) id: number): Promise<RelatedPartyList> {
    return { items: (await this.related.list(actor, id)).parties.map(relatedPartyView) };
  }

  @Get(':partyId')
  @Needs('partners.read')
  @ApiOkResponse({ type: RelatedPartyView })
  async get(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Param('partyId', ParseIntPipe) partyId: number,
  ): Promise<RelatedPartyView> {
    return relatedPartyView(await this.related.get(actor, id, partyId));
  }

  @Post()
  @Needs('partners.write')
  @ApiCreatedResponse({ type: RelatedPartyView })
  async add(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Body() input: RelatedPartyInput,
  ): Promise<RelatedPartyView> {
    return relatedPartyView(await this.related.add(actor, id, input));
  }

  @Put(':partyId')
  @Needs('partners.write')
  @ApiOkResponse({ type: RelatedPartyView })
  async change(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) partnerId: number,
    @Param('partyId', ParseIntPipe) id: number,
    @Body() input: RelatedPartyInput,
    @IfMatch() version?: number,
  ): Promise<RelatedPartyView> {
    await this.related.change(actor, { partnerId, id }, input, version);
    return this.get(actor, partnerId, id);
  }

  @Delete(':partyId')
  @Needs('partners.write')
  @HttpCode(204)
  @ApiNoContentResponse()
  async remove(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Param('partyId', ParseIntPipe) partyId: number,
  ): Promise<void> {
    await this.related.remove(actor, id, partyId);
  }
}
