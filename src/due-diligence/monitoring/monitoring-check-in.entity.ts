import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { DayColumn, Id, Integer, LongText, Text } from '../../database/columns';
import type { Kept, MonitoringRating } from './monitoring';

/** One look at a partner under watch: due on a day, and what was seen. */
@Entity()
@Index('ix_monitoring_check_in_done_on_due_on', ['doneOn', 'dueOn'])
@Check('ck_monitoring_check_in_rating', "rating IN ('as_agreed', 'watch', 'serious')")
export class MonitoringCheckIn {
  @Id()
  id: number;

  @Index('ix_monitoring_check_in_plan_id')
  @ForeignKey('MonitoringPlan')
  @Integer()
  planId: number;

  @DayColumn()
  dueOn: string;

  @DayColumn({ nullable: true })
  doneOn: string | null;

  @ForeignKey('User')
  @Integer({ nullable: true })
  doneBy: number | null;

  @LongText({ nullable: true })
  whatHappened: string | null;

  @Text(20, { nullable: true })
  rating: MonitoringRating | null;

  /** Whether the agreement is kept, the results are reached, the conditions are kept. */
  @Text(20, { nullable: true })
  agreementKept?: Kept | null;

  @Text(20, { nullable: true })
  resultsReached?: Kept | null;

  @Text(20, { nullable: true })
  conditionsKept?: Kept | null;

  /** The day its office was told that it is due. */
  @DayColumn({ nullable: true })
  remindedOn: string | null;

  @Integer()
  version: number;
}
