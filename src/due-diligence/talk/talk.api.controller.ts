import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentActor } from '../../access/current-actor';
import { Needs } from '../../access/needs';
import type { Actor } from '../../kernel/actor';
import { TalkService } from './talk.service';
import { CommentInput, CommentList, commentView, NoteInput, NoteList, noteView } from './talk.view';

@ApiTags('due diligence')
@Controller('api/v1/due-diligence/cases/:id')
export class TalkApiController {
  constructor(private readonly talk: TalkService) {}

  @Get('comments')
  @Needs('cases.read')
  @ApiOkResponse({ type: CommentList })
  async comments(@CurrentActor() actor: Actor, @Param('id', ParseIntPipe) id: number): Promise<CommentList> {
    return { items: (await this.talk.of(actor, id)).comments.map(commentView) };
  }

  @Post('comments')
  @Needs('cases.move')
  @ApiCreatedResponse({ type: CommentList })
  async comment(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Body() input: CommentInput,
  ): Promise<CommentList> {
    await this.talk.comment(actor, id, input.text, input.mentions);
    return this.comments(actor, id);
  }

  @Post('comments/:commentId/withdrawal')
  @HttpCode(200)
  @Needs('cases.move')
  @ApiOkResponse({ type: CommentList })
  async withdrawComment(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Param('commentId', ParseIntPipe) commentId: number,
  ): Promise<CommentList> {
    await this.talk.withdrawComment(actor, id, commentId);
    return this.comments(actor, id);
  }

  @Get('notes')
  @Needs('cases.read')
  @ApiOkResponse({ type: NoteList, description: 'Restricted: for those who assess and decide, and auditors' })
  async notes(@CurrentActor() actor: Actor, @Param('id', ParseIntPipe) id: number): Promise<NoteList> {
    return { items: (await this.talk.notes(actor, id)).map(noteView) };
  }

  @Post('notes')
  @Needs('cases.move')
  @ApiCreatedResponse({ type: NoteList })
  async note(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Body() input: NoteInput,
  ): Promise<NoteList> {
    await this.talk.note(actor, id, input.text);
    return this.notes(actor, id);
  }

  @Post('notes/:noteId/withdrawal')
  @HttpCode(200)
  @Needs('cases.move')
  @ApiOkResponse({ type: NoteList })
  async withdrawNote(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Param('noteId', ParseIntPipe) noteId: number,
  ): Promise<NoteList> {
    await this.talk.withdrawNote(actor, id, noteId);
    return this.notes(actor, id);
  }
}
