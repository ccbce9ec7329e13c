import { Entity, ForeignKey, Index } from 'typeorm';
import { DayColumn, Id, Integer, Text } from '../database/columns';
import type { SuspensionCause } from './clearances.vocabulary';

/** One cause for which a clearance does not count, from its day on until it is lifted. */
@Entity()
export class ClearanceSuspension {
  @Id()
  id: number;

  @Index('ix_clearance_suspension_clearance_id')
  @ForeignKey('Clearance')
  @Integer()
  clearanceId: number;

  @Text(20)
  cause: SuspensionCause;

  /** What it came of, where that is one of several: the number of a case, of a condition. */
  @Text(80, { nullable: true })
  reference: string | null;

  @DayColumn()
  fromDay: string;

  /** The first day on which it counts no more; null while it does. */
  @DayColumn({ nullable: true })
  liftedOn: string | null;

  @ForeignKey('User')
  @Integer({ nullable: true })
  liftedBy: number | null;
}
