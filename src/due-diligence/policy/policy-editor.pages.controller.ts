import { Body, Controller, Get, Param, ParseEnumPipe, ParseIntPipe, Post, Redirect, Render, Req } from '@nestjs/common'; // prettier-ignore
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request } from 'express';
import { CurrentActor } from '../../access/current-actor';
import { Needs } from '../../access/needs';
import type { Actor } from '../../kernel/actor';
import { flash } from '../../web/flash';
import { seeOther, type SeeOther } from '../../web/see-other';
import { PolicyEditorService } from './policy-editor.service';
import { criterionForm, removalPage, sectionForm } from './policy-form.pages';
import { FORM_SECTIONS, type FormSection } from './policy-layouts';

const SECTIONS = Object.fromEntries(FORM_SECTIONS.map((each) => [each, each]));

/** The forms of a draft: a page for each section, and one for each criterion. */
@ApiExcludeController()
@Controller('policy/versions/:id')
export class PolicyEditorPagesController {
  constructor(private readonly editor: PolicyEditorService) {}

  @Get('sections/:section')
  @Needs('policy.write')
  @Render('policy/form')
  async section(
    @CurrentActor() { locale }: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Param('section', new ParseEnumPipe(SECTIONS)) section: FormSection,
  ): Promise<object> {
    return sectionForm(await this.editor.draft(id), section, locale);
  }

  @Post('sections/:section')
  @Needs('policy.write')
  @Redirect()
  async saveSection(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Param('section', new ParseEnumPipe(SECTIONS)) section: FormSection,
    @Body() form: Record<string, unknown>,
    @Req() request: Request,
  ): Promise<SeeOther> {
    await this.editor.saveSection(actor, id, section, form);
    return saved(request, id);
  }

  @Get('criteria/new')
  @Needs('policy.write')
  @Render('policy/form')
  async blank(@CurrentActor() { locale }: Actor, @Param('id', ParseIntPipe) id: number): Promise<object> {
    return criterionForm(await this.editor.draft(id), null, locale);
  }

  @Post('criteria')
  @Needs('policy.write')
  @Redirect()
  async addCriterion(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Body() form: Record<string, unknown>,
    @Req() request: Request,
  ): Promise<SeeOther> {
    await this.editor.addCriterion(actor, id, form);
    return saved(request, id);
  }

  @Get('criteria/:code')
  @Needs('policy.write')
  @Render('policy/form')
  async criterion(
    @CurrentActor() { locale }: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Param('code') code: string,
  ): Promise<object> {
    const found = await this.editor.criterion(id, code);
    return criterionForm(found, found, locale);
  }

  @Post('criteria/:code')
  @Needs('policy.write')
  @Redirect()
  async saveCriterion(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Param('code') code: string,
    @Body() form: Record<string, unknown>,
    @Req() request: Request,
  ): Promise<SeeOther> {
    await this.editor.saveCriterion(actor, id, code, form);
    return saved(request, id);
  }

  @Get('criteria/:code/remove')
  @Needs('policy.write')
  @Render('policy/remove')
  async removal(
    @CurrentActor() { locale }: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Param('code') code: string,
  ): Promise<object> {
    return removalPage(await this.editor.criterion(id, code), locale);
  }

  @Post('criteria/:code/remove')
  @Needs('policy.write')
  @Redirect()
  async removeCriterion(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Param('code') code: string,
    @Body() form: Record<string, unknown>,
    @Req() request: Request,
  ): Promise<SeeOther> {
    await this.editor.removeCriterion(actor, id, code, form);
    return saved(request, id);
  }
}

function saved(request: Request, id: number): SeeOther {
  const path = `/policy/versions/${id}`;
  flash(request, { path, notice: { key: 'policy.saved' } });
  return seeOther(path);
}
