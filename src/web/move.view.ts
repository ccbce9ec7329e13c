import { ApiProperty } from '@nestjs/swagger';
import type { Locale } from '../kernel/actor';
import type { OpenMove } from '../kernel/workflow';
import { translate } from '../texts/translator';

export class RefusalView {
  @ApiProperty({ description: 'Text key' }) code: string;
  @ApiProperty() message: string;
}

/** A move open to the caller, with what still stands against it. */
export class MoveView {
  @ApiProperty() move: string;
  @ApiProperty({ description: 'The state it leads to' }) to: string;
  @ApiProperty({ description: 'True when a note must come with it' }) note: boolean;
  @ApiProperty({ type: [RefusalView] }) refusals: RefusalView[];
}

export function moveViews(locale: Locale, moves: readonly OpenMove<string, string>[]): MoveView[] {
  return moves.map(({ move, to, note, refusals }) => ({
    move,
    to,
    note,
    refusals: refusals.map(({ key, values }) => ({ code: key, message: translate(locale, key, values) })),
  }));
}
