import { Entity, ForeignKey, Index } from 'typeorm';
import { DayColumn, Id, InstantColumn, Integer, Text } from '../../database/columns';
import type { RiskLevel } from '../due-diligence.vocabulary';

/** One stay of a case in one state: who had it, from when, until when, and by when it was due. */
@Entity()
@Index('ix_case_step_left_at_due_on', ['leftAt', 'dueOn'])
export class CaseStep {
  @Id()
  id: number;

  @Index('ix_case_step_case_id')
  @ForeignKey('DueDiligenceCase')
  @Integer()
  caseId: number;

  @ForeignKey('Office')
  @Integer()
  officeId: number;

  @Text(30)
  state: string;

  /** The level in force when it was entered. */
  @Text(30, { nullable: true })
  level: RiskLevel | null;

  @InstantColumn()
  enteredAt: string;

  @InstantColumn({ nullable: true })
  leftAt: string | null;

  @DayColumn({ nullable: true })
  dueOn: string | null;

  /** Working days from entering to leaving; null while the case is in it. */
  @Integer({ nullable: true })
  workingDays: number | null;

  /** The day its holders were reminded that it falls due. */
  @DayColumn({ nullable: true })
  remindedOn: string | null;

  /** The day those one level up were told that it is late. */
  @DayColumn({ nullable: true })
  escalatedOn: string | null;
}
