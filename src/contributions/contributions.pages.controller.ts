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
import { each } from '../kernel/breathe';
import type { Actor } from '../kernel/actor';
import { flash } from '../web/flash';
import { listRequest, type RawQuery } from '../web/list';
import { localeOf } from '../web/locale';
import { seeOther, type SeeOther } from '../web/see-other';
import { sendTable, tableFormat } from '../web/send-table';
import { VersionedForm } from '../web/versioned-form';
import { ContributionChoices } from './contribution.choices';
import { IntegerField } from '../web/fields';
import { ContributionInput, ContributionMoveInput } from './contribution.input';
import { detailPage, formPage, listPage, sheetColumns, sheetRow, type FormQuery } from './contribution.pages';
import { CONTRIBUTION_LIST } from './contributions.query';
import { ContributionsService, type NamedContribution } from './contributions.service';

class ContributionMoveForm extends ContributionMoveInput {
  @IntegerField({ min: 1, optional: true })
  version: number | null = null;
}

class ContributionForm extends VersionedForm(ContributionInput) {}

@ApiExcludeController()
@Controller('contributions')
export class ContributionsPagesController {
  constructor(
    private readonly contributions: ContributionsService,
    private readonly choices: ContributionChoices,
  ) {}

  @Get()
  @Needs('contributions.read')
  async list(
    @Query() query: RawQuery,
    @CurrentActor() actor: Actor,
    @Res() response: Response,
  ): Promise<void> {
    const request = listRequest(query, CONTRIBUTION_LIST);
    const format = tableFormat(query);
    const locale = localeOf(response);
    if (format) {
      const rows = each(this.contributions.all(actor, request), sheetRow(locale));
      return sendTable(response, format, 'contributions', sheetColumns(locale), rows);
    }
    const found = await this.contributions.list(actor, request);
    response.render('contributions/list', await listPage(this.choices, actor, locale, request, found));
  }

  @Get('new')
  @Needs('contributions.write')
  @Render('contributions/form')
  blank(
    @CurrentActor() actor: Actor,
    @Query() query: FormQuery,
    @Res({ passthrough: true }) response: Response,
  ): Promise<object> {
    return formPage(this.choices, actor, localeOf(response), query, null);
  }

  @Post()
  @Needs('contributions.write')
  @Redirect()
  async record(
    @CurrentActor() actor: Actor,
    @Body() input: ContributionInput,
    @Req() request: Request,
  ): Promise<SeeOther> {
    return told(request, 'recorded', await this.contributions.record(actor, input));
  }

  @Get(':id')
  @Needs('contributions.read')
  @Render('contributions/detail')
  async get(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Res({ passthrough: true }) response: Response,
  ): Promise<object> {
    const row = await this.contributions.get(actor, id);
    const page = detailPage(actor, localeOf(response), row, await this.contributions.moves(actor, row));
    const [triage, beside] = [
      await this.contributions.triage(actor, row),
      await this.contributions.beside(actor, row),
    ];
    return { ...page, triage: [triage], beside: { ...beside, alike: beside.alike.join(' · ') } };
  }

  @Get(':id/edit')
  @Needs('contributions.write')
  @Render('contributions/form')
  async edit(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Query() query: FormQuery,
    @Res({ passthrough: true }) response: Response,
  ): Promise<object> {
    return formPage(this.choices, actor, localeOf(response), query, await this.contributions.get(actor, id));
  }

  @Post(':id')
  @Needs('contributions.write')
  @Redirect()
  async change(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Body() { version, ...input }: ContributionForm,
    @Req() request: Request,
  ): Promise<SeeOther> {
    return told(request, 'changed', await this.contributions.change(actor, id, input, version));
  }

  @Post(':id/moves')
  @Needs('contributions.move')
  @Redirect()
  async move(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Body() { move, note, version }: ContributionMoveForm,
    @Req() request: Request,
  ): Promise<SeeOther> {
    return told(request, 'moved', await this.contributions.move(actor, id, move, note, version ?? undefined));
  }
}

function told(request: Request, what: string, { id, number }: NamedContribution): SeeOther {
  const path = `/contributions/${id}`;
  flash(request, { path, notice: { key: `contributions.notice.${what}`, values: { number } } });
  return seeOther(path);
}
