import { Body, Controller, Get, Param, ParseIntPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentActor } from '../../access/current-actor';
import { Needs } from '../../access/needs';
import type { Actor } from '../../kernel/actor';
import { cursorPage, cursorRequest } from '../../web/json-list';
import type { RawQuery } from '../../web/list';
import { ListQuery } from '../../web/list-query';
import { ReviewInput } from './risk.input';
import { RISK_LIST } from './risk-register';
import { RegisteredRiskView, RegisteredRiskPage, RiskDetailView } from './risk.view';
import { RisksService } from './risks.service';

@ApiTags('risks')
@Controller('api/v1/risks')
export class RisksApiController {
  constructor(private readonly risks: RisksService) {}

  @Get()
  @Needs('risks.read')
  @ListQuery(RISK_LIST, RegisteredRiskView)
  @ApiOkResponse({ type: RegisteredRiskPage })
  async list(@CurrentActor() actor: Actor, @Query() query: RawQuery): Promise<RegisteredRiskPage> {
    const request = cursorRequest(query, RISK_LIST, RegisteredRiskView);
    return cursorPage(await this.risks.after(actor, request), request, (row) => row);
  }

  @Get(':id')
  @Needs('risks.read')
  @ApiOkResponse({ type: RiskDetailView })
  get(@CurrentActor() actor: Actor, @Param('id', ParseIntPipe) id: number): Promise<RiskDetailView> {
    return this.risks.get(actor, id);
  }

  @Post(':id/reviews')
  @Needs('risks.review')
  @ApiCreatedResponse({ type: RiskDetailView })
  review(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Body() input: ReviewInput,
  ): Promise<RiskDetailView> {
    return this.risks.review(actor, id, input);
  }
}
