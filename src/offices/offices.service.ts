import { Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import { remembered } from '../audit/remembered';
import { UnitOfWork } from '../audit/unit-of-work';
import type { Change } from '../database/change';
import { Database } from '../database/database';
import type { Actor } from '../kernel/actor';
import { Invalid, Missing } from '../kernel/errors';
import type { CursorRequest, RowsAfter } from '../web/json-list';
import type { Listed, ListRequest, ListRules } from '../web/list';
import { rowsAfter } from '../web/page-after';
import { contains } from '../database/search';
import { Country } from './country.entity';
import { placeErrors } from './office';
import { placeIn } from './office-place';
import { Office } from './office.entity';
import type { OfficeInput } from './office.input';

export const OFFICE_LIST: ListRules = {
  sorts: ['name', 'code', 'kind', 'country'],
  filters: ['kind', 'parent', 'active'],
  usual: { sort: 'name' },
};

const SORT_COLUMNS: Readonly<Record<string, string>> = {
  name: 'office.name',
  code: 'office.code',
  kind: 'office.kind',
  country: 'office.countryCode',
};

/** The tree of offices; every person inside may read it, administrators keep it. */
@Injectable()
export class OfficesService {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
  ) {}

  async list(request: ListRequest): Promise<Listed<Office>> {
    const [rows, total] = await this.matching(request)
      .orderBy(SORT_COLUMNS[request.sort] ?? 'office.name', request.direction === 'desc' ? 'DESC' : 'ASC')
      .addOrderBy('office.id')
      .offset((request.page - 1) * request.pageSize)
      .limit(request.pageSize)
      .getManyAndCount();
    return { rows, total };
  }

  /** Every office that fits, for the whole export. */
  all(request: ListRequest): Promise<Office[]> {
    return this.matching(request).orderBy('office.code').getMany();
  }

  after(request: CursorRequest): Promise<RowsAfter<Office>> {
    const order = { id: 'office.id', sorts: SORT_COLUMNS };
    return rowsAfter(this.matching(request), request, order, (page) => page.getMany());
  }

  /** The offices to choose from in forms, by name. */
  choices(): Promise<Office[]> {
    return remembered(this.database, 'offices.choices', () =>
      this.database.read.find(Office, { where: { active: true }, order: { name: 'ASC' } }),
    );
  }

  async countryCodes(): Promise<string[]> {
    return remembered(this.database, 'offices.country_codes', async () => {
      const countries = await this.database.read.find(Country, { order: { code: 'ASC' } });
      return countries.map((country) => country.code);
    });
  }

  /** @throws Missing */
  async get(id: number): Promise<Office> {
    const office = await this.database.read.findOneBy(Office, { id });
    if (!office) throw new Missing();
    return office;
  }

  add(actor: Actor, input: OfficeInput, illustrative = false): Promise<Office> {
    return this.work.run(actor, async (change) => {
      await check(change, input, null);
      const office = await change.insert(Office, { ...input, illustrative });
      change.record({ verb: 'office.add', subject: 'office', subjectId: office.id, detail: { ...input } });
      return office;
    });
  }

  /**
   * Another place in the tree waits until a second administrator says the same; the rest is changed at once.
   * @throws Stale when `version` is given and is no longer the newest
   */
  async change(actor: Actor, id: number, input: OfficeInput, version?: number): Promise<Office> {
    await this.work.run(actor, async (change) => {
      const known = await change.manager.findOneBy(Office, { id });
      if (!known) throw new Missing();
      await check(change, input, id);
      const { code, name, countryCode, active } = input;
      const made = { code, name, countryCode, active, ...(await placeIn(change, known, input)) };
      await change.update(Office, id, made, version);
      change.record({ verb: 'office.change', subject: 'office', subjectId: id, detail: made });
    });
    return this.get(id);
  }

  private matching(request: Pick<ListRequest, 'q' | 'filters'>): SelectQueryBuilder<Office> {
    const query = this.database.read.createQueryBuilder(Office, 'office').where('1 = 1');
    const { kind, parent, active } = request.filters;
    if (request.q) {
      query.andWhere(`(${contains('office.name')} OR ${contains('office.code')})`, contains.value(request.q));
    }
    if (kind) query.andWhere('office.kind = :kind', { kind });
    if (parent) query.andWhere('office.parentId = :parent', { parent: Number(parent) || 0 });
    if (active) query.andWhere('office.active = :active', { active: active === 'yes' });
    return query;
  }
}

/** Codes are unique, countries known, and the office has its right place in the tree. */
async function check(change: Change, input: OfficeInput, id: number | null): Promise<void> {
  const parent =
    input.parentId === null ? null : await change.manager.findOneBy(Office, { id: input.parentId });
  const errors = placeErrors(input, parent);
  if (parent && parent.id === id)
    errors.push({ field: 'parentId', reason: { key: 'offices.error.own_parent' } });
  const twin = await change.manager.findOneBy(Office, { code: input.code });
  if (twin && twin.id !== id) errors.push({ field: 'code', reason: { key: 'field.already_taken' } });
  if (input.countryCode && !(await change.manager.existsBy(Country, { code: input.countryCode }))) {
    errors.push({ field: 'countryCode', reason: { key: 'field.unknown_reference' } });
  }
  if (errors.length > 0) throw new Invalid(errors);
}
