import { ChoiceField, FlagField, IdField, LongTextField, TextField } from '../../web/fields';
import { concernWorkflow, type ConcernMove } from './concern.workflow';

/** What somebody fears about a partner. */
export class ConcernInput {
  @TextField({ max: 300, description: 'The partner, as you know it' })
  partnerName: string;

  @IdField({ optional: true, description: 'The partner in the register, when it is known there' })
  partnerId: number | null = null;

  @TextField({ max: 5000, lines: true })
  text: string;
}

/** The same by the public form; `website` is left empty by people and filled by machines. */
export class AnonymousConcernInput {
  @TextField({ max: 300 })
  partnerName: string;

  @TextField({ max: 5000, lines: true })
  text: string;

  @TextField({ optional: true, max: 300 })
  website: string | null = null;
}

/** A move of a concern, with what headquarters does about the partner. */
export class ConcernMoveInput {
  @ChoiceField(concernWorkflow.names())
  move: ConcernMove;

  @LongTextField({ optional: true, description: 'The answer told to whoever raised it; closing needs one' })
  note: string | null = null;

  @LongTextField({ optional: true, description: 'For headquarters only' })
  internal: string | null = null;

  @IdField({ optional: true, description: 'The partner in the register it is about' })
  partnerId: number | null = null;

  @FlagField({ description: 'True to suspend clearance of the partner meanwhile' })
  suspend = false;

  @FlagField({ description: 'True to lift a suspension that came of a concern' })
  lift = false;

  @LongTextField({ optional: true, description: 'Reopens the newest decided case of the partner with this note, which its office reads' }) // prettier-ignore
  reopenNote: string | null = null;
}
