import { ChoiceField, IdsField, LongTextField, TextField } from '../../web/fields';
import { POLICY_MOVES, type PolicyMove } from './policy.workflow';

/** A move of a version along its life. */
export class PolicyMoveInput {
  @ChoiceField(POLICY_MOVES)
  move: PolicyMove;

  @LongTextField({ optional: true, description: 'Why; some moves need it' })
  note: string | null = null;
}

/** What incidents teach the policy. */
export class LessonInput {
  @IdsField({ description: 'Incidents that teach it' })
  incidentIds: number[] = [];

  @TextField({
    optional: true,
    max: 20,
    description: 'The criterion to change; left out: each incident’s own',
  })
  criterion: string | null = null;

  @LongTextField({ description: 'What is to change, and why' })
  note: string;
}
