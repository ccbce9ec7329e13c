import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentActor } from '../../access/current-actor';
import { Needs } from '../../access/needs';
import type { Actor } from '../../kernel/actor';
import { IfMatch } from '../../web/if-match';
import { cursorPage, cursorRequest } from '../../web/json-list';
import type { RawQuery } from '../../web/list';
import { ListQuery } from '../../web/list-query';
import { IdentityAnswerInput } from './identity-answer.input';
import { IdentityAnsweredView, IdentityQuestionPage, IdentityQuestionView, identityQuestionView } from './identity-question.view'; // prettier-ignore
import { IdentityQuestionsService, QUESTION_LIST } from './identity-questions.service';

@ApiTags('due diligence')
@Controller('api/v1/identity-questions')
export class IdentityApiController {
  constructor(private readonly questions: IdentityQuestionsService) {}

  @Get()
  @Needs('identity.read')
  @ListQuery(QUESTION_LIST, IdentityQuestionView)
  @ApiOkResponse({ type: IdentityQuestionPage })
  async list(@CurrentActor() actor: Actor, @Query() query: RawQuery): Promise<IdentityQuestionPage> {
    const request = cursorRequest(query, QUESTION_LIST, IdentityQuestionView);
    return cursorPage(await this.questions.after(actor, request), request, identityQuestionView);
  }

  @Get(':id')
  @Needs('identity.read')
  @ApiOkResponse({ type: IdentityQuestionView })
  async get(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
  ): Promise<IdentityQuestionView> {
    return identityQuestionView(await this.questions.get(actor, id));
  }

  @Post(':id/answer')
  @HttpCode(200)
  @Needs('identity.answer')
  @ApiOkResponse({ type: IdentityAnsweredView })
  async answer(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Body() input: IdentityAnswerInput,
    @IfMatch() version?: number,
  ): Promise<IdentityAnsweredView> {
    const caseId = await this.questions.answer(actor, id, input, version);
    return { ...identityQuestionView(await this.questions.get(actor, id)), caseId };
  }
}
