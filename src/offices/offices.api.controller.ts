import { Body, Controller, Get, Param, ParseIntPipe, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentActor } from '../access/current-actor';
import { Needs } from '../access/needs';
import type { Actor } from '../kernel/actor';
import { IfMatch } from '../web/if-match';
import { cursorPage, cursorRequest } from '../web/json-list';
import type { RawQuery } from '../web/list';
import { ListQuery } from '../web/list-query';
import { OfficeInput } from './office.input';
import { OfficePage, OfficeView, officeView } from './office.view';
import { OFFICE_LIST, OfficesService } from './offices.service';

@ApiTags('offices')
@Controller('api/v1/offices')
export class OfficesApiController {
  constructor(private readonly offices: OfficesService) {}

  @Get()
  @Needs('offices.read')
  @ListQuery(OFFICE_LIST, OfficeView)
  @ApiOkResponse({ type: OfficePage })
  async list(@Query() query: RawQuery): Promise<OfficePage> {
    const request = cursorRequest(query, OFFICE_LIST, OfficeView);
    return cursorPage(await this.offices.after(request), request, officeView);
  }

  @Get(':id')
  @Needs('offices.read')
  @ApiOkResponse({ type: OfficeView })
  async get(@Param('id', ParseIntPipe) id: number): Promise<OfficeView> {
    return officeView(await this.offices.get(id));
  }

  @Post()
  @Needs('offices.write')
  @ApiCreatedResponse({ type: OfficeView })
  async add(@CurrentActor() actor: Actor, @Body() input: OfficeInput): Promise<OfficeView> {
    return officeView(await this.offices.add(actor, input));
  }

  /** Another kind or office above waits until a second administrator says the same. */
  @Put(':id')
  @Needs('offices.write')
  @ApiOkResponse({ type: OfficeView })
  async change(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Body() input: OfficeInput,
    @IfMatch() version?: number,
  ): Promise<OfficeView> {
    return officeView(await this.offices.change(actor, id, input, version));
  }
}
