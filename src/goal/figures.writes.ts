import type { EntityTarget } from 'typeorm';
import type { Change, NewRow } from '../database/change';
import { Invalid } from '../kernel/errors';
import { parseMinor } from '../kernel/money';
import type {
  FinancialYearInput,
  FundingPlanInput,
  PeerFigureInput,
  StrategyFundingInput,
} from './figures.input';
import { FinancialYear } from './financial-year.entity';
import { FundingPlan } from './funding-plan.entity';
import { PeerFigure } from './peer-figure.entity';
import { StrategyFunding } from './strategy-funding.entity';

/** One row of reference data that is added, or changed when an id is given. */
export interface Target {
  id: number;
  /** The version its form was drawn from. */
  version?: number | undefined;
}

export function putFinancialYear(change: Change, input: FinancialYearInput, at?: Target): Promise<number> {
  const { year, measure, source } = input;
  return put(
    change,
    FinancialYear,
    { year, measure, source, currency: 'USD', amountMinor: usd(input, 'amount') },
    at,
  );
}

export function putStrategyFunding(
  change: Change,
  input: StrategyFundingInput,
  at?: Target,
): Promise<number> {
  const { year, line, funder, source } = input;
  if (line === 'received' && funder === null) throw Invalid.field('funder', 'figures.error.funder');
  const row = {
    year,
    line,
    funder: line === 'received' ? funder : null,
    source,
    amountMinor: usd(input, 'amount'),
  };
  return put(change, StrategyFunding, row, at);
}

export function putPeerFigure(change: Change, input: PeerFigureInput, at?: Target): Promise<number> {
  const { organization, year, sharePercent, spentCentsPerDollar, source } = input;
  const shareBasisPoints = sharePercent === null ? null : Math.round(sharePercent * 100);
  const row = {
    organization,
    year,
    shareBasisPoints,
    spentCentsPerDollar,
    source,
    amountMinor: usd(input, 'amount'),
  };
  return put(change, PeerFigure, row, at);
}

export function putFundingPlan(change: Change, input: FundingPlanInput, at?: Target): Promise<number> {
  const { code, title, year, source } = input;
  const row = {
    code,
    title,
    year,
    source,
    investmentMinor: usd(input, 'investment'),
    incomeLowMinor: input.incomeLow === null ? null : usd(input, 'incomeLow'),
    incomeHighMinor: input.incomeHigh === null ? null : usd(input, 'incomeHigh'),
    baseMinor: input.base === null ? null : usd(input, 'base'),
  };
  return put(change, FundingPlan, row, at);
}

async function put<E extends { id: number }>(
  change: Change,
  entity: EntityTarget<E>,
  row: NewRow<E>,
  at?: Target,
): Promise<number> {
  const subject = change.manager.dataSource.getMetadata(entity).tableName;
  const id = at ? at.id : (await change.insert(entity, row)).id;
  if (at) await change.update(entity, id, row, at.version);
  change.record({ verb: at ? 'figure.change' : 'figure.add', subject, subjectId: id, detail: row });
  return id;
}

/** US cents of one of the input's amounts. @throws Invalid when it is negative or has parts of cents */
function usd<I extends object>(input: I, field: keyof I & string): number {
  const minor = parseMinor(String(input[field]), 'USD');
  if (minor === undefined || minor < 0) throw Invalid.field(field, 'field.not_an_amount');
  return minor;
}
