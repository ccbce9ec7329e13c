import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentActor } from '../../access/current-actor';
import { Needs } from '../../access/needs';
import type { Actor } from '../../kernel/actor';
import { IfMatch } from '../../web/if-match';
import { cursorPage, cursorRequest } from '../../web/json-list';
import type { RawQuery } from '../../web/list';
import { ListQuery } from '../../web/list-query';
import { GroupClaimInput } from './group-claim.input';
import { GroupClaimPage, GroupClaimView, groupClaimView } from './group-claim.view';
import { CLAIM_LIST, GroupsService } from './groups.service';

@ApiTags('partners')
@Controller('api/v1/group-claims')
export class GroupsApiController {
  constructor(private readonly groups: GroupsService) {}

  @Get()
  @Needs('groups.read')
  @ListQuery(CLAIM_LIST, GroupClaimView)
  @ApiOkResponse({ type: GroupClaimPage })
  async list(@CurrentActor() actor: Actor, @Query() query: RawQuery): Promise<GroupClaimPage> {
    const request = cursorRequest(query, CLAIM_LIST, GroupClaimView);
    return cursorPage(await this.groups.after(actor, request), request, groupClaimView);
  }

  @Get(':id')
  @Needs('groups.read')
  @ApiOkResponse({ type: GroupClaimView })
  async get(@CurrentActor() actor: Actor, @Param('id', ParseIntPipe) id: number): Promise<GroupClaimView> {
    return groupClaimView(await this.groups.get(actor, id));
  }

  @Post(':id/moves')
  @HttpCode(200)
  @Needs('groups.decide')
  @ApiOkResponse({ type: GroupClaimView })
  async decide(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Body() input: GroupClaimInput,
    @IfMatch() version?: number,
  ): Promise<GroupClaimView> {
    return groupClaimView(await this.groups.decide(actor, id, input, version));
  }
}
