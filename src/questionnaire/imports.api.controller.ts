import { Body, Controller, Get, Param, ParseIntPipe, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { CurrentActor } from '../access/current-actor';
import { Needs } from '../access/needs';
import type { Actor } from '../kernel/actor';
import { cursorPage, cursorRequest } from '../web/json-list';
import type { RawQuery } from '../web/list';
import { ListQuery } from '../web/list-query';
import { localeOf } from '../web/locale';
import { chosen, ImportChoicesInput, ImportMoveInput, ImportQuery } from './import.input';
import { ImportSummaryView, ImportPage, importSummary, ImportView, importView } from './import.view';
import { IMPORT_LIST, ImportsService } from './imports.service';
import { uploadOf } from './upload';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

@ApiTags('imports')
@Controller('api/v1/imports')
export class ImportsApiController {
  constructor(private readonly imports: ImportsService) {}

  @Get()
  @Needs('questionnaire.import')
  @ListQuery(IMPORT_LIST, ImportSummaryView)
  @ApiOkResponse({ type: ImportPage })
  async list(@CurrentActor() actor: Actor, @Query() query: RawQuery): Promise<ImportPage> {
    const request = cursorRequest(query, IMPORT_LIST, ImportSummaryView);
    return cursorPage(await this.imports.after(actor, request), request, importSummary);
  }

  /** Checks a file; nothing is entered before it is applied. */
  @Post()
  @Needs('questionnaire.import')
  @ApiConsumes('multipart/form-data', XLSX, 'text/csv')
  @ApiBody({ schema: { type: 'object', properties: { file: { type: 'string', format: 'binary' } } } })
  @ApiCreatedResponse({ type: ImportView })
  async check(
    @CurrentActor() actor: Actor,
    @Query() { kind, name, sheet }: ImportQuery,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ImportView> {
    const file = uploadOf(request, name ?? undefined);
    const batch = await this.imports.check(actor, {
      ...{ kind, sheet, fileName: file.name, content: file.content },
    });
    return importView(actor, localeOf(response), batch);
  }

  @Get(':id')
  @Needs('questionnaire.import')
  @ApiOkResponse({ type: ImportView })
  async get(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ImportView> {
    return importView(actor, localeOf(response), await this.imports.get(actor, id));
  }

  /** Chooses what the file leaves open; what it would do is worked out anew. */
  @Post(':id/choices')
  @Needs('questionnaire.import')
  @ApiCreatedResponse({ type: ImportView })
  async choose(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Body() { choices }: ImportChoicesInput,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ImportView> {
    return importView(actor, localeOf(response), await this.imports.choose(actor, id, chosen(choices)));
  }

  @Post(':id/moves')
  @Needs('questionnaire.import')
  @ApiCreatedResponse({ type: ImportView })
  async move(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Body() { move }: ImportMoveInput,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ImportView> {
    return importView(actor, localeOf(response), await this.imports.move(actor, id, move));
  }
}
