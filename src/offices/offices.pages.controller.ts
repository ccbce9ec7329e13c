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
import { CurrentActor } from '../access/current-actor';
import { Needs } from '../access/needs';
import { holds, type Actor } from '../kernel/actor';
import { flash } from '../web/flash';
import { listModel, listRequest, type RawQuery } from '../web/list';
import { localeOf } from '../web/locale';
import { seeOther, type SeeOther } from '../web/see-other';
import { sendTable, tableFormat } from '../web/send-table';
import { VersionedForm } from '../web/versioned-form';
import { OfficeInput } from './office.input';
import { officeColumns, officeForm, officeRow } from './office.pages';
import { OFFICE_LIST, OfficesService } from './offices.service';
import { OFFICE_KINDS } from './offices.vocabulary';

class OfficeForm extends VersionedForm(OfficeInput) {}

@ApiExcludeController()
@Controller('offices')
export class OfficesPagesController {
  constructor(private readonly offices: OfficesService) {}

  @Get()
  @Needs('offices.read')
  async list(
    @Query() query: RawQuery,
    @CurrentActor() actor: Actor,
    @Res() response: Response,
  ): Promise<void> {
    const request = listRequest(query, OFFICE_LIST);
    const format = tableFormat(query);
    const locale = localeOf(response);
    if (format) {
      const offices = await this.offices.all(request);
      return sendTable(response, format, 'offices', officeColumns(locale), offices.map(officeRow(locale)));
    }
    const { rows, total } = await this.offices.list(request);
    response.render('offices/list', {
      titleKey: 'offices.title',
      rows: rows.map(officeRow(locale)),
      list: listModel(request, total, '/offices'),
      kinds: OFFICE_KINDS,
      mayWrite: holds(actor, 'administrator'),
    });
  }

  @Get('new')
  @Needs('offices.write')
  @Render('offices/form')
  async blank(@Res({ passthrough: true }) response: Response): Promise<object> {
    return officeForm(this.offices, localeOf(response), null);
  }

  @Post()
  @Needs('offices.write')
  @Redirect()
  async add(
    @CurrentActor() actor: Actor,
    @Body() input: OfficeInput,
    @Req() request: Request,
  ): Promise<SeeOther> {
    const office = await this.offices.add(actor, input);
    flash(request, {
      path: '/offices',
      notice: { key: 'offices.notice.added', values: { name: office.name } },
    });
    return seeOther('/offices');
  }

  @Get(':id/edit')
  @Needs('offices.write')
  @Render('offices/form')
  async edit(
    @Param('id', ParseIntPipe) id: number,
    @Res({ passthrough: true }) response: Response,
  ): Promise<object> {
    return officeForm(this.offices, localeOf(response), await this.offices.get(id));
  }

  @Post(':id')
  @Needs('offices.write')
  @Redirect()
  async change(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Body() { version, ...input }: OfficeForm,
    @Req() request: Request,
  ): Promise<SeeOther> {
    const office = await this.offices.change(actor, id, input, version);
    const isPlaced = office.parentId === input.parentId && office.kind === input.kind;
    flash(request, {
      path: '/offices',
      notice: {
        key: isPlaced ? 'offices.notice.changed' : 'offices.notice.waits',
        values: { name: office.name },
      },
    });
    return seeOther('/offices');
  }
}
