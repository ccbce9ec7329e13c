import { ChoiceField, LongTextField } from '../../web/fields';
import { AMENDMENT_MOVES, type AmendmentMove } from './amendment';

/** What becomes of other terms that wait for the chief. */
export class AmendmentMoveInput {
  @ChoiceField(AMENDMENT_MOVES)
  move: AmendmentMove;

  @LongTextField({ optional: true, description: 'Needed to send it back' })
  note: string | null = null;
}
