import { Body, Controller, Get, Param, ParseIntPipe, Post, Query, Redirect, Render, Req, Res } from '@nestjs/common'; // prettier-ignore
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { CurrentActor } from '../access/current-actor';
import { Needs } from '../access/needs';
import { mayAsk } from '../access/permissions';
import { rolesOf, type Actor } from '../kernel/actor';
import { Invalid } from '../kernel/errors';
import { OfficesService } from '../offices/offices.service';
import { TextField } from '../web/fields';
import { flash } from '../web/flash';
import type { RawQuery } from '../web/list';
import { localeOf } from '../web/locale';
import { seeOther, type SeeOther } from '../web/see-other';
import { sendTable, tableFormat } from '../web/send-table';
import { sheetRows } from '../web/spreadsheet/sheet-rows';
import { VersionedForm } from '../web/versioned-form';
import { mayKeep } from './partner';
import { neededHeaders, relatedRows } from './related-import';
import { RelatedPartiesService } from './related-parties.service';
import { RelatedPartyInput } from './related-party.input';
import { relatedColumns, relatedExported, relatedForm, relatedShown } from './related-party.pages';

class RelatedImport {
  @TextField({ max: 100, optional: true })
  sheet: string | null = null;
}

class RelatedPartyForm extends VersionedForm(RelatedPartyInput) {}

@ApiExcludeController()
@Controller('partners/:id/related')
export class RelatedPartiesPagesController {
  constructor(
    private readonly related: RelatedPartiesService,
    private readonly offices: OfficesService,
  ) {}

  @Get()
  @Needs('partners.read')
  async list(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Query() query: RawQuery,
    @Res() response: Response,
  ): Promise<void> {
    const { partner, parties } = await this.related.list(actor, id);
    const locale = localeOf(response);
    const format = tableFormat(query);
    if (format) {
      const rows = parties.map(relatedExported(locale, parties));
      return sendTable(response, format, `partner-${id}-related`, relatedColumns(locale), rows);
    }
    response.render('partners/related', {
      titleKey: 'related.title',
      partner,
      parties: parties.map(relatedShown(locale, parties)),
      mayWrite: mayKeep(actor, partner.leadOfficeId),
      mayErase: mayAsk(rolesOf(actor), 'personal_data.erase'),
    });
  }

  @Post('import')
  @Needs('partners.write')
  @Redirect()
  async import(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Body() { sheet }: RelatedImport,
    @Req() request: Request,
  ): Promise<SeeOther> {
    const [file] = Array.isArray(request.files) ? request.files : [];
    if (!file) throw Invalid.field('file', 'field.required');
    const rows = relatedRows(
      await sheetRows(file.buffer, file.originalname, { sheet, needs: neededHeaders() }),
    );
    const count = await this.related.import(actor, id, rows);
    flash(request, {
      path: `/partners/${id}/related`,
      notice: { key: 'related.notice.imported', values: { count } },
    });
    return seeOther(`/partners/${id}/related`);
  }

  @Get('new')
  @Needs('partners.write')
  @Render('partners/related-form')
  async blank(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Res({ passthrough: true }) response: Response,
  ): Promise<object> {
    const found = await this.related.list(actor, id);
    return relatedForm(localeOf(response), found, await this.offices.countryCodes(), null);
  }

  @Post()
  @Needs('partners.write')
  @Redirect()
  async add(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Body() input: RelatedPartyInput,
    @Req() request: Request,
  ): Promise<SeeOther> {
    await this.related.add(actor, id, input);
    return to(request, id, 'related.notice.added', input.name);
  }

  @Get(':partyId/edit')
  @Needs('partners.write')
  @Render('partners/related-form')
  async edit(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Param('partyId', ParseIntPipe) partyId: number,
    @Res({ passthrough: true }) response: Response,
  ): Promise<object> {
    const party = await this.related.get(actor, id, partyId);
    const found = await this.related.list(actor, id);
    return relatedForm(localeOf(response), found, await this.offices.countryCodes(), party);
  }

  @Post(':partyId')
  @Needs('partners.write')
  @Redirect()
  async change(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) partnerId: number,
    @Param('partyId', ParseIntPipe) id: number,
    @Body() { version, ...input }: RelatedPartyForm,
    @Req() request: Request,
  ): Promise<SeeOther> {
    await this.related.change(actor, { partnerId, id }, input, version);
    return to(request, partnerId, 'related.notice.changed', input.name);
  }

  @Get(':partyId/remove')
  @Needs('partners.write')
  @Render('partners/related-remove')
  async confirm(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Param('partyId', ParseIntPipe) partyId: number,
  ): Promise<object> {
    const party = await this.related.get(actor, id, partyId);
    return { titleKey: 'related.remove', party, partnerId: id };
  }

  @Post(':partyId/remove')
  @Needs('partners.write')
  @Redirect()
  async remove(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Param('partyId', ParseIntPipe) partyId: number,
    @Req() request: Request,
  ): Promise<SeeOther> {
    const { name } = await this.related.get(actor, id, partyId);
    await this.related.remove(actor, id, partyId);
    return to(request, id, 'related.notice.removed', name);
  }
}

function to(request: Request, id: number, key: string, name: string): SeeOther {
  flash(request, { path: `/partners/${id}/related`, notice: { key, values: { name } } });
  return seeOther(`/partners/${id}/related`);
}
