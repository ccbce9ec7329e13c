import { Body, Controller, Get, Param, ParseIntPipe, Post, Redirect, Render, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { CurrentActor } from '../../access/current-actor';
import { Needs } from '../../access/needs';
import type { Actor } from '../../kernel/actor';
import { flash } from '../../web/flash';
import { localeOf } from '../../web/locale';
import { seeOther, type SeeOther } from '../../web/see-other';
import { ListsService } from '../lists.service';
import { chosenMapping, ColumnsInput } from './columns.input';
import { columnsForm } from './columns.pages';
import { ListsReader } from './lists-reader.service';

/** What the columns of a table are, said once for all versions of its list. */
@ApiExcludeController()
@Controller('screening/lists/:id/columns')
export class ColumnsPagesController {
  constructor(
    private readonly lists: ListsService,
    private readonly reader: ListsReader,
  ) {}

  @Get()
  @Needs('screening.lists')
  @Render('screening/columns')
  async form(
    @Param('id', ParseIntPipe) id: number,
    @Res({ passthrough: true }) response: Response,
  ): Promise<object> {
    return columnsForm(localeOf(response), await this.reader.list(id), await this.reader.columns(id));
  }

  @Post()
  @Needs('screening.lists')
  @Redirect()
  async remember(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Body() input: ColumnsInput,
    @Req() request: Request,
  ): Promise<SeeOther> {
    await this.lists.rememberColumns(actor, id, chosenMapping(input, await this.reader.columns(id)));
    const path = `/screening/lists/${id}`;
    flash(request, { path, notice: { key: 'screening.columns.saved' } });
    return seeOther(path);
  }
}
