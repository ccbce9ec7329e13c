import { AmountField } from '../web/decimal-fields';
import { ChoiceField, IntegerField, PercentField, TextField } from '../web/fields';
import {
  FUNDERS,
  FUNDING_LINES,
  MEASURES,
  type Funder,
  type FundingLine,
  type Measure,
} from './goal.vocabulary';

const YEAR = { min: 1900, max: 2200 };

/** The organization's revenue or budget of a year, in US dollars. */
export class FinancialYearInput {
  @IntegerField(YEAR)
  year: number;

  @ChoiceField(MEASURES)
  measure: Measure;

  @AmountField()
  amount: string;

  @TextField({ max: 300 })
  source: string;
}

/** Money the strategy required, or received from somebody, in a year, in US dollars. */
export class StrategyFundingInput {
  @IntegerField(YEAR)
  year: number;

  @ChoiceField(FUNDING_LINES)
  line: FundingLine;

  @ChoiceField(FUNDERS, { optional: true, description: 'Who gave it; only for what was received' })
  funder: Funder | null = null;

  @AmountField()
  amount: string;

  @TextField({ max: 300 })
  source: string;
}

/** What a peer organization raised in a year, in US dollars. */
export class PeerFigureInput {
  @TextField({ max: 120 })
  organization: string;

  @IntegerField(YEAR)
  year: number;

  @AmountField()
  amount: string;

  @PercentField({ optional: true, description: 'Of its whole budget' })
  sharePercent: number | null = null;

  @IntegerField({ optional: true, max: 1000, description: 'Cents spent for one dollar raised' })
  spentCentsPerDollar: number | null = null;

  @TextField({ max: 300 })
  source: string;
}

/** A published estimate of what raising funds costs and brings a year, in US dollars. */
export class FundingPlanInput {
  @TextField({ max: 60, description: 'Short and unique' })
  code: string;

  @TextField({ max: 200 })
  title: string;

  @IntegerField(YEAR)
  year: number;

  @AmountField()
  investment: string;

  @AmountField({ optional: true })
  incomeLow: string | null = null;

  @AmountField({ optional: true })
  incomeHigh: string | null = null;

  @AmountField({ optional: true, description: 'The budget the income was to be a share of' })
  base: string | null = null;

  @TextField({ max: 300 })
  source: string;
}
