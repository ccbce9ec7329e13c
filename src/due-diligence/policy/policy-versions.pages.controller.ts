import { Body, Controller, Get, Param, ParseIntPipe, Post, Query, Redirect, Render, Req, Res } from '@nestjs/common'; // prettier-ignore
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { CurrentActor } from '../../access/current-actor';
import { Needs } from '../../access/needs';
import type { Actor } from '../../kernel/actor';
import { flash } from '../../web/flash';
import { listRequest, type RawQuery } from '../../web/list';
import { seeOther, type SeeOther } from '../../web/see-other';
import { sendTable, tableFormat } from '../../web/send-table';
import { PoliciesService } from './policies.service';
import { policyPage } from './policy.pages';
import { criteriaColumns, criteriaRows } from './criteria-sheet';
import { jsonFileOf } from './json-file';
import { IntegerField } from '../../web/fields';
import { PolicyMoveInput } from './policy.input';
import { changedCases, comparePage, TRIAL_LIST, trialColumns, trialPage, trialRow, versionHead, versionsPage } from './policy-versions.pages'; // prettier-ignore
import { PolicyVersionsService } from './policy-versions.service';

class PolicyMoveForm extends PolicyMoveInput {
  @IntegerField({ min: 1, optional: true })
  version: number | null = null;
}

@ApiExcludeController()
@Controller('policy/versions')
export class PolicyVersionsPagesController {
  constructor(
    private readonly policies: PoliciesService,
    private readonly versions: PolicyVersionsService,
  ) {}

  @Get()
  @Needs('policy.read')
  @Render('policy/versions')
  async list(@CurrentActor() actor: Actor): Promise<object> {
    const rows = await this.policies.list();
    return versionsPage(rows, await this.versions.names(rows), actor);
  }

  @Get('new')
  @Needs('policy.write')
  @Render('policy/new')
  blank(): object {
    return { titleKey: 'policy.new_draft' };
  }

  @Post()
  @Needs('policy.write')
  @Redirect()
  async draft(@CurrentActor() actor: Actor, @Req() request: Request): Promise<SeeOther> {
    return drafted(request, (await this.versions.draft(actor)).id);
  }

  @Post('file')
  @Needs('policy.write')
  @Redirect()
  async draftFromFile(@CurrentActor() actor: Actor, @Req() request: Request): Promise<SeeOther> {
    const { body, explained } = jsonFileOf(request);
    return drafted(request, (await this.versions.draft(actor, body).catch(explained)).id);
  }

  @Get(':id')
  @Needs('policy.read')
  @Render('policy/policy')
  async show(@CurrentActor() actor: Actor, @Param('id', ParseIntPipe) id: number): Promise<object> {
    const kept = await this.policies.get(id);
    const head = {
      kept,
      names: await this.versions.names([kept.row]),
      moves: await this.versions.moves(kept.row, actor),
      compared: await this.versions.compare(id, null),
      history: await this.versions.history(id),
      lessons: await this.versions.lessons(actor, id),
    };
    return policyPage(kept, actor.locale, versionHead(head, actor));
  }

  @Get(':id/policy.json')
  @Needs('policy.read')
  async file(@Param('id', ParseIntPipe) id: number, @Res() response: Response): Promise<void> {
    const { row, policy } = await this.policies.get(id);
    response
      .attachment(`policy-${row.number}.json`)
      .type('application/json')
      .send(JSON.stringify(policy, null, 2));
  }

  @Get(':id/criteria.xlsx')
  @Needs('policy.read')
  async criteria(
    @CurrentActor() { locale }: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Res() response: Response,
  ): Promise<void> {
    const { row, policy } = await this.policies.get(id);
    const name = `policy-${row.number}-criteria`;
    return sendTable(response, 'xlsx', name, criteriaColumns(locale), criteriaRows(policy, locale));
  }

  @Get(':id/compare')
  @Needs('policy.read')
  @Render('policy/compare')
  async compare(
    @CurrentActor() { locale }: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Query() query: RawQuery,
  ): Promise<object> {
    const compared = await this.versions.compare(id, Number(query.with) || null);
    return comparePage(compared, await this.policies.list(), locale);
  }

  @Get(':id/trial')
  @Needs('policy.write')
  async trial(
    @CurrentActor() { locale }: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Query() query: RawQuery,
    @Res() response: Response,
  ): Promise<void> {
    const request = listRequest(query, TRIAL_LIST);
    const kept = await this.policies.get(id);
    const tried = await this.versions.tryOut(id);
    const format = tableFormat(query);
    if (format) {
      const rows = changedCases(tried, request).map(trialRow(locale));
      return sendTable(response, format, `policy-${kept.row.number}-trial`, trialColumns(locale), rows);
    }
    const page = trialPage(kept, await this.policies.active(), tried, request, locale);
    response.render('policy/trial', page);
  }

  @Post(':id/file')
  @Needs('policy.write')
  @Redirect()
  async replace(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Req() request: Request,
  ): Promise<SeeOther> {
    const { body, explained } = jsonFileOf(request);
    await this.versions.write(actor, id, body).catch(explained);
    return to(request, id, 'policy.saved');
  }

  @Post(':id/moves')
  @Needs('policy.write')
  @Redirect()
  async move(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Body() { version, ...input }: PolicyMoveForm,
    @Req() request: Request,
  ): Promise<SeeOther> {
    await this.versions.move(actor, id, input, version ?? undefined);
    return to(request, id, `policy.moved.${input.move}`);
  }
}

function drafted(request: Request, id: number): SeeOther {
  return to(request, id, 'policy.drafted');
}

function to(request: Request, id: number, key: string): SeeOther {
  const path = `/policy/versions/${id}`;
  flash(request, { path, notice: { key } });
  return seeOther(path);
}
