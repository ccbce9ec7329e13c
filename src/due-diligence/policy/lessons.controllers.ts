import { Body, Controller, Get, Param, ParseIntPipe, Post, Redirect, Render, Req } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiExcludeController,
  ApiOkResponse,
  ApiProperty,
  ApiTags,
} from '@nestjs/swagger';
import type { Request } from 'express';
import { CurrentActor } from '../../access/current-actor';
import { Needs } from '../../access/needs';
import type { Actor } from '../../kernel/actor';
import { flash } from '../../web/flash';
import { seeOther, type SeeOther } from '../../web/see-other';
import { LessonsService } from './lessons.service';
import { LessonInput } from './policy.input'; // prettier-ignore

const TEXT_OR_NULL = { type: 'string', nullable: true } as const;
const NUMBER_OR_NULL = { type: 'integer', nullable: true } as const;

class LessonView {
  @ApiProperty() incidentId: number;
  @ApiProperty() policyId: number;
  @ApiProperty({ description: 'Of the version' }) number: number;
  @ApiProperty() state: string;
  @ApiProperty(TEXT_OR_NULL) criterion: string | null;
  @ApiProperty() note: string;
  @ApiProperty() happenedOn: string;
  @ApiProperty() severity: string;
  @ApiProperty(NUMBER_OR_NULL) caseId: number | null;
  @ApiProperty(TEXT_OR_NULL) caseNumber: string | null;
  @ApiProperty() partnerId: number;
  @ApiProperty() partner: string;
}

class LessonList {
  @ApiProperty({ type: [LessonView] }) items: LessonView[];
}

class LinkedPolicyView {
  @ApiProperty({ description: 'The draft the incidents are linked to' }) policyId: number;
  @ApiProperty() number: number;
}

/** What incidents teach the policy. */
@ApiTags('due diligence')
@Controller('api/v1/due-diligence')
export class LessonsApiController {
  constructor(private readonly lessons: LessonsService) {}

  @Get('policies/:id/lessons')
  @Needs('policy.read')
  @ApiOkResponse({ type: LessonList })
  async list(@CurrentActor() actor: Actor, @Param('id', ParseIntPipe) id: number): Promise<LessonList> {
    return { items: await this.lessons.of(actor, id) };
  }

  @Post('policies/lessons')
  @Needs('policy.write')
  @ApiCreatedResponse({ type: LinkedPolicyView })
  async propose(@CurrentActor() actor: Actor, @Body() input: LessonInput): Promise<LinkedPolicyView> {
    const { id, number } = await this.lessons.propose(actor, input);
    return { policyId: id, number };
  }
}

/** From an incident to a draft of the policy. */
@ApiExcludeController()
@Controller('monitoring/incidents/:id/propose')
export class LessonsPagesController {
  constructor(private readonly lessons: LessonsService) {}

  @Get()
  @Needs('policy.write')
  @Render('policy/propose')
  form(@CurrentActor() actor: Actor, @Param('id', ParseIntPipe) id: number): Promise<object> {
    return this.lessons.form(actor, id);
  }

  @Post()
  @Needs('policy.write')
  @Redirect()
  async propose(
    @CurrentActor() actor: Actor,
    @Body() input: LessonInput,
    @Req() request: Request,
  ): Promise<SeeOther> {
    const { id } = await this.lessons.propose(actor, input);
    const path = `/policy/versions/${id}`;
    flash(request, { path, notice: { key: 'lessons.notice.linked' } });
    return seeOther(path);
  }
}
