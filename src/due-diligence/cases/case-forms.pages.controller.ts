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
} from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request } from 'express';
import { CurrentActor } from '../../access/current-actor';
import { Needs } from '../../access/needs';
import type { Actor } from '../../kernel/actor';
import { flash } from '../../web/flash';
import type { RawQuery } from '../../web/list';
import { seeOther, type SeeOther } from '../../web/see-other';
import { answersOf, risksOf } from './case-form';
import { answersForm, risksForm } from './case-form.pages';
import { stepAfter, stepNamed } from './case-steps';
import { CasesService } from './cases.service';

/** The long forms of a case: criteria in steps, then the four risk categories; each step is saved by itself. */
@ApiExcludeController()
@Controller('cases/:id')
export class CaseFormsPagesController {
  constructor(private readonly cases: CasesService) {}

  @Get('answers')
  @Needs('cases.write')
  @Render('cases/answers')
  async answers(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Query() query: RawQuery,
  ): Promise<object> {
    return answersForm(await this.cases.get(actor, id), actor, stepNamed(query.step));
  }

  @Post('answers')
  @Needs('cases.write')
  @Redirect()
  async answer(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Body() form: Record<string, unknown>,
    @Req() request: Request,
  ): Promise<SeeOther> {
    await this.cases.answer(actor, id, answersOf(form).answers, versionOf(form));
    const next = stepAfter(stepNamed(form.step));
    if (form.then === 'back') return saved(request, `/cases/${id}`);
    return next
      ? saved(request, `/cases/${id}/answers`, `?step=${next}`)
      : saved(request, `/cases/${id}/risks`);
  }

  @Get('risks')
  @Needs('cases.write')
  @Render('cases/risks')
  async risks(@CurrentActor() actor: Actor, @Param('id', ParseIntPipe) id: number): Promise<object> {
    const file = await this.cases.get(actor, id);
    return risksForm(file, actor, await this.cases.riskOwners(actor, file));
  }

  @Post('risks')
  @Needs('cases.write')
  @Redirect()
  async rate(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Body() form: Record<string, unknown>,
    @Req() request: Request,
  ): Promise<SeeOther> {
    await this.cases.rateRisks(actor, id, risksOf(form).risks, versionOf(form));
    return saved(request, `/cases/${id}`);
  }
}

/** The version the page was drawn from: two people at one form do not write over each other. */
function versionOf(form: Readonly<Record<string, unknown>>): number | undefined {
  const version = Number(form.version);
  return Number.isInteger(version) && version > 0 ? version : undefined;
}

function saved(request: Request, path: string, query = ''): SeeOther {
  flash(request, { path, notice: { key: 'cases.notice.saved' } });
  return seeOther(`${path}${query}`);
}
