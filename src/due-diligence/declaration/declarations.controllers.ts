import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  ParseIntPipe,
  Post,
  Redirect,
  Render,
  Req,
} from '@nestjs/common';
import { ApiCreatedResponse, ApiExcludeController, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { CurrentActor } from '../../access/current-actor';
import { Needs } from '../../access/needs';
import { NeverStored } from '../../access/never-stored';
import { UnitOfWork } from '../../audit/unit-of-work';
import { addDays } from '../../kernel/clock';
import type { Actor } from '../../kernel/actor';
import { translate } from '../../texts/translator';
import { flash } from '../../web/flash';
import { seeOther, type SeeOther } from '../../web/see-other';
import { isWritable } from '../cases/case-form.pages';
import { CasesService } from '../cases/cases.service';
import { declarationsPage } from './declaration.pages';
import { DeclarationInput, TakeOverInput } from './declaration.input';
import { DeclarationList, declarationView } from './declaration.view';
import { DeclarationsService } from './declarations.service';

@ApiTags('due diligence')
@Controller('api/v1/due-diligence/cases/:id/declarations')
export class DeclarationsApiController {
  constructor(private readonly declarations: DeclarationsService) {}

  @Get()
  @Needs('cases.read')
  @ApiOkResponse({ type: DeclarationList })
  async list(@CurrentActor() actor: Actor, @Param('id', ParseIntPipe) id: number): Promise<DeclarationList> {
    return { items: (await this.declarations.list(actor, id)).map(declarationView) };
  }

  @Post()
  @Needs('cases.write')
  @NeverStored()
  @ApiCreatedResponse({ type: DeclarationList })
  async send(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Body() input: DeclarationInput,
  ): Promise<DeclarationList> {
    return { items: (await this.declarations.send(actor, id, input)).map(declarationView) };
  }

  @Post(':declarationId/withdrawal')
  @HttpCode(200)
  @Needs('cases.write')
  @NeverStored()
  @ApiOkResponse({ type: DeclarationList })
  async withdraw(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Param('declarationId', ParseIntPipe) declarationId: number,
  ): Promise<DeclarationList> {
    await this.declarations.withdraw(actor, id, declarationId);
    return this.list(actor, id);
  }
}

/** The office's side: whom it asked, what was declared beside its own answers. */
@ApiExcludeController()
@Controller('cases/:id/declarations')
export class DeclarationsPagesController {
  constructor(
    private readonly declarations: DeclarationsService,
    private readonly cases: CasesService,
    private readonly work: UnitOfWork,
  ) {}

  @Get()
  @Needs('cases.read')
  @Render('cases/declarations')
  async show(@CurrentActor() actor: Actor, @Param('id', ParseIntPipe) id: number): Promise<object> {
    const file = await this.cases.get(actor, id);
    return {
      ...declarationsPage(file, await this.declarations.list(actor, id), actor),
      mayWrite: isWritable(file, actor),
      usualEnd: addDays(this.work.clock.today(), 30),
    };
  }

  @Post()
  @Needs('cases.write')
  @Redirect()
  async send(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Body() input: DeclarationInput,
    @Req() request: Request,
  ): Promise<SeeOther> {
    await this.declarations.send(actor, id, input);
    return saved(request, id);
  }

  @Post(':declarationId/withdrawal')
  @Needs('cases.write')
  @Redirect()
  async withdraw(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Param('declarationId', ParseIntPipe) declarationId: number,
    @Req() request: Request,
  ): Promise<SeeOther> {
    await this.declarations.withdraw(actor, id, declarationId);
    return saved(request, id);
  }

  @Post(':declarationId/answers')
  @Needs('cases.write')
  @Redirect()
  async takeOver(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Param('declarationId', ParseIntPipe) declarationId: number,
    @Body() { criterion }: TakeOverInput,
    @Req() request: Request,
  ): Promise<SeeOther> {
    const why = translate(actor.locale, 'declaration.taken_from');
    await this.declarations.takeOver(actor, id, declarationId, criterion, why);
    return saved(request, id);
  }
}

function saved(request: Request, id: number): SeeOther {
  const path = `/cases/${id}/declarations`;
  flash(request, { path, notice: { key: 'cases.notice.saved' } });
  return seeOther(path);
}
