import { Entity, ForeignKey, Index } from 'typeorm';
import { Flag, Id, InstantColumn, Integer, LongText, Text } from '../../database/columns';

/** What one member of the committee says to letting a condition go. */
@Entity()
@Index('uq_condition_lift_condition_id_user_id', ['conditionId', 'userId'], { unique: true })
export class ConditionLift {
  @Id()
  id: number;

  @ForeignKey('DecisionCondition')
  @Integer()
  conditionId: number;

  @ForeignKey('User')
  @Integer()
  userId: number;

  @Text(60, { nullable: true })
  capacity: string | null;

  @Flag()
  lift: boolean;

  @LongText({ nullable: true })
  reason: string | null;

  @InstantColumn()
  castAt: string;
}
