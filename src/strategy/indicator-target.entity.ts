import { Entity, ForeignKey, Index } from 'typeorm';
import { Id, Integer, LongText, Minor } from '../database/columns';

/** What an indicator should reach in a year. */
@Entity()
@Index('uq_indicator_target_indicator_id_year', ['indicatorId', 'year'], { unique: true })
export class IndicatorTarget {
  @Id()
  id: number;

  @ForeignKey('Indicator')
  @Integer()
  indicatorId: number;

  @Integer()
  year: number;

  @Minor()
  targetHundredths: number;

  @LongText({ nullable: true })
  note: string | null;

  @Integer()
  version: number;
}
