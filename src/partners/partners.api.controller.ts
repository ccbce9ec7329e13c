import { Body, Controller, Get, Param, ParseIntPipe, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentActor } from '../access/current-actor';
import { Needs } from '../access/needs';
import type { Actor } from '../kernel/actor';
import { IfMatch } from '../web/if-match';
import { cursorPage, cursorRequest } from '../web/json-list';
import type { RawQuery } from '../web/list';
import { ListQuery } from '../web/list-query';
import { PartnerInput } from './partner.input';
import { PartnerView, partnerDetailView, PartnerDetailView, PartnerPage, partnerView } from './partner.view';
import { PARTNER_LIST } from './partners.query';
import { PartnersService } from './partners.service';

@ApiTags('partners')
@Controller('api/v1/partners')
export class PartnersApiController {
  constructor(private readonly partners: PartnersService) {}

  @Get()
  @Needs('partners.read')
  @ListQuery(PARTNER_LIST, PartnerView)
  @ApiOkResponse({ type: PartnerPage })
  async list(@CurrentActor() actor: Actor, @Query() query: RawQuery): Promise<PartnerPage> {
    const request = cursorRequest(query, PARTNER_LIST, PartnerView);
    return cursorPage(await this.partners.after(actor, request), request, partnerView);
  }

  @Get(':id')
  @Needs('partners.read')
  @ApiOkResponse({ type: PartnerDetailView })
  async get(@CurrentActor() actor: Actor, @Param('id', ParseIntPipe) id: number): Promise<PartnerDetailView> {
    const row = await this.partners.get(actor, id);
    const { claim } = await this.partners.group(row.partner);
    return partnerDetailView(row, await this.partners.identifiers(id), claim?.id ?? null);
  }

  @Post()
  @Needs('partners.write')
  @ApiCreatedResponse({ type: PartnerDetailView })
  async add(@CurrentActor() actor: Actor, @Body() input: PartnerInput): Promise<PartnerDetailView> {
    const { id } = await this.partners.add(actor, input);
    return this.get(actor, id);
  }

  @Put(':id')
  @Needs('partners.write')
  @ApiOkResponse({ type: PartnerDetailView })
  async change(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Body() input: PartnerInput,
    @IfMatch() version?: number,
  ): Promise<PartnerDetailView> {
    await this.partners.change(actor, id, input, version);
    return this.get(actor, id);
  }
}
