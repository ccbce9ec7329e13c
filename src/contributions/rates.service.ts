import { Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import { UnitOfWork } from '../audit/unit-of-work';
import type { Change } from '../database/change';
import { Database } from '../database/database';
import { policyInForce } from '../due-diligence/policy/policy-in-force';
import { addDays, isDay } from '../kernel/clock';
import type { Actor } from '../kernel/actor';
import { Invalid, type FieldError } from '../kernel/errors';
import type { CursorRequest, Listed, ListRequest, ListRules } from '../web/list';
import { foldHeader, type SheetRow } from '../web/spreadsheet/sheet';
import { sheetRows } from '../web/spreadsheet/sheet-rows';
import { isRate } from './is-rate';
import { ExchangeRate } from './exchange-rate.entity';
import type { RateInput } from './rate.input';
import { at, boundsError, deviates, farReason, type RateRule } from './rate-rules';
import { RateBook } from './rates';

/** A rate with whether somebody confirmed one far from the last known. */
type SetRate = Omit<RateInput, 'confirmed'> & { confirmed?: boolean };

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

  /** Sets every rate of a file, or none; answers how many. */
  async importFile(
    actor: Actor,
    file: { name: string; content: Buffer },
    { source, confirmed }: { source: string; confirmed: boolean },
  ): Promise<number> {
    const rows = await sheetRows(file.content, file.name, { needs: [['currency', 'date']] });
    const rates = ratesOf(rows, source).map((rate) => ({ ...rate, confirmed }));
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
export async function setRates(change: Change, rates: readonly SetRate[]): Promise<void> {
  const { gifts } = await policyInForce(change.manager);
  const known = new RateBook(await change.manager.find(ExchangeRate));
  for (const [index, rate] of rates.entries()) {
    const wrong = rateError(rate, known, gifts);
    if (wrong) throw rates.length === 1 ? new Invalid([wrong]) : inRow(index + 2, wrong);
    const { currency, fromDay, unitsPerUsd, source } = rate;
    known.add({ currency, fromDay, unitsPerUsd });
    const there = await change.manager.findOneBy(ExchangeRate, { currency, fromDay });
    if (there) await change.update(ExchangeRate, there.id, { unitsPerUsd, source });
    else await change.insert(ExchangeRate, { currency, fromDay, unitsPerUsd, source });
  }
  const detail = rates.length === 1 ? { ...rates[0] } : { count: rates.length };
  change.record({ verb: 'rate.set', subject: 'exchange_rate', subjectId: null, detail });
}

function rateError(rate: SetRate, known: RateBook, rule: RateRule): FieldError | null {
  const { currency, fromDay, unitsPerUsd } = rate;
  if (!/^[A-Z]{3}$/.test(currency)) return at('currency', 'contributions.error.currency');
  if (currency === 'USD') return at('currency', 'rates.error.usd');
  if (!isDay(fromDay)) return at('fromDay', 'field.not_a_day');
  if (!isRate(unitsPerUsd)) return at('unitsPerUsd', 'contributions.error.rate');
  const bounds = boundsError(unitsPerUsd, rule);
  if (bounds) return bounds;
  // The one that is corrected does not speak for itself.
  const last = known.on(currency, addDays(fromDay, -1));
  const isFar = last !== null && deviates(unitsPerUsd, last.unitsPerUsd, rule.rateBandPercent);
  return isFar && !rate.confirmed ? { field: 'confirmed', reason: farReason(currency, last, rule) } : null;
}

/** A wrong rate of a file, said with its line; one that is only far from the last keeps its question. */
function inRow(row: number, { field, reason }: FieldError): Invalid {
  if (field !== 'confirmed') return Invalid.field('file', 'rates.error.row', { row });
  return Invalid.field('confirmed', 'rates.error.far_row', { row, ...reason.values });
}

function ratesOf(rows: readonly SheetRow[], source: string): SetRate[] {
  return rows.map(({ cells }) => {
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
