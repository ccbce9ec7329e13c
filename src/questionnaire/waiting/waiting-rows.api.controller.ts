import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { CurrentActor } from '../../access/current-actor';
import { Needs } from '../../access/needs';
import type { Actor } from '../../kernel/actor';
import { localeOf } from '../../web/locale';
import { WaitingDecisionInput, WaitingQuery } from './waiting-rows.input';
import { WaitingRowsService, type Decision } from './waiting-rows.service';
import {
  ActOutcomeView,
  outcomeView,
  WaitingGroupView,
  WaitingRowView,
  waitingRowView,
} from './waiting-rows.view';

@ApiTags('imports')
@Controller('api/v1/waiting-rows')
export class WaitingRowsApiController {
  constructor(private readonly waiting: WaitingRowsService) {}

  /** What waits for the caller, by office and act. */
  @Get('groups')
  @Needs('waiting_rows.act')
  @ApiOkResponse({ type: [WaitingGroupView] })
  groups(@CurrentActor() actor: Actor): Promise<WaitingGroupView[]> {
    return this.waiting.groups(actor);
  }

  @Get()
  @Needs('waiting_rows.act')
  @ApiOkResponse({ type: [WaitingRowView] })
  async rows(
    @CurrentActor() actor: Actor,
    @Query() { act, office }: WaitingQuery,
    @Res({ passthrough: true }) response: Response,
  ): Promise<WaitingRowView[]> {
    const rows = await this.waiting.rows(actor, act, office);
    return rows.map((row) => waitingRowView(localeOf(response), row));
  }

  /** Each row is judged by itself, now; what is refused is answered with its reasons. */
  @Post()
  @Needs('waiting_rows.act')
  @ApiCreatedResponse({ type: ActOutcomeView })
  async decide(
    @CurrentActor() actor: Actor,
    @Body() input: WaitingDecisionInput,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ActOutcomeView> {
    return outcomeView(localeOf(response), await this.waiting.decide(actor, decisionOf(input)));
  }
}

/** All are meant only where that is said. */
export function decisionOf({ act, office, ids, all, read, sendBack, note }: WaitingDecisionInput): Decision {
  const versions = read.map((each) => each.split(':').map(Number)).map(([id = 0, version = 0]) => [id, version] as const); // prettier-ignore
  const asRead = versions.length === 0 ? null : new Map(versions);
  return { act, officeId: office, ids: all ? null : ids, asRead, sendBack, note };
}
