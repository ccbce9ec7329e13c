import { Entity, Index } from 'typeorm';
import { DayColumn, Id, Integer, Text } from '../database/columns';

/** What was told of something whose day comes: once, and late where nobody was there on the day. */
@Entity()
@Index('uq_due_told_kind_subject_id_stage', ['kind', 'subjectId', 'stage'], { unique: true })
export class DueTold {
  @Id()
  id: number;

  /** Such as `clearance.ends`. */
  @Text(40)
  kind: string;

  @Integer()
  subjectId: number;

  /** Which of several warnings: the days before. */
  @Integer()
  stage: number;

  /** The day it was about; another day is told of anew. */
  @DayColumn()
  about: string;

  @DayColumn()
  toldOn: string;
}
