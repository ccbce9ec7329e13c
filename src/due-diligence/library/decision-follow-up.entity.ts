import { Entity, ForeignKey, Index } from 'typeorm';
import { Id, InstantColumn, Integer, LongText } from '../../database/columns';

/** An advisory approval that was not followed in the end, with the reason (evaluation 4.2.2). */
@Entity()
export class DecisionFollowUp {
  @Id()
  id: number;

  @Index('uq_decision_follow_up_decision_id', { unique: true })
  @ForeignKey('Decision')
  @Integer()
  decisionId: number;

  @LongText()
  reason: string;

  @ForeignKey('User')
  @Integer({ nullable: true })
  recordedBy: number | null;

  @InstantColumn()
  recordedAt: string;
}
