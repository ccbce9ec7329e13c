import { Entity, ForeignKey, Index } from 'typeorm';
import { DayColumn, Id, Integer, LongText } from '../../database/columns';

/** A case that may not wait its turn, with the reason that was given. */
@Entity()
export class FastTrack {
  @Id()
  id: number;

  @Index('uq_fast_track_case_id', { unique: true })
  @ForeignKey('DueDiligenceCase')
  @Integer()
  caseId: number;

  @LongText()
  reason: string;

  @ForeignKey('User')
  @Integer({ nullable: true })
  markedBy: number | null;

  @DayColumn()
  markedOn: string;
}
