import { Entity, ForeignKey, Index } from 'typeorm';
import { DayColumn, Id, Integer } from '../../database/columns';

/** A condition of the committee: which vote it comes from, what words it together with others, and its end. */
@Entity()
export class CommitteeCondition {
  @Id()
  id: number;

  @Index('uq_committee_condition_condition_id', { unique: true })
  @ForeignKey('DecisionCondition')
  @Integer()
  conditionId: number;

  /** The voter who asked for it; null for one that words several together. */
  @ForeignKey('User')
  @Integer({ nullable: true })
  askedBy: number | null;

  /** The condition that words it together with others. */
  @ForeignKey('DecisionCondition')
  @Integer({ nullable: true })
  wordedById: number | null;

  /** The day on which the committee let go of the gate; nobody alone does. */
  @DayColumn({ nullable: true })
  liftedOn: string | null;
}
