import { Body, Controller, HttpCode, Post, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { CurrentActor } from '../../access/current-actor';
import { Needs } from '../../access/needs';
import type { Actor } from '../../kernel/actor';
import { localeOf } from '../../web/locale';
import { LookupInput } from './lookup.input';
import { LookupService } from './lookup.service';
import { LookupView, lookupView } from './lookup.view';

@ApiTags('screening')
@Controller('api/v1/screening/searches')
export class LookupApiController {
  constructor(private readonly lookups: LookupService) {}

  @Post()
  @Needs('screening.search')
  @HttpCode(200)
  @ApiOkResponse({ type: LookupView })
  async search(
    @CurrentActor() actor: Actor,
    @Body() input: LookupInput,
    @Res({ passthrough: true }) response: Response,
  ): Promise<LookupView> {
    return lookupView(localeOf(response), await this.lookups.search(actor, input));
  }
}
