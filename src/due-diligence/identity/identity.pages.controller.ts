import { Body, Controller, Get, Param, ParseIntPipe, Post, Query, Redirect, Render, Req, Res } from '@nestjs/common'; // prettier-ignore
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { CurrentActor } from '../../access/current-actor';
import { Needs } from '../../access/needs';
import { Database } from '../../database/database';
import type { Actor } from '../../kernel/actor';
import { flash } from '../../web/flash';
import { listModel, listRequest, type RawQuery } from '../../web/list';
import { seeOther, type SeeOther } from '../../web/see-other';
import { sendTable, tableFormat } from '../../web/send-table';
import { VersionedForm } from '../../web/versioned-form';
import { sideBySide } from './differences.pages';
import { IdentityAnswerInput } from './identity-answer.input';
import { questionColumns, questionExported, questionShown, questionStates } from './identity-question.pages';
import { IdentityQuestionsService, QUESTION_LIST } from './identity-questions.service';

class IdentityAnswerForm extends VersionedForm(IdentityAnswerInput) {}

@ApiExcludeController()
@Controller('identity-questions')
export class IdentityPagesController {
  constructor(
    private readonly questions: IdentityQuestionsService,
    private readonly database: Database,
  ) {}

  @Get()
  @Needs('identity.read')
  async list(
    @Query() query: RawQuery,
    @CurrentActor() actor: Actor,
    @Res() response: Response,
  ): Promise<void> {
    const request = listRequest(query, QUESTION_LIST);
    const format = tableFormat(query);
    if (format) {
      const rows = (await this.questions.all(actor, request)).map(questionExported(actor.locale));
      return sendTable(response, format, 'identity-questions', questionColumns(actor.locale), rows);
    }
    const { rows, total } = await this.questions.list(actor, request);
    response.render('identity/list', {
      titleKey: 'identity.title',
      rows: rows.map(questionShown(actor.locale)),
      states: questionStates(actor.locale, request),
      list: listModel(request, total, '/identity-questions'),
    });
  }

  @Get(':id')
  @Needs('identity.read')
  @Render('identity/question')
  async show(@CurrentActor() actor: Actor, @Param('id', ParseIntPipe) id: number): Promise<object> {
    const found = await this.questions.get(actor, id);
    return {
      title: found.question.before.name,
      question: questionShown(actor.locale)(found),
      differences: await sideBySide(this.database.read, actor, found.differences),
      ...{ judgedIn: found.judgedIn, left: found.left },
    };
  }

  @Post(':id')
  @Needs('identity.answer')
  @Redirect()
  async answer(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Body() { version, ...input }: IdentityAnswerForm,
    @Req() request: Request,
  ): Promise<SeeOther> {
    const caseId = await this.questions.answer(actor, id, input, version);
    const path = caseId === null ? `/identity-questions/${id}` : `/cases/${caseId}`;
    flash(request, { path, notice: { key: `identity.done.${input.answer}` } });
    return seeOther(path);
  }
}
