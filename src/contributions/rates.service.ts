import { Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import { UnitOfWork } from '../audit/unit-of-work';
import type { Change } from '../database/change';
import { Database } from '../database/database';
import { isDay } from '../kernel/clock';
import type { Actor } from '../kernel/actor';
import { Invalid } from '../kernel/errors';
import type { CursorRequest, Listed, ListRequest, ListRules } from '../web/list';
import { foldHeader, SHEET_LIMITS } from '../web/spreadsheet/sheet';
import { readCsv } from '../web/spreadsheet/read-csv';
import { isRate } from './contribution';
import { ExchangeRate } from './exchange-rate.entity';
import type { RateInput } from './rate.input';

export const RATE_LIST: ListRules = {
  sorts: ['from', 'currency'],
  filters: ['currency', 'year'],
  usual: { sort: 'from', direction: 'desc' },
};

const COLUMNS = { currency: 'currency', fromDay: 'from', unitsPerUsd: 'units per USD' };

/** The dated exchange rates contributions are converted at. What was converted keeps its rate. */
@Injectable()
export class RatesService {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
  ) {}

  async list(request: ListRequest): Promise<Listed<ExchangeRate>> {
    const [rows, total] = await this.ordered(request)
      .offset((request.page - 1) * request.pageSize)
      .limit(request.pageSize)
      .getManyAndCount();
    return { rows, total };
  }

  all(request: ListRequest): Promise<ExchangeRate[]> {
    return this.ordered(request).getMany();
  }

  after(request: CursorRequest): Promise<ExchangeRate[]> {
    return this.matching(request)
      .andWhere('rate.id > :after', { after: request.after })
      .orderBy('rate.id')
      .limit(request.limit + 1)
      .getMany();
  }

  /** Sets the rate of a currency from a day on, or corrects it. */
  async set(actor: Actor, input: RateInput): Promise<ExchangeRate> {
    await this.work.run(actor, (change) => setRates(change, [input]));
    const { currency, fromDay } = input;
    return this.database.read.findOneByOrFail(ExchangeRate, { currency, fromDay });
  }

  /** Sets every rate of a CSV file, or none; answers how many. */
  async importCsv(actor: Actor, file: Buffer, source: string): Promise<number> {
    const rates = ratesOf(file, source);
    await this.work.run(actor, (change) => setRates(change, rates));
    return rates.length;
  }

  private matching(request: Pick<ListRequest, 'q' | 'filters'>): SelectQueryBuilder<ExchangeRate> {
    const query = this.database.read.createQueryBuilder(ExchangeRate, 'rate').where('1 = 1');
    const currency = request.filters.currency ?? request.q;
    if (currency) query.andWhere('rate.currency = :currency', { currency: currency.toUpperCase() });
    const year = Number(request.filters.year ?? 0);
    if (year)
      query.andWhere('rate.fromDay BETWEEN :first AND :last', {
        first: `${year}-01-01`,
        last: `${year}-12-31`,
      });
    return query;
  }

  private ordered(request: ListRequest): SelectQueryBuilder<ExchangeRate> {
    const direction = request.direction === 'desc' ? 'DESC' : 'ASC';
    const [first, second] = request.sort === 'currency' ? ['currency', 'fromDay'] : ['fromDay', 'currency'];
    return this.matching(request).orderBy(`rate.${first}`, direction).addOrderBy(`rate.${second}`, 'ASC');
  }
}

/** Sets rates inside a change; one that is there for its day is corrected. */
export async function setRates(change: Change, rates: readonly RateInput[]): Promise<void> {
  for (const [index, rate] of rates.entries()) {
    const wrong = rateError(rate);
    if (wrong)
      throw rates.length === 1 ? wrong : Invalid.field('file', 'rates.error.row', { row: index + 2 });
    const { currency, fromDay, unitsPerUsd, source } = rate;
    const known = await change.manager.findOneBy(ExchangeRate, { currency, fromDay });
    if (known) await change.update(ExchangeRate, known.id, { unitsPerUsd, source });
    else await change.insert(ExchangeRate, { currency, fromDay, unitsPerUsd, source });
  }
  const detail = rates.length === 1 ? { ...rates[0] } : { count: rates.length };
  change.record({ verb: 'rate.set', subject: 'exchange_rate', subjectId: null, detail });
}

function rateError({ currency, fromDay, unitsPerUsd }: RateInput): Invalid | null {
  if (!/^[A-Z]{3}$/.test(currency)) return Invalid.field('currency', 'contributions.error.currency');
  if (currency === 'USD') return Invalid.field('currency', 'rates.error.usd');
  if (!isDay(fromDay)) return Invalid.field('fromDay', 'field.not_a_day');
  return isRate(unitsPerUsd) ? null : Invalid.field('unitsPerUsd', 'contributions.error.rate');
}

function ratesOf(file: Buffer, source: string): RateInput[] {
  return readCsv(file, SHEET_LIMITS).map(({ cells }) => {
    const cell = (header: string): string => {
      const value = cells[foldHeader(header)];
      if (value === undefined) throw Invalid.field('file', 'rates.error.columns');
      return value;
    };
    return {
      currency: cell(COLUMNS.currency).toUpperCase(),
      fromDay: cell(COLUMNS.fromDay),
      unitsPerUsd: cell(COLUMNS.unitsPerUsd),
      source,
    };
  });
}
