import { Body, Controller, Param, ParseIntPipe, Post, Redirect, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request } from 'express';
import { CurrentActor } from '../../access/current-actor';
import { Needs } from '../../access/needs';
import type { Actor } from '../../kernel/actor';
import { flash } from '../../web/flash';
import { seeOther, type SeeOther } from '../../web/see-other';
import { TalkService } from './talk.service';
import { CommentInput, NoteInput } from './talk.view';

/** The forms under a case: comments, and restricted notes. */
@ApiExcludeController()
@Controller('cases/:id')
export class TalkPagesController {
  constructor(private readonly talk: TalkService) {}

  @Post('comments')
  @Needs('cases.move')
  @Redirect()
  async comment(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Body() input: CommentInput,
    @Req() request: Request,
  ): Promise<SeeOther> {
    await this.talk.comment(actor, id, input.text, input.mentions);
    return saved(request, id);
  }

  @Post('comments/:commentId/withdrawal')
  @Needs('cases.move')
  @Redirect()
  async withdrawComment(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Param('commentId', ParseIntPipe) commentId: number,
    @Req() request: Request,
  ): Promise<SeeOther> {
    await this.talk.withdrawComment(actor, id, commentId);
    return saved(request, id);
  }

  @Post('notes')
  @Needs('cases.move')
  @Redirect()
  async note(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Body() input: NoteInput,
    @Req() request: Request,
  ): Promise<SeeOther> {
    await this.talk.note(actor, id, input.text);
    return saved(request, id);
  }

  @Post('notes/:noteId/withdrawal')
  @Needs('cases.move')
  @Redirect()
  async withdrawNote(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Param('noteId', ParseIntPipe) noteId: number,
    @Req() request: Request,
  ): Promise<SeeOther> {
    await this.talk.withdrawNote(actor, id, noteId);
    return saved(request, id);
  }
}

function saved(request: Request, id: number): SeeOther {
  const path = `/cases/${id}`;
  flash(request, { path, notice: { key: 'cases.notice.saved' } });
  return seeOther(path);
}
