import { Body, Controller, Get, Param, ParseIntPipe, Post, Query, Redirect, Render, Req, Res } from '@nestjs/common'; // prettier-ignore
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { CurrentActor } from '../access/current-actor';
import { Needs } from '../access/needs';
import { mayAsk } from '../access/permissions';
import { each } from '../kernel/breathe';
import { rolesOf, type Actor } from '../kernel/actor';
import { OfficesService } from '../offices/offices.service';
import { translate } from '../texts/translator';
import { flash } from '../web/flash';
import { IntegerField, TextField } from '../web/fields';
import { listModel, listRequest, type RawQuery } from '../web/list';
import { localeOf } from '../web/locale';
import { seeOther, type SeeOther } from '../web/see-other';
import { sendTable, tableFormat } from '../web/send-table';
import { VersionedForm } from '../web/versioned-form';
import { AmendmentMoveInput } from './amendments/amendment.input';
import { AmendmentsService } from './amendments/amendments.service';
import { ENGAGEMENT_LIST } from './engagement-list';
import { EngagementDetailModel } from './engagement.detail';
import { EngagementFormModel } from './engagement.form';
import { EngagementInput, MoveInput } from './engagement.input';
import { engagementColumns, engagementFilters, engagementRow, engagementShown } from './engagement.pages';
import { EngagementsService } from './engagements.service';
import { PartnershipTypesService } from './partnership-types.service';

class NewEngagementForm extends EngagementInput {
  @TextField({ optional: true })
  partnerSearch: string | null = null;
}

class MoveForm extends MoveInput {
  @IntegerField({ min: 1, optional: true })
  version: number | null = null;
}

class EngagementForm extends VersionedForm(NewEngagementForm) {}

@ApiExcludeController()
@Controller('engagements')
export class EngagementsPagesController {
  constructor(
    private readonly engagements: EngagementsService,
    private readonly types: PartnershipTypesService,
    private readonly offices: OfficesService,
    private readonly forms: EngagementFormModel,
    private readonly details: EngagementDetailModel,
    private readonly amendments: AmendmentsService,
  ) {}

  @Get()
  @Needs('engagements.read')
  async list(
    @Query() query: RawQuery,
    @CurrentActor() actor: Actor,
    @Res() response: Response,
  ): Promise<void> {
    const request = listRequest(query, ENGAGEMENT_LIST);
    const format = tableFormat(query);
    const locale = localeOf(response);
    if (format) {
      const rows = each(this.engagements.all(actor, request), engagementRow(locale));
      return sendTable(response, format, 'engagements', engagementColumns(locale), rows); // prettier-ignore
    }
    const [{ rows, total }, types, offices, countryCodes] = await Promise.all([
      this.engagements.list(actor, request),
      this.types.every(),
      this.offices.choices(),
      this.offices.countryCodes(),
    ]);
    response.render('engagements/list', {
      titleKey: 'engagements.title',
      rows: rows.map(engagementShown(locale)),
      list: listModel(request, total, '/engagements'),
      filters: engagementFilters(request, locale, { types, offices, countryCodes }),
      year: request.filters.year ?? '',
      partner: request.filters.partner ?? null,
      mayWrite: mayAsk(rolesOf(actor), 'engagements.write'),
    });
  }

  /** `?partnerId=` ticks a partner, `?partner=` searches for one. */
  @Get('new')
  @Needs('engagements.write')
  @Render('engagements/form')
  async blank(
    @CurrentActor() actor: Actor,
    @Query() query: RawQuery,
    @Res({ passthrough: true }) response: Response,
  ): Promise<object> {
    return this.forms.of(actor, response, null, asked(query));
  }

  /** The form again, as it was typed, with the partners found. */
  @Post('find')
  @Needs('engagements.write')
  @Redirect()
  find(@Body() body: Record<string, unknown>, @Req() request: Request): SeeOther {
    return backWithFound(request, body, '/engagements/new');
  }

  @Post(':id/find')
  @Needs('engagements.write')
  @Redirect()
  findMore(
    @Param('id', ParseIntPipe) id: number,
    @Body() body: Record<string, unknown>,
    @Req() request: Request,
  ): SeeOther {
    return backWithFound(request, body, `/engagements/${id}/edit`);
  }

  @Post()
  @Needs('engagements.write')
  @Redirect()
  async add(
    @CurrentActor() actor: Actor,
    @Body() { partnerSearch: _, ...input }: NewEngagementForm,
    @Req() request: Request,
  ): Promise<SeeOther> {
    const { id, number } = await this.engagements.add(actor, input);
    return told(request, id, 'engagements.notice.added', { number });
  }

  @Get(':id')
  @Needs('engagements.read')
  @Render('engagements/detail')
  async detail(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Res({ passthrough: true }) response: Response,
  ): Promise<object> {
    return this.details.of(actor, localeOf(response), await this.engagements.get(id));
  }

  @Get(':id/edit')
  @Needs('engagements.write')
  @Render('engagements/form')
  async edit(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Query() query: RawQuery,
    @Res({ passthrough: true }) response: Response,
  ): Promise<object> {
    return this.forms.of(actor, response, await this.engagements.get(id), asked(query));
  }

  @Post(':id')
  @Needs('engagements.write')
  @Redirect()
  async change(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Body() { version, partnerSearch: _, ...input }: EngagementForm,
    @Req() request: Request,
  ): Promise<SeeOther> {
    const changed = await this.engagements.change(actor, id, input, version);
    const waits = (await this.amendments.of(actor, changed)) !== null;
    const key = waits ? 'engagements.notice.asked' : 'engagements.notice.changed';
    return told(request, id, key, { number: changed.number });
  }

  @Post(':id/moves')
  @Needs('engagements.move')
  @Redirect()
  async move(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Body() { version, ...input }: MoveForm,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SeeOther> {
    const { number, state } = await this.engagements.move(actor, id, input, version ?? undefined);
    const words = translate(localeOf(response), `engagements.state.${state}`);
    return told(request, id, 'engagements.notice.moved', { number, state: words });
  }

  @Post(':id/amendments/:amendmentId/moves')
  @Needs('engagements.move')
  @Redirect()
  async decideAmendment(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Param('amendmentId', ParseIntPipe) amendmentId: number,
    @Body() input: AmendmentMoveInput,
    @Req() request: Request,
  ): Promise<SeeOther> {
    await this.amendments.decide(actor, id, amendmentId, input);
    const { number } = await this.engagements.get(id);
    return told(request, id, 'engagements.notice.decided', { number });
  }
}

function asked(query: RawQuery): { partner: string; partnerIds: number[] } {
  const id = typeof query.partnerId === 'string' ? Number(query.partnerId) : 0;
  const partner = typeof query.partner === 'string' ? query.partner.trim().slice(0, 200) : '';
  return { partner, partnerIds: Number.isSafeInteger(id) && id > 0 ? [id] : [] };
}

function backWithFound(request: Request, body: Record<string, unknown>, path: string): SeeOther {
  const { _csrf, ...values } = body;
  flash(request, { path, form: { values, errors: [] } });
  const searched = typeof body.partnerSearch === 'string' ? body.partnerSearch : '';
  return seeOther(`${path}?${new URLSearchParams({ partner: searched }).toString()}#f-partnerSearch`);
}

function told(request: Request, id: number, key: string, values: Record<string, string>): SeeOther {
  const path = `/engagements/${id}`;
  flash(request, { path, notice: { key, values } });
  return seeOther(path);
}
