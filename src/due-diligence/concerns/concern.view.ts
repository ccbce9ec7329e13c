import { ApiProperty } from '@nestjs/swagger';
import type { Locale } from '../../kernel/actor';
import type { OpenMove } from '../../kernel/workflow';
import { MoveView, moveViews } from '../../web/move.view';
import type { Concern } from './concern.entity';
import { CONCERN_STATES, type ConcernMove, type ConcernState } from './concern.workflow';
import { ListPage } from '../../web/list-query';

const TEXT_OR_NULL = { type: 'string', nullable: true } as const;
const ID_OR_NULL = { type: 'integer', nullable: true } as const;

/** A concern as headquarters reads it. */
export class ConcernView {
  @ApiProperty() id: number;
  @ApiProperty(ID_OR_NULL) partnerId: number | null;
  @ApiProperty() partnerName: string;
  @ApiProperty() text: string;
  @ApiProperty({ ...ID_OR_NULL, description: 'Null when it is anonymous' }) raisedBy: number | null;
  @ApiProperty() raisedOn: string;
  @ApiProperty({ enum: CONCERN_STATES }) state: ConcernState;
  @ApiProperty({ ...TEXT_OR_NULL, description: 'Told to whoever raised it' }) answer: string | null;
  @ApiProperty({ ...TEXT_OR_NULL, description: 'For headquarters only' }) note: string | null;
  @ApiProperty(TEXT_OR_NULL) closedOn: string | null;
  @ApiProperty({ type: [MoveView] }) moves: MoveView[];
}

export class ConcernPage extends ListPage {
  @ApiProperty({ type: [ConcernView] }) items: ConcernView[];
}

export class ConcernRaised {
  @ApiProperty({ description: 'To read the answer with; shown this once', example: 'ABCD-EFGH-JKMN' })
  reference: string;
}

export function concernView(
  locale: Locale,
  concern: Concern,
  moves: readonly OpenMove<ConcernState, ConcernMove>[],
): ConcernView {
  const { id, partnerId, partnerName, text, raisedBy, raisedOn, state, answer, note, closedOn } = concern;
  return {
    ...{ id, partnerId, partnerName, text, raisedBy, raisedOn, state, answer, note, closedOn },
    moves: moveViews(locale, moves),
  };
}
