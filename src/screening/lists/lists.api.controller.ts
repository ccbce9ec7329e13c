import { Body, Controller, Get, Param, ParseIntPipe, Post, Put, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { CurrentActor } from '../../access/current-actor';
import { Needs } from '../../access/needs';
import type { Actor } from '../../kernel/actor';
import { cursorPage, cursorRequest } from '../../web/json-list';
import type { RawQuery } from '../../web/list';
import { ListQuery } from '../../web/list-query';
import { localeOf } from '../../web/locale';
import { ListsService } from '../lists.service';
import { ColumnsSaidInput } from './columns.input';
import { mappingOf } from './list-mapping';
import { DAY_ORDERS } from './list-dates';
import { LIST_FORMATS } from './list-entry';
import { ListImportInput, listFilesOf, listImportOf } from './list.input';
import {
  EntryDeltaView,
  deltaView,
  EntryDeltaPage,
  ImportedListView,
  listView,
  ScreeningListDetail,
  ScreeningListView,
  UnreadPage,
  UnreadView,
  unreadView,
  versionView,
} from './list.view';
import { DELTA_LIST, ListsReader, UNREAD_LIST } from './lists-reader.service';

@ApiTags('screening')
@Controller('api/v1/screening/lists')
export class ListsApiController {
  constructor(
    private readonly lists: ListsService,
    private readonly reader: ListsReader,
  ) {}

  /** Every list with its active version; there are never many. */
  @Get()
  @Needs('screening.read')
  @ApiOkResponse({ type: [ScreeningListView] })
  async list(): Promise<ScreeningListView[]> {
    return (await this.reader.overview()).map(listView);
  }

  /** Makes files the active version of their list; a damaged file is refused whole. */
  @Post()
  @Needs('screening.lists')
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['file'],
      properties: {
        format: { type: 'string', enum: [...LIST_FORMATS] },
        code: { type: 'string' },
        title: { type: 'string' },
        allowShrinking: { type: 'boolean' },
        allowOlder: { type: 'boolean' },
        columns: { type: 'string', description: 'What the columns are, a line each: “header = name”' },
        dates: { type: 'string', enum: [...DAY_ORDERS] },
        sheet: { type: 'string', description: 'Sheet of a workbook, where several could be meant' },
        file: { type: 'string', format: 'binary' },
        aliases: { type: 'string', format: 'binary', description: 'The alias file of ofac-csv' },
      },
    },
  })
  @ApiCreatedResponse({ type: ImportedListView })
  async add(
    @CurrentActor() actor: Actor,
    @Body() input: ListImportInput,
    @Req() request: Request,
  ): Promise<ImportedListView> {
    const given = listImportOf(input, listFilesOf(request));
    const { isNew, ...state } = await this.lists.importList(actor, given);
    return { ...listView(state), isNew };
  }

  @Get(':id')
  @Needs('screening.read')
  @ApiOkResponse({ type: ScreeningListDetail })
  async get(@Param('id', ParseIntPipe) id: number): Promise<ScreeningListDetail> {
    const list = await this.reader.list(id);
    const versions = await this.lists.versions(id);
    const version = versions.find(({ active }) => active) ?? null;
    return { ...listView({ list, version }), versions: versions.map(versionView) };
  }

  /** Says what the columns of a table are, for the next file of its list. */
  @Put(':id/columns')
  @Needs('screening.lists')
  @ApiOkResponse({ type: ScreeningListDetail })
  async rememberColumns(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Body() { columns, dates }: ColumnsSaidInput,
  ): Promise<ScreeningListDetail> {
    await this.lists.rememberColumns(actor, id, mappingOf(columns, dates ?? 'dmy'));
    return this.get(id);
  }

  /** What of the files of a version was not read: columns, values, names, lines. */
  @Get(':id/versions/:versionId/unread')
  @Needs('screening.read')
  @ListQuery(UNREAD_LIST, UnreadView)
  @ApiOkResponse({ type: UnreadPage })
  async unread(
    @Param('id', ParseIntPipe) id: number,
    @Param('versionId', ParseIntPipe) versionId: number,
    @Query() query: RawQuery,
  ): Promise<UnreadPage> {
    const version = await this.reader.version(id, versionId);
    const request = cursorRequest(query, UNREAD_LIST, UnreadView);
    return cursorPage(await this.reader.unreadAfter(version.id, request), request, unreadView);
  }

  /** What a version added, changed and delisted. */
  @Get(':id/versions/:versionId/entries')
  @Needs('screening.read')
  @ListQuery(DELTA_LIST, EntryDeltaView)
  @ApiOkResponse({ type: EntryDeltaPage })
  async delta(
    @Param('id', ParseIntPipe) id: number,
    @Param('versionId', ParseIntPipe) versionId: number,
    @Query() query: RawQuery,
    @Res({ passthrough: true }) response: Response,
  ): Promise<EntryDeltaPage> {
    const version = await this.reader.version(id, versionId);
    const request = cursorRequest(query, DELTA_LIST, EntryDeltaView);
    const page = await this.reader.deltaAfter(version, request);
    return cursorPage(page, request, deltaView(localeOf(response)));
  }
}
