import { Body, Controller, Get, Param, ParseIntPipe, Post, Query, Redirect, Render, Req, Res } from '@nestjs/common'; // prettier-ignore
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { CurrentActor } from '../access/current-actor';
import { Needs } from '../access/needs';
import { mayAsk } from '../access/permissions';
import { rolesOf, type Actor } from '../kernel/actor';
import { flash } from '../web/flash';
import { listModel, listRequest, type RawQuery } from '../web/list';
import { localeOf } from '../web/locale';
import { seeOther, type SeeOther } from '../web/see-other';
import { sendTable, tableFormat } from '../web/send-table';
import { VersionedForm } from '../web/versioned-form';
import { MoveInput } from './engagement.input';
import { typeName } from './partnership-type';
import type { PartnershipType } from './partnership-type.entity';
import { PartnershipTypeInput } from './partnership-type.input';
import { typeColumns, typeFilters, typeForm, typeRow } from './partnership-type.pages';
import { PartnershipTypesService, TYPE_LIST } from './partnership-types.service';

const PATH = '/partnership-types';

class PartnershipTypeForm extends VersionedForm(PartnershipTypeInput) {}

@ApiExcludeController()
@Controller('partnership-types')
export class PartnershipTypesPagesController {
  constructor(private readonly types: PartnershipTypesService) {}

  @Get()
  @Needs('types.read')
  async list(
    @Query() query: RawQuery,
    @CurrentActor() actor: Actor,
    @Res() response: Response,
  ): Promise<void> {
    const request = listRequest(query, TYPE_LIST);
    const format = tableFormat(query);
    const locale = localeOf(response);
    const row = typeRow(locale, await this.types.counts());
    if (format) {
      const types = await this.types.all(request);
      return sendTable(response, format, 'partnership-types', typeColumns(locale), types.map(row));
    }
    const { rows, total } = await this.types.list(request);
    response.render('partnership-types/list', {
      titleKey: 'types.title',
      rows: rows.map(row),
      list: listModel(request, total, PATH),
      filters: typeFilters(request, locale),
      mayWrite: mayAsk(rolesOf(actor), 'types.write'),
    });
  }

  @Get('new')
  @Needs('types.write')
  @Render('partnership-types/form')
  blank(@Res({ passthrough: true }) response: Response): object {
    return typeForm(localeOf(response), null);
  }

  @Post()
  @Needs('types.write')
  @Redirect()
  async add(
    @CurrentActor() actor: Actor,
    @Body() input: PartnershipTypeInput,
    @Req() request: Request,
  ): Promise<SeeOther> {
    return told(request, actor, await this.types.add(actor, input), 'types.notice.added');
  }

  @Get(':id/edit')
  @Needs('types.write')
  @Render('partnership-types/form')
  async edit(
    @Param('id', ParseIntPipe) id: number,
    @Res({ passthrough: true }) response: Response,
  ): Promise<object> {
    return typeForm(localeOf(response), await this.types.get(id));
  }

  @Post(':id')
  @Needs('types.write')
  @Redirect()
  async change(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Body() { version, ...input }: PartnershipTypeForm,
    @Req() request: Request,
  ): Promise<SeeOther> {
    return told(request, actor, await this.types.change(actor, id, input, version), 'types.notice.changed');
  }

  @Post(':id/moves')
  @Needs('types.write')
  @Redirect()
  async move(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Body() { move }: MoveInput,
    @Req() request: Request,
  ): Promise<SeeOther> {
    return told(request, actor, await this.types.move(actor, id, move), 'types.notice.changed');
  }
}

function told(request: Request, actor: Actor, type: PartnershipType, key: string): SeeOther {
  flash(request, { path: PATH, notice: { key, values: { name: typeName(type, actor.locale) } } });
  return seeOther(PATH);
}
