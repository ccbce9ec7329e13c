import { Entity, ForeignKey, Index } from 'typeorm';
import { Id, InstantColumn, Integer, LongText } from '../../database/columns';

/** A conflict of interest somebody declared: they take no part in deciding the case. */
@Entity()
@Index('uq_case_conflict_case_id_user_id', ['caseId', 'userId'], { unique: true })
export class CaseConflict {
  @Id()
  id: number;

  @ForeignKey('DueDiligenceCase')
  @Integer()
  caseId: number;

  @ForeignKey('User')
  @Integer()
  userId: number;

  @LongText()
  reason: string;

  @InstantColumn()
  declaredAt: string;
}
