import {
  Body,
  Controller,
  Get,
  Param,
  ParseIntPipe,
  Post,
  Query,
  Redirect,
  Render,
  Req,
  Res,
} from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { CurrentActor } from '../../access/current-actor';
import { Needs } from '../../access/needs';
import { UnitOfWork } from '../../audit/unit-of-work';
import type { Actor } from '../../kernel/actor';
import { each } from '../../kernel/breathe';
import { LongWork, type Asked } from '../../progress/long-work.service';
import { listModel, listRequest, type RawQuery } from '../../web/list';
import { keptForm } from '../../web/kept-form';
import { localeOf } from '../../web/locale';
import type { SeeOther } from '../../web/see-other';
import { sendTable, tableFormat } from '../../web/send-table';
import { ListsService } from '../lists.service';
import { keepFound } from './columns.pages';
import { ENTRY_KINDS, type ListFile } from './list-entry';
import { ListImportInput, listFilesOf, listImportOf } from './list.input';
import {
  countsOf,
  deltaRow,
  entryRow,
  importForm,
  listColumns,
  listRow,
  mayChangeLists,
  sheetRow,
  sheetRows,
  columnRow,
  unreadRow,
  versionRow,
} from './list.pages';
import { DELTA_LIST, ENTRY_CHANGES, ENTRY_LIST, ListsReader } from './lists-reader.service';

/** What is said after an import. */
const NOTICE = {
  whole: 'screening.lists.notice.imported',
  unread: 'screening.lists.notice.imported_unread',
  known: 'screening.lists.notice.known',
} as const;

/** Lines of what was not read that the page shows; the file has all that are kept. */
const UNREAD_SHOWN = 30;

@ApiExcludeController()
@Controller('screening/lists')
export class ListsPagesController {
  constructor(
    private readonly lists: ListsService,
    private readonly reader: ListsReader,
    private readonly work: UnitOfWork,
    private readonly works: LongWork,
  ) {}

  @Get()
  @Needs('screening.read')
  async list(
    @Query() query: RawQuery,
    @CurrentActor() actor: Actor,
    @Res() response: Response,
  ): Promise<void> {
    const locale = localeOf(response);
    const states = await this.reader.overview();
    const names = await this.reader.names(states.map(({ version }) => version?.importedBy ?? null));
    const rows = states.map(listRow(locale, this.work.clock.today(), names));
    const format = tableFormat(query);
    if (format) return sendTable(response, format, 'lists', listColumns(locale, 'lists'), sheetRows(rows));
    const request = listRequest(query, { sorts: [], filters: [], usual: { sort: 'code' } });
    response.render('screening/lists', {
      titleKey: 'screening.lists.title',
      rows,
      list: listModel(request, rows.length, '/screening/lists'),
      mayChange: mayChangeLists(actor),
    });
  }

  @Get('new')
  @Needs('screening.lists')
  @Render('screening/list-form')
  blank(@Res({ passthrough: true }) response: Response): object {
    return importForm(localeOf(response), keptForm(response));
  }

  @Post()
  @Needs('screening.lists')
  @Redirect()
  async add(
    @CurrentActor() actor: Actor,
    @Body() input: ListImportInput,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SeeOther> {
    const files = listFilesOf(request);
    const given = listImportOf(input, files);
    // What was typed, and the columns that a refused file has, are what the form opens with again.
    const values = request.body as Record<string, unknown>;
    return this.works.start(request, actor, { ...importing(files), values }, async () => {
      const { list, version, isNew } = await this.lists.importList(actor, given).catch((error: unknown) => {
        keepFound(values, error);
        throw error;
      });
      const key = isNew ? (version.unread ? NOTICE.unread : NOTICE.whole) : NOTICE.known;
      const counts = countsOf(localeOf(response), version);
      return { path: `/screening/lists/${list.id}`, notice: { key, values: counts } };
    });
  }

  @Get(':id')
  @Needs('screening.read')
  async show(
    @Param('id', ParseIntPipe) id: number,
    @Query() query: RawQuery,
    @CurrentActor() actor: Actor,
    @Res() response: Response,
  ): Promise<void> {
    const list = await this.reader.list(id);
    const request = listRequest(query, ENTRY_LIST);
    const locale = localeOf(response);
    const format = tableFormat(query);
    if (format) {
      const row = entryRow(locale, this.work.clock.today());
      const all = each(this.reader.allStanding(id, request), (entry) => sheetRow(row(entry)));
      return sendTable(response, format, list.code, listColumns(locale, 'entries'), all);
    }
    const versions = await this.lists.versions(id);
    const names = await this.reader.names(versions.map(({ importedBy }) => importedBy));
    const { rows, total } = await this.reader.standing(id, request);
    const active = versions.find((version) => version.active) ?? null;
    response.render('screening/list', {
      title: list.title,
      head: listRow(locale, this.work.clock.today(), names)({ list, version: active }),
      versions: versions.map(versionRow(locale, names)),
      rows: rows.map(entryRow(locale, this.work.clock.today())),
      kinds: ENTRY_KINDS,
      list: listModel(request, total, `/screening/lists/${id}`),
      mayChange: mayChangeLists(actor),
    });
  }

  /** What of a version was not read, as a file. */
  @Get(':id/versions/:versionId/unread')
  @Needs('screening.read')
  async unread(
    @Param('id', ParseIntPipe) id: number,
    @Param('versionId', ParseIntPipe) versionId: number,
    @Query() query: RawQuery,
    @Res() response: Response,
  ): Promise<void> {
    const list = await this.reader.list(id);
    const version = await this.reader.version(id, versionId);
    const locale = localeOf(response);
    const all = each(this.reader.allUnread(version.id), (row) => sheetRow(unreadRow(locale)(row)));
    const name = `${list.code}-${version.number}-not-read`;
    return sendTable(response, tableFormat(query) ?? 'csv', name, listColumns(locale, 'unread'), all);
  }

  @Get(':id/versions/:versionId')
  @Needs('screening.read')
  async version(
    @Param('id', ParseIntPipe) id: number,
    @Param('versionId', ParseIntPipe) versionId: number,
    @Query() query: RawQuery,
    @CurrentActor() actor: Actor,
    @Res() response: Response,
  ): Promise<void> {
    const list = await this.reader.list(id);
    const version = await this.reader.version(id, versionId);
    const request = listRequest(query, DELTA_LIST);
    const locale = localeOf(response);
    const format = tableFormat(query);
    if (format) {
      const all = (await this.reader.wholeDelta(version, request)).map(deltaRow(locale));
      const name = `${list.code}-${version.number}`;
      return sendTable(response, format, name, listColumns(locale, 'delta'), sheetRows(all));
    }
    const unread = await this.reader.unread(versionId, UNREAD_SHOWN);
    const names = await this.reader.names([version.importedBy]);
    const { rows, total } = await this.reader.delta(version, request);
    response.render('screening/version', {
      titleKey: 'screening.lists.version_title',
      source: list,
      version: versionRow(locale, names)(version),
      rows: rows.map(deltaRow(locale)),
      // The layout has an `unread` of its own: the notices.
      notRead: { total: version.unread ?? 0, kept: unread.total, rows: unread.rows.map(unreadRow(locale)) },
      columns: (version.columns ?? []).map(columnRow(locale)),
      mayMap: version.columns !== null && list.format === 'spreadsheet' && mayChangeLists(actor),
      kinds: ENTRY_KINDS,
      changes: ENTRY_CHANGES,
      list: listModel(request, total, `/screening/lists/${id}/versions/${versionId}`),
    });
  }
}

/** What is worked on: a large list takes longer than a page waits for. */
function importing(files: readonly ListFile[]): Asked {
  return {
    title: { key: 'screening.lists.work', values: { file: files.map(({ name }) => name).join(', ') } },
    back: '/screening/lists/new',
    list: { path: '/screening/lists', titleKey: 'screening.lists.title' },
  };
}
