import { Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import { UnitOfWork } from '../audit/unit-of-work';
import type { Change, NewRow } from '../database/change';
import { Database } from '../database/database';
import { policyInForce } from '../due-diligence/policy/policy-in-force';
import { addDays, isDay } from '../kernel/clock';
import type { Actor } from '../kernel/actor';
import { breathe, outOfBreath } from '../kernel/breathe';
import { Invalid, type FieldError } from '../kernel/errors';
import type { CursorRequest, RowsAfter } from '../web/json-list';
import type { Listed, ListRequest, ListRules } from '../web/list';
import { rowsAfter } from '../web/page-after';
import { sheetRows } from '../web/spreadsheet/sheet-rows';
import { isRate } from './is-rate';
import { neededHeaders, ratesIn } from './rates-file';
import { ExchangeRate } from './exchange-rate.entity';
import type { RateInput } from './rate.input';
import { at, boundsError, deviates, farReason, type RateRule } from './rate-rules';
import { RateBook } from './rates';

/** A rate with whether somebody confirmed one far from the last known, and of a file its row. */
type SetRate = Omit<RateInput, 'confirmed'> & { confirmed?: boolean; row?: number };

export const RATE_LIST: ListRules = {
  sorts: ['from', 'currency'],
  filters: ['currency', 'year'],
  usual: { sort: 'from', direction: 'desc' },
};

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

  after(request: CursorRequest): Promise<RowsAfter<ExchangeRate>> {
    const order = { id: 'rate.id', sorts: { from: 'rate.fromDay', currency: 'rate.currency' } };
    return rowsAfter(this.matching(request), request, order, (page) => page.getMany());
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
    { source, confirmed, sheet }: { source: string; confirmed: boolean; sheet: string | null },
  ): Promise<number> {
    const rows = await sheetRows(file.content, file.name, { sheet, needs: neededHeaders() });
    const said = ratesIn(rows, actor.locale).map((rate) => ({ ...rate, source, confirmed }));
    // In the order of their days: each is judged by the one before it.
    const rates = said.sort((a, b) => (a.fromDay < b.fromDay ? -1 : a.fromDay > b.fromDay ? 1 : 0));
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
  const all = await change.manager.find(ExchangeRate);
  const known = new RateBook(all);
  const there = new Map(all.map((rate) => [`${rate.currency} ${rate.fromDay}`, rate]));
  const fresh = new Map<string, NewRow<ExchangeRate>>();
  for (const rate of rates) {
    if (outOfBreath()) await breathe();
    const wrong = rateError(rate, known, gifts);
    if (wrong) throw rate.row === undefined ? new Invalid([wrong]) : inRow(rate.row, wrong);
    const { currency, fromDay, unitsPerUsd, source } = rate;
    known.add({ currency, fromDay, unitsPerUsd });
    const key = `${currency} ${fromDay}`;
    const before = there.get(key);
    if (!before) fresh.set(key, { currency, fromDay, unitsPerUsd, source });
    else if (before.unitsPerUsd !== unitsPerUsd || before.source !== source)
      await change.update(ExchangeRate, before.id, { unitsPerUsd, source });
  }
  await change.insertMany(ExchangeRate, [...fresh.values()]);
  const [only] = rates;
  const detail = only && rates.length === 1 ? { ...only, row: undefined } : { count: rates.length };
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
