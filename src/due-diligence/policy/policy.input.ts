import { ChoiceField, LongTextField } from '../../web/fields';
import { POLICY_MOVES, type PolicyMove } from './policy.workflow';

/** A move of a version along its life. */
export class PolicyMoveInput {
  @ChoiceField(POLICY_MOVES)
  move: PolicyMove;

  @LongTextField({ optional: true, description: 'Why; some moves need it' })
  note: string | null = null;
}
