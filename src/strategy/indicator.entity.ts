import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { Id, Integer, Minor, Text } from '../database/columns';
import type { IndicatorUnit } from './strategy.vocabulary';

/** A figure of the strategy that is computed from the register. */
@Entity()
@Check('ck_indicator_unit', "unit IN ('count', 'percent', 'money')")
export class Indicator {
  @Id()
  id: number;

  @Index('uq_indicator_code', { unique: true })
  @Text(60)
  code: string;

  @ForeignKey('Objective')
  @Integer()
  objectiveId: number;

  @Text(300)
  titleEn: string;

  @Text(300)
  titleFr: string;

  @Text(300)
  titleEs: string;

  @Text(30)
  unit: IndicatorUnit;

  @Text(60)
  computation: string;

  @Integer()
  baselineYear: number;

  /** Hundredths of the unit. */
  @Minor({ nullable: true })
  baselineHundredths: number | null;

  @Integer()
  position: number;

  @Integer()
  version: number;
}
