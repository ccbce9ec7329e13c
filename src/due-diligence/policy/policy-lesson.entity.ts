import { Entity, ForeignKey, Index } from 'typeorm';
import { DayColumn, Id, Integer, LongText, Text } from '../../database/columns';

/** An incident that teaches a version of the policy something. */
@Entity()
@Index('uq_policy_lesson', ['policyId', 'incidentId'], { unique: true })
export class PolicyLesson {
  @Id()
  id: number;

  @ForeignKey('DueDiligencePolicy')
  @Integer()
  policyId: number;

  @Index('ix_policy_lesson_incident_id')
  @ForeignKey('Incident')
  @Integer()
  incidentId: number;

  @Text(20, { nullable: true })
  criterion: string | null;

  @LongText()
  note: string;

  @ForeignKey('User')
  @Integer({ nullable: true })
  linkedBy: number | null;

  @DayColumn()
  linkedOn: string;
}
