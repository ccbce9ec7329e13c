import { Body, Controller, Get, Param, ParseIntPipe, Post, Put, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { CurrentActor } from '../access/current-actor';
import { Needs } from '../access/needs';
import type { Actor } from '../kernel/actor';
import { BatchAnswerView, PostBatch } from '../web/batch/batch.view';
import { Batches } from '../web/batch/batches';
import { IfMatch } from '../web/if-match';
import { cursorPage, cursorRequest } from '../web/json-list';
import type { RawQuery } from '../web/list';
import { ListQuery } from '../web/list-query';
import { localeOf } from '../web/locale';
import { PartnerInput } from '../partners/partner.input';
import { PartnerView, partnerDetailView, PartnerDetailView, PartnerPage, partnerView } from './partner.view';
import { PARTNER_LIST } from './partners.query';
import { PartnersService } from './partners.service';

@ApiTags('partners')
@Controller('api/v1/partners')
export class PartnersApiController {
  constructor(
    private readonly partners: PartnersService,
    private readonly batches: Batches,
  ) {}

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
    const [identifiers, claim] = [await this.partners.identifiers(id), await this.partners.claim(id)];
    return partnerDetailView(row, identifiers, claim?.id ?? null);
  }

  @Post()
  @Needs('partners.write')
  @ApiCreatedResponse({ type: PartnerDetailView })
  async add(@CurrentActor() actor: Actor, @Body() input: PartnerInput): Promise<PartnerDetailView> {
    const { id } = await this.partners.add(actor, input);
    return this.get(actor, id);
  }

  @PostBatch(PartnerInput)
  @Needs('partners.write')
  addMany(
    @CurrentActor() actor: Actor,
    @Body() body: unknown,
    @Res({ passthrough: true }) response: Response,
  ): Promise<BatchAnswerView> {
    return this.batches.post({ actor, locale: localeOf(response) }, body, {
      input: PartnerInput,
      add: async (change, input) => (await this.partners.addIn(change, input)).id,
      refused: (...refusal) => this.partners.refused(...refusal),
    });
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
