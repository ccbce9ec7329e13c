import { Check, Entity, Index } from 'typeorm';
import { Id, Integer, Minor, Text } from '../database/columns';
import type { Measure } from './goal.vocabulary';

/** The organization's revenue or budget of a year, with its source. */
@Entity()
@Check('ck_financial_year_measure', "measure IN ('revenue', 'budget')")
@Index('uq_financial_year_year_measure', ['year', 'measure'], { unique: true })
export class FinancialYear {
  @Id()
  id: number;

  @Integer()
  year: number;

  @Text(30)
  measure: Measure;

  @Minor()
  amountMinor: number;

  @Text(3)
  currency: string;

  @Text(300)
  source: string;

  @Integer()
  version: number;
}
