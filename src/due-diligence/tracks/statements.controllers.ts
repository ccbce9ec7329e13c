import { Body, Controller, Get, Param, ParseIntPipe, Post, Put, Redirect, Req } from '@nestjs/common';
import { ApiExcludeController, ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { CurrentActor } from '../../access/current-actor';
import { Needs } from '../../access/needs';
import { UnitOfWork } from '../../audit/unit-of-work';
import type { Actor } from '../../kernel/actor';
import { ChoiceField, LongTextField } from '../../web/fields';
import { flash } from '../../web/flash';
import { seeOther, type SeeOther } from '../../web/see-other';
import type { CaseFile } from '../cases/case-file';
import { CasesService } from '../cases/cases.service';
import { STATEMENT_KINDS, statementsOf, type StatementKind } from './track-parts';
import { writeStatement } from './write-statement';

export class StatementInput {
  @ChoiceField(STATEMENT_KINDS)
  kind: StatementKind;

  @LongTextField()
  text: string;
}

export class StatementView {
  @ApiProperty({ enum: STATEMENT_KINDS }) kind: StatementKind;
  @ApiProperty({ type: 'string', nullable: true, description: 'Null when nothing was written yet' })
  text: string | null;
}

export class StatementList {
  @ApiProperty({ type: [StatementView] }) items: StatementView[];
}

/** What the track of a case asks in words. */
@ApiTags('due diligence')
@Controller('api/v1/due-diligence/cases/:id/statements')
export class StatementsApiController {
  constructor(
    private readonly cases: CasesService,
    private readonly work: UnitOfWork,
  ) {}

  @Get()
  @Needs('cases.read')
  @ApiOkResponse({ type: StatementList })
  async list(@CurrentActor() actor: Actor, @Param('id', ParseIntPipe) id: number): Promise<StatementList> {
    return listed(await this.cases.get(actor, id));
  }

  @Put()
  @Needs('cases.write')
  @ApiOkResponse({ type: StatementList })
  async write(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Body() { kind, text }: StatementInput,
  ): Promise<StatementList> {
    await this.work.run(actor, (change) => writeStatement(change, id, kind, text));
    return this.list(actor, id);
  }
}

/** The forms of the same on the page of a case. */
@ApiExcludeController()
@Controller('cases/:id/statements')
export class StatementsPagesController {
  constructor(private readonly work: UnitOfWork) {}

  @Post()
  @Needs('cases.write')
  @Redirect()
  async write(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Body() { kind, text }: StatementInput,
    @Req() request: Request,
  ): Promise<SeeOther> {
    await this.work.run(actor, (change) => writeStatement(change, id, kind, text));
    const path = `/cases/${id}`;
    flash(request, { path, notice: { key: 'cases.notice.saved' } });
    return seeOther(path);
  }
}

function listed({ trackParts }: CaseFile): StatementList {
  return {
    items: statementsOf(trackParts.people).map((kind) => ({
      kind,
      text: trackParts.statements.find((each) => each.kind === kind)?.text ?? null,
    })),
  };
}
