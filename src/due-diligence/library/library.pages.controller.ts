import { Body, Controller, Get, Param, ParseIntPipe, Post, Query, Redirect, Render, Req, Res } from '@nestjs/common'; // prettier-ignore
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { CurrentActor } from '../../access/current-actor';
import { Needs } from '../../access/needs';
import type { Actor } from '../../kernel/actor';
import { OfficesService } from '../../offices/offices.service';
import { flash } from '../../web/flash';
import { listModel, listRequest, type RawQuery } from '../../web/list';
import { seeOther, type SeeOther } from '../../web/see-other';
import { sendTable, tableFormat } from '../../web/send-table';
import { PoliciesService } from '../policy/policies.service';
import { LIBRARY_LIST } from './library-list';
import { libraryColumns, libraryFilters, libraryPage, libraryRow, librarySheetRow } from './library.pages';
import { LibraryService } from './library.service';
import { NotFollowedInput, VisibilityInput } from './library.view';

/** The library of decisions. */
@ApiExcludeController()
@Controller('library')
export class LibraryPagesController {
  constructor(
    private readonly library: LibraryService,
    private readonly policies: PoliciesService,
    private readonly offices: OfficesService,
  ) {}

  @Get()
  @Needs('cases.read')
  async list(
    @Query() query: RawQuery,
    @CurrentActor() actor: Actor,
    @Res() response: Response,
  ): Promise<void> {
    const request = listRequest(query, LIBRARY_LIST);
    const format = tableFormat(query);
    if (format) {
      const rows = (await this.library.all(actor, request)).map(librarySheetRow(actor.locale));
      return sendTable(response, format, 'library', libraryColumns(actor.locale), rows);
    }
    const { rows, total } = await this.library.list(actor, request);
    const { policy } = await this.policies.active();
    const offices = await this.offices.choices();
    response.render('library/list', {
      titleKey: 'library.title',
      rows: rows.map(libraryRow(actor.locale)),
      list: listModel(request, total, '/library'),
      offices: offices.map(({ id, name }) => ({ value: String(id), label: name })),
      ...libraryFilters(actor, policy),
    });
  }

  @Get(':id')
  @Needs('cases.read')
  @Render('library/show')
  async show(@CurrentActor() actor: Actor, @Param('id', ParseIntPipe) id: number): Promise<object> {
    return libraryPage(await this.library.get(actor, id), actor);
  }

  @Post(':id/not-followed')
  @Needs('cases.move')
  @Redirect()
  async notFollowed(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Body() input: NotFollowedInput,
    @Req() request: Request,
  ): Promise<SeeOther> {
    await this.library.notFollowed(actor, id, input.reason);
    const path = `/library/${id}`;
    flash(request, { path, notice: { key: 'cases.notice.saved' } });
    return seeOther(path);
  }

  @Post(':id/visibility')
  @Needs('cases.move')
  @Redirect()
  async restrict(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Body() input: VisibilityInput,
    @Req() request: Request,
  ): Promise<SeeOther> {
    await this.library.restrict(actor, id, input.restrictedBecause);
    const path = `/library/${id}`;
    flash(request, { path, notice: { key: 'cases.notice.saved' } });
    return seeOther(path);
  }
}
