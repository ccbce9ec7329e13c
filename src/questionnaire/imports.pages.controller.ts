import {
  Body,
  Controller,
  Get,
  Param,
  ParseEnumPipe,
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
import { CurrentActor } from '../access/current-actor';
import { Needs } from '../access/needs';
import { Database } from '../database/database';
import type { Actor } from '../kernel/actor';
import type { Reason } from '../kernel/verdict';
import { LongWork, type Asked } from '../progress/long-work.service';
import { flash } from '../web/flash';
import { listModel, listRequest, type RawQuery } from '../web/list';
import { localeOf } from '../web/locale';
import { seeOther, type SeeOther } from '../web/see-other';
import { sendTable, tableFormat } from '../web/send-table';
import { inputPipe } from '../web/validation';
import { countsOf } from './import-report';
import { chosen, ImportChoicesInput, ImportInput, ImportMoveInput, nestedChoices } from './import.input';
import { errorTable, importColumns, importPage, importRow, kindChoices } from './import.pages';
import type { Counts } from './import.workflow';
import { IMPORT_LIST, ImportsService } from './imports.service';
import type { Choice } from './questions';
import { IMPORT_KINDS, IMPORT_STATES, type ImportKind } from './questionnaire.vocabulary';
import { templateWorkbook } from './template';
import { uploadOf } from './upload';

const KINDS = Object.fromEntries(IMPORT_KINDS.map((kind) => [kind, kind]));

@ApiExcludeController()
@Controller('imports')
export class ImportsPagesController {
  constructor(
    private readonly imports: ImportsService,
    private readonly database: Database,
    private readonly works: LongWork,
  ) {}

  @Get()
  @Needs('questionnaire.import')
  async list(
    @Query() query: RawQuery,
    @CurrentActor() actor: Actor,
    @Res() response: Response,
  ): Promise<void> {
    const request = listRequest(query, IMPORT_LIST);
    const format = tableFormat(query);
    const locale = localeOf(response);
    if (format) {
      const rows = (await this.imports.all(actor, request)).map(importRow(locale));
      return sendTable(response, format, 'imports', importColumns(locale), rows);
    }
    const { rows, total } = await this.imports.list(actor, request);
    response.render('imports/list', {
      titleKey: 'imports.title',
      rows: rows.map(importRow(locale)),
      list: listModel(request, total, '/imports'),
      kinds: IMPORT_KINDS,
      states: IMPORT_STATES,
    });
  }

  @Get('new')
  @Needs('questionnaire.import')
  @Render('imports/form')
  blank(@CurrentActor() actor: Actor, @Res({ passthrough: true }) response: Response): object {
    return { titleKey: 'imports.add', kinds: kindChoices(actor, localeOf(response)) };
  }

  @Get('templates/:kind.xlsx')
  @Needs('questionnaire.import')
  async template(
    @Param('kind', new ParseEnumPipe(KINDS)) kind: ImportKind,
    @Res() response: Response,
  ): Promise<void> {
    const workbook = await templateWorkbook(this.database.read, localeOf(response), kind);
    response.attachment(`${kind}.xlsx`).send(workbook);
  }

  @Post()
  @Needs('questionnaire.import')
  @Redirect()
  async check(
    @CurrentActor() actor: Actor,
    @Body() { kind, sheet }: ImportInput,
    @Req() request: Request,
  ): Promise<SeeOther> {
    const { name, content } = uploadOf(request, undefined);
    const asked = { ...working('imports.work.check', name, '/imports/new'), values: { kind, sheet } };
    return this.works.start(request, actor, asked, async () => {
      const { id } = await this.imports.check(actor, { kind, fileName: name, content, sheet });
      return { path: `/imports/${id}`, notice: { key: 'imports.notice.checked' } };
    });
  }

  @Get(':id')
  @Needs('questionnaire.import')
  @Render('imports/show')
  async show(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Res({ passthrough: true }) response: Response,
  ): Promise<object> {
    const batch = await this.imports.get(actor, id);
    return importPage(actor, localeOf(response), batch, await this.imports.appliedBefore(batch));
  }

  @Get(':id/errors.xlsx')
  @Needs('questionnaire.import')
  async errors(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Res() response: Response,
  ): Promise<void> {
    const table = errorTable(localeOf(response), await this.imports.get(actor, id));
    return sendTable(response, 'xlsx', `import-${id}-errors`, table.columns, table.rows);
  }

  @Post(':id/choices')
  @Needs('questionnaire.import')
  @Redirect()
  async choose(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Body() body: Record<string, unknown>,
    @Req() request: Request,
  ): Promise<SeeOther> {
    const pipe = inputPipe();
    const { choices } = (await pipe.transform(nestedChoices(body), {
      type: 'body',
      metatype: ImportChoicesInput,
    })) as ImportChoicesInput;
    const said = chosen(choices);
    const batch = await this.imports.choose(actor, id, said);
    flash(request, { path: `/imports/${id}`, notice: noticeOfChoices(said, countsOf(actor, batch)) });
    return seeOther(`/imports/${id}`);
  }

  @Post(':id/moves')
  @Needs('questionnaire.import')
  @Redirect()
  async move(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Body() { move }: ImportMoveInput,
    @Req() request: Request,
  ): Promise<SeeOther> {
    const path = `/imports/${id}`;
    const { fileName } = await this.imports.get(actor, id);
    return this.works.start(request, actor, working('imports.work.apply', fileName, path), async () => {
      const batch = await this.imports.move(actor, id, move);
      return { path, notice: { key: `imports.notice.${batch.state}`, values: { count: batch.newRows } } };
    });
  }
}

/** What became of the choices: none were made, some are still to be made, or all are. */
function noticeOfChoices(said: readonly Choice[], { openQuestions: count }: Counts): Reason {
  if (said.every(({ value }) => value === '') && count > 0) return { key: 'imports.notice.none_chosen' };
  if (count > 0) return { key: 'imports.notice.some_chosen', values: { count } };
  return { key: 'imports.notice.chosen' };
}

/** What is worked on: a large file takes longer than a page waits for. */
function working(key: string, fileName: string, back: string): Asked {
  return {
    title: { key, values: { file: fileName } },
    back,
    list: { path: '/imports', titleKey: 'imports.title' },
  };
}
