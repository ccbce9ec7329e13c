import { Body, Controller, Get, Param, ParseIntPipe, Post, Query, Redirect, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { CurrentActor } from '../access/current-actor';
import { Needs } from '../access/needs';
import { mayAsk } from '../access/permissions';
import { rolesOf, type Actor } from '../kernel/actor';
import { flash } from '../web/flash';
import type { RawQuery } from '../web/list';
import { localeOf } from '../web/locale';
import { seeOther, type SeeOther } from '../web/see-other';
import { sendTable, tableFormat } from '../web/send-table';
import { VersionedForm } from '../web/versioned-form';
import { FinancialYearInput, FundingPlanInput, PeerFigureInput, StrategyFundingInput } from './figures.input';
import {
  figuresPage,
  fundingSummary,
  fundingTable,
  peersTable,
  plansTable,
  sheetOf,
  yearsTable,
  type FiguresTable,
} from './figures.pages';
import { FiguresService } from './figures.service';

class FinancialYearForm extends VersionedForm(FinancialYearInput) {}
class StrategyFundingForm extends VersionedForm(StrategyFundingInput) {}
class PeerFigureForm extends VersionedForm(PeerFigureInput) {}
class FundingPlanForm extends VersionedForm(FundingPlanInput) {}

@ApiExcludeController()
@Controller('goal')
export class FiguresPagesController {
  constructor(private readonly figures: FiguresService) {}

  @Get('years')
  @Needs('goal.read')
  async years(
    @Query() query: RawQuery,
    @CurrentActor() actor: Actor,
    @Res() response: Response,
  ): Promise<void> {
    const table = yearsTable(localeOf(response), await this.figures.years(), editOf(query));
    await show(response, actor, query, table);
  }

  @Post('years')
  @Needs('goal.write')
  @Redirect()
  async addYear(
    @CurrentActor() actor: Actor,
    @Body() input: FinancialYearInput,
    @Req() request: Request,
  ): Promise<SeeOther> {
    await this.figures.putYear(actor, input);
    return saved(request, 'years');
  }

  @Post('years/:id')
  @Needs('goal.write')
  @Redirect()
  async changeYear(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Body() { version, ...input }: FinancialYearForm,
    @Req() request: Request,
  ): Promise<SeeOther> {
    await this.figures.putYear(actor, input, { id, version });
    return saved(request, 'years');
  }

  @Get('funding')
  @Needs('goal.read')
  async funding(
    @Query() query: RawQuery,
    @CurrentActor() actor: Actor,
    @Res() response: Response,
  ): Promise<void> {
    const rows = await this.figures.funding();
    const table = fundingTable(localeOf(response), rows, editOf(query));
    await show(response, actor, query, table, fundingSummary(localeOf(response), rows));
  }

  @Post('funding')
  @Needs('goal.write')
  @Redirect()
  async addFunding(
    @CurrentActor() actor: Actor,
    @Body() input: StrategyFundingInput,
    @Req() request: Request,
  ): Promise<SeeOther> {
    await this.figures.putFunding(actor, input);
    return saved(request, 'funding');
  }

  @Post('funding/:id')
  @Needs('goal.write')
  @Redirect()
  async changeFunding(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Body() { version, ...input }: StrategyFundingForm,
    @Req() request: Request,
  ): Promise<SeeOther> {
    await this.figures.putFunding(actor, input, { id, version });
    return saved(request, 'funding');
  }

  @Get('peers')
  @Needs('goal.read')
  async peers(
    @Query() query: RawQuery,
    @CurrentActor() actor: Actor,
    @Res() response: Response,
  ): Promise<void> {
    const table = peersTable(localeOf(response), await this.figures.peers(), editOf(query));
    await show(response, actor, query, table);
  }

  @Post('peers')
  @Needs('goal.write')
  @Redirect()
  async addPeer(
    @CurrentActor() actor: Actor,
    @Body() input: PeerFigureInput,
    @Req() request: Request,
  ): Promise<SeeOther> {
    await this.figures.putPeer(actor, input);
    return saved(request, 'peers');
  }

  @Post('peers/:id')
  @Needs('goal.write')
  @Redirect()
  async changePeer(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Body() { version, ...input }: PeerFigureForm,
    @Req() request: Request,
  ): Promise<SeeOther> {
    await this.figures.putPeer(actor, input, { id, version });
    return saved(request, 'peers');
  }

  @Get('plans')
  @Needs('goal.read')
  async plans(
    @Query() query: RawQuery,
    @CurrentActor() actor: Actor,
    @Res() response: Response,
  ): Promise<void> {
    const table = plansTable(localeOf(response), await this.figures.plans(), editOf(query));
    await show(response, actor, query, table);
  }

  @Post('plans')
  @Needs('goal.write')
  @Redirect()
  async addPlan(
    @CurrentActor() actor: Actor,
    @Body() input: FundingPlanInput,
    @Req() request: Request,
  ): Promise<SeeOther> {
    await this.figures.putPlan(actor, input);
    return saved(request, 'plans');
  }

  @Post('plans/:id')
  @Needs('goal.write')
  @Redirect()
  async changePlan(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Body() { version, ...input }: FundingPlanForm,
    @Req() request: Request,
  ): Promise<SeeOther> {
    await this.figures.putPlan(actor, input, { id, version });
    return saved(request, 'plans');
  }
}

async function show(
  response: Response,
  actor: Actor,
  query: RawQuery,
  table: FiguresTable,
  summary: object[] | null = null,
): Promise<void> {
  const locale = localeOf(response);
  const format = tableFormat(query);
  if (format) {
    const { columns, rows } = sheetOf(locale, table);
    return sendTable(response, format, table.code, columns, rows);
  }
  const page = figuresPage(locale, table, mayAsk(rolesOf(actor), 'goal.write'));
  response.render('goal/figures', { ...page, summary });
}

function saved(request: Request, code: FiguresTable['code']): SeeOther {
  flash(request, { path: `/goal/${code}`, notice: { key: 'figures.notice.saved' } });
  return seeOther(`/goal/${code}`);
}

function editOf({ edit }: RawQuery): number | null {
  return typeof edit === 'string' && /^\d{1,9}$/.test(edit) ? Number(edit) : null;
}
