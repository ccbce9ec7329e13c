import { Body, Controller, Get, Param, ParseIntPipe, Post, Query, Redirect, Render, Req, Res } from '@nestjs/common'; // prettier-ignore
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { CurrentActor } from '../access/current-actor';
import { Needs } from '../access/needs';
import { mayAsk } from '../access/permissions';
import { each } from '../kernel/breathe';
import { rolesOf, type Actor } from '../kernel/actor';
import { OfficesService } from '../offices/offices.service';
import { flash } from '../web/flash';
import { listModel, listRequest, type RawQuery } from '../web/list';
import { localeOf } from '../web/locale';
import { seeOther, type SeeOther } from '../web/see-other';
import { sendTable, tableFormat } from '../web/send-table';
import { VersionedForm } from '../web/versioned-form';
import { PartnerPageService } from './partner-page.service';
import { PartnerInput } from '../partners/partner.input';
import { givenKey, partnerColumns, partnerExported, partnerFilters, partnerShown } from './partner.pages';
import { PARTNER_LIST } from './partners.query';
import { PartnersService } from './partners.service';

class PartnerForm extends VersionedForm(PartnerInput) {}

@ApiExcludeController()
@Controller('partners')
export class PartnersPagesController {
  constructor(
    private readonly partners: PartnersService,
    private readonly pages: PartnerPageService,
    private readonly offices: OfficesService,
  ) {}

  @Get()
  @Needs('partners.read')
  async list(
    @Query() query: RawQuery,
    @CurrentActor() actor: Actor,
    @Res() response: Response,
  ): Promise<void> {
    const request = listRequest(query, PARTNER_LIST);
    const format = tableFormat(query);
    const locale = localeOf(response);
    if (format) {
      const rows = each(this.partners.all(actor, request), partnerExported(locale));
      return sendTable(response, format, 'partners', partnerColumns(locale, actor), rows);
    }
    const [{ rows, total }, offices, codes] = await Promise.all([
      this.partners.list(actor, request),
      this.offices.choices(),
      this.offices.countryCodes(),
    ]);
    response.render('partners/list', {
      titleKey: 'partners.title',
      rows: rows.map(partnerShown(locale)),
      list: listModel(request, total, '/partners'),
      givenKey: givenKey(actor),
      filters: partnerFilters(locale, offices, codes),
      mayWrite: mayAsk(rolesOf(actor), 'partners.write'),
    });
  }

  @Get('new')
  @Needs('partners.write')
  @Render('partners/form')
  blank(@CurrentActor() actor: Actor, @Res({ passthrough: true }) response: Response): Promise<object> {
    return this.pages.form(actor, localeOf(response), null);
  }

  @Post()
  @Needs('partners.write')
  @Redirect()
  async add(
    @CurrentActor() actor: Actor,
    @Body() input: PartnerInput,
    @Req() request: Request,
  ): Promise<SeeOther> {
    const { id, name } = await this.partners.add(actor, input);
    flash(request, { path: `/partners/${id}`, notice: { key: 'partners.notice.added', values: { name } } });
    return seeOther(`/partners/${id}`);
  }

  @Get(':id')
  @Needs('partners.read')
  async show(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Res() response: Response,
  ): Promise<void> {
    const into = await this.partners.mergedInto(actor, id);
    if (into !== null) {
      response.redirect(303, `/partners/${into}`);
      return;
    }
    response.render('partners/show', await this.pages.page(actor, localeOf(response), id));
  }

  @Get(':id/edit')
  @Needs('partners.write')
  @Render('partners/form')
  edit(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Res({ passthrough: true }) response: Response,
  ): Promise<object> {
    return this.pages.form(actor, localeOf(response), id);
  }

  @Post(':id')
  @Needs('partners.write')
  @Redirect()
  async change(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Body() { version, ...input }: PartnerForm,
    @Req() request: Request,
  ): Promise<SeeOther> {
    await this.partners.change(actor, id, input, version);
    flash(request, {
      path: `/partners/${id}`,
      notice: { key: 'partners.notice.changed', values: { name: input.name } },
    });
    return seeOther(`/partners/${id}`);
  }
}
