import { ChoiceField, IdsField, LongTextField } from '../../web/fields';
import { VersionedForm } from '../../web/versioned-form';
import type { HitMove } from './hit.workflow';

const MOVES: readonly HitMove[] = ['clear', 'propose', 'confirm', 'decline', 'reopen'];

/** A decision about one hit. */
export class HitMoveInput {
  @ChoiceField(MOVES)
  move: HitMove;

  @LongTextField({ optional: true, description: 'Why; needed for every move but confirming' })
  note: string | null = null;
}

/** Several hits of one partner, or of one list entry, cleared for one reason. */
export class ClearHitsInput {
  @IdsField({ description: 'Hits of one partner, or of one list entry' })
  ids: number[] = [];

  @LongTextField()
  note: string;
}

class WithOthers extends HitMoveInput {
  /** Other hits that are cleared for the same reason. */
  @IdsField()
  also: number[] = [];
}

export class HitMoveForm extends VersionedForm(WithOthers) {}
