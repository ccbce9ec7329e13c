import { Check, Entity } from 'typeorm';
import { Id, Integer, Minor, Text } from '../database/columns';
import type { Funder, FundingLine } from './goal.vocabulary';

/** Money the strategy required or received in a year. */
@Entity()
@Check('ck_strategy_funding_line', "line IN ('required', 'received')")
@Check('ck_strategy_funding_funder', "funder IN ('organization', 'member_states')")
export class StrategyFunding {
  @Id()
  id: number;

  @Integer()
  year: number;

  @Text(30)
  line: FundingLine;

  @Text(30, { nullable: true })
  funder: Funder | null;

  @Minor()
  amountMinor: number;

  @Text(300)
  source: string;

  @Integer()
  version: number;
}
