import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { CurrentActor } from '../access/current-actor';
import { Needs } from '../access/needs';
import type { Actor } from '../kernel/actor';
import { cursorPage, cursorRequest } from '../web/json-list';
import type { RawQuery } from '../web/list';
import { ListPage, ListQuery } from '../web/list-query';
import type { ExchangeRate } from './exchange-rate.entity';
import { RateInput } from './rate.input';
import { RATE_LIST, RatesService } from './rates.service';

/** A dated rate as JSON gives it. */
export class RateView {
  @ApiProperty() id: number;
  @ApiProperty() currency: string;
  @ApiProperty({ format: 'date' }) fromDay: string;
  @ApiProperty({ description: 'Units of the currency for one US dollar' }) unitsPerUsd: string;
  @ApiProperty() source: string;
  @ApiProperty() version: number;
}

export class RatePage extends ListPage {
  @ApiProperty({ type: [RateView] }) items: RateView[];
}

const rateView = ({ id, currency, fromDay, unitsPerUsd, source, version }: ExchangeRate): RateView => {
  return { id, currency, fromDay, unitsPerUsd, source, version };
};

@ApiTags('contributions')
@Controller('api/v1/rates')
export class RatesApiController {
  constructor(private readonly rates: RatesService) {}

  @Get()
  @Needs('rates.read')
  @ListQuery(RATE_LIST, RateView)
  @ApiOkResponse({ type: RatePage })
  async list(@Query() query: RawQuery): Promise<RatePage> {
    const request = cursorRequest(query, RATE_LIST, RateView);
    return cursorPage(await this.rates.after(request), request, rateView);
  }

  @Post()
  @Needs('rates.write')
  @ApiCreatedResponse({ type: RateView })
  async set(@CurrentActor() actor: Actor, @Body() input: RateInput): Promise<RateView> {
    return rateView(await this.rates.set(actor, input));
  }
}
