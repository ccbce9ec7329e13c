import { ApiProperty } from '@nestjs/swagger';
import { IdsField, LongTextField } from '../../web/fields';
import type { CaseComment } from './case-comment.entity';
import type { CaseNote } from './case-note.entity';

const TEXT_OR_NULL = { type: 'string', nullable: true } as const;
const NUMBER_OR_NULL = { type: 'integer', nullable: true } as const;

export class CommentInput {
  @LongTextField({ description: '`@` and a whole name calls on a person' })
  text: string;

  @IdsField({ description: 'Persons it calls on; they are told' })
  mentions: number[] = [];
}

export class NoteInput {
  @LongTextField()
  text: string;
}

export class CommentView {
  @ApiProperty() id: number;
  @ApiProperty(NUMBER_OR_NULL) authorId: number | null;
  @ApiProperty({ ...TEXT_OR_NULL, description: 'Null when it was withdrawn' }) text: string | null;
  @ApiProperty({ type: [Number] }) mentions: readonly number[];
  @ApiProperty() createdAt: string;
  @ApiProperty(TEXT_OR_NULL) withdrawnAt: string | null;
}

export class CommentList {
  @ApiProperty({ type: [CommentView] }) items: CommentView[];
}

export class NoteView {
  @ApiProperty() id: number;
  @ApiProperty(NUMBER_OR_NULL) authorId: number | null;
  @ApiProperty() text: string;
  @ApiProperty() createdAt: string;
  @ApiProperty(TEXT_OR_NULL) withdrawnAt: string | null;
}

export class NoteList {
  @ApiProperty({ type: [NoteView] }) items: NoteView[];
}

export function commentView({ caseId: _, text, ...shown }: CaseComment): CommentView {
  return { ...shown, text: shown.withdrawnAt === null ? text : null };
}

export function noteView({ caseId: _, ...shown }: CaseNote): NoteView {
  return shown;
}
