import { Body, Controller, Get, Param, ParseIntPipe, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentActor } from '../../access/current-actor';
import { Needs } from '../../access/needs';
import type { Actor } from '../../kernel/actor';
import { cursorPage, cursorRequest } from '../../web/json-list';
import type { RawQuery } from '../../web/list';
import { ListQuery } from '../../web/list-query';
import { CasesService } from '../cases/cases.service';
import { LIBRARY_LIST } from './library-list';
import { LibraryService } from './library.service';
import { LibraryDecision, LibraryDecisionView, LibraryPage, libraryDecision, libraryDecisionView, NotFollowedInput, PrecedentsView, VisibilityInput } from './library.view'; // prettier-ignore

@ApiTags('due diligence')
@Controller('api/v1/due-diligence')
export class LibraryApiController {
  constructor(
    private readonly library: LibraryService,
    private readonly cases: CasesService,
  ) {}

  @Get('decisions')
  @Needs('cases.read')
  @ListQuery(LIBRARY_LIST, LibraryDecision)
  @ApiOkResponse({ type: LibraryPage })
  async list(@CurrentActor() actor: Actor, @Query() query: RawQuery): Promise<LibraryPage> {
    const request = cursorRequest(query, LIBRARY_LIST, LibraryDecision);
    return cursorPage(await this.library.after(actor, request), request, libraryDecision);
  }

  @Get('decisions/:id')
  @Needs('cases.read')
  @ApiOkResponse({ type: LibraryDecisionView })
  async get(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
  ): Promise<LibraryDecisionView> {
    return libraryDecisionView(await this.library.get(actor, id));
  }

  @Post('decisions/:id/not-followed')
  @Needs('cases.move')
  @ApiCreatedResponse({ type: LibraryDecisionView })
  async notFollowed(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Body() input: NotFollowedInput,
  ): Promise<LibraryDecisionView> {
    return libraryDecisionView(await this.library.notFollowed(actor, id, input.reason));
  }

  @Put('decisions/:id/visibility')
  @Needs('cases.move')
  @ApiOkResponse({ type: LibraryDecisionView })
  async restrict(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Body() input: VisibilityInput,
  ): Promise<LibraryDecisionView> {
    return libraryDecisionView(await this.library.restrict(actor, id, input.restrictedBecause));
  }

  @Get('cases/:id/precedents')
  @Needs('cases.read')
  @ApiOkResponse({ type: PrecedentsView })
  async precedents(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
  ): Promise<PrecedentsView> {
    const items = await this.library.precedents(actor, await this.cases.get(actor, id));
    return {
      items: items.map((each) => ({
        ...each,
        newest: each.newest.map(({ decisionId, number, partnerName, outcome }) => ({
          ...{ decisionId, caseNumber: number, partnerName, outcome },
        })),
      })),
    };
  }
}
