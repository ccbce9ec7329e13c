import { Body, Controller, Get, Param, ParseIntPipe, Post, Redirect, Render, Req } from '@nestjs/common';
import { ApiCreatedResponse, ApiExcludeController, ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger'; // prettier-ignore
import type { Request } from 'express';
import { CurrentActor } from '../../access/current-actor';
import { Needs } from '../../access/needs';
import { NeverStored } from '../../access/never-stored';
import type { Actor, Locale } from '../../kernel/actor';
import { formatInstant } from '../../texts/format';
import { translate } from '../../texts/translator';
import { flash } from '../../web/flash';
import { seeOther, type SeeOther } from '../../web/see-other';
import type { RemovedPerson } from './erase-person';
import { ErasureInput } from './erasure.input';
import { ErasuresService } from './erasures.service';

const personChoice =
  (locale: Locale) =>
  ({ partyId, name, relation, removedAt }: RemovedPerson) => ({
    value: String(partyId),
    label: `${name} · ${translate(locale, `related.relation.${relation}`)} · ${formatInstant(locale, removedAt)}`,
  });

class RemovedPersonView {
  @ApiProperty() partyId: number;
  @ApiProperty() name: string;
  @ApiProperty() relation: string;
  @ApiProperty() removedAt: string;
}

class RemovedPersonList {
  @ApiProperty({ type: [RemovedPersonView] }) items: RemovedPersonView[];
}

/** How much was erased. */
class ErasedView {
  @ApiProperty({ type: 'integer', description: 'Entries of the audit trail that lost their words' })
  entries: number;
  @ApiProperty({ type: 'integer', description: 'Notices that named the person' }) notices: number;
  @ApiProperty({ type: 'integer', description: 'Answers kept for repeated requests' }) answers: number;
  @ApiProperty({ type: 'integer', description: 'Questions, screenings, look-ups and files that held a copy' })
  snapshots: number;
}

@ApiTags('partners')
@Controller('api/v1/partners/:id/removed-persons')
export class ErasuresApiController {
  constructor(private readonly erasures: ErasuresService) {}

  @Get()
  @Needs('personal_data.erase')
  @ApiOkResponse({ type: RemovedPersonList })
  async list(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
  ): Promise<{ items: RemovedPerson[] }> {
    return { items: (await this.erasures.page(actor, id)).persons };
  }

  @Post('erasures')
  @Needs('personal_data.erase')
  @NeverStored()
  @ApiCreatedResponse({ type: ErasedView })
  erase(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Body() { partyId, reason }: ErasureInput,
  ): Promise<ErasedView> {
    return this.erasures.erase(actor, id, partyId, reason);
  }
}

@ApiExcludeController()
@Controller('partners/:id/removed-persons')
export class ErasuresPagesController {
  constructor(private readonly erasures: ErasuresService) {}

  @Get()
  @Needs('personal_data.erase')
  @Render('partners/removed-persons')
  async page(@CurrentActor() actor: Actor, @Param('id', ParseIntPipe) id: number): Promise<object> {
    const { partner, persons } = await this.erasures.page(actor, id);
    return { titleKey: 'personal_data.title', partner, persons: persons.map(personChoice(actor.locale)) };
  }

  @Post()
  @Needs('personal_data.erase')
  @Redirect()
  async erase(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Body() { partyId, reason }: ErasureInput,
    @Req() request: Request,
  ): Promise<SeeOther> {
    const { entries } = await this.erasures.erase(actor, id, partyId, reason);
    const path = `/partners/${id}/removed-persons`;
    flash(request, { path, notice: { key: 'personal_data.notice.erased', values: { count: entries } } });
    return seeOther(path);
  }
}
