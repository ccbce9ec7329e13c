import { Entity, Index } from 'typeorm';
import { DayColumn, Id, Integer, Text } from '../database/columns';

/** UN operational rate: units of a currency for one US dollar, in force from a day. */
@Entity()
@Index('uq_exchange_rate_currency_from_day', ['currency', 'fromDay'], { unique: true })
export class ExchangeRate {
  @Id()
  id: number;

  @Text(3)
  currency: string;

  @DayColumn()
  fromDay: string;

  @Text(24)
  unitsPerUsd: string;

  @Text(120)
  source: string;

  @Integer()
  version: number;
}
