import { Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import { UnitOfWork } from '../audit/unit-of-work';
import type { Change } from '../database/change';
import { Database } from '../database/database';
import { contains } from '../database/search';
import type { Actor } from '../kernel/actor';
import { Invalid, Missing, Refused, type FieldError } from '../kernel/errors';
import { reason } from '../kernel/verdict';
import type { CursorRequest, RowsAfter } from '../web/json-list';
import type { Listed, ListRequest, ListRules } from '../web/list';
import { rowsAfter } from '../web/page-after';
import { Engagement } from './engagement.entity';
import { isRetired } from './partnership-type';
import { PartnershipType } from './partnership-type.entity';
import type { PartnershipTypeInput } from './partnership-type.input';

export const TYPE_LIST: ListRules = {
  sorts: ['position', 'code', 'category'],
  filters: ['category', 'retired'],
  usual: { sort: 'position' },
};

const SORT_COLUMNS: Readonly<Record<string, string>> = {
  position: 'type.position',
  code: 'type.code',
  category: 'type.unCategory',
};

/** The partnership types as managed reference data; administrators keep them. */
@Injectable()
export class PartnershipTypesService {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
  ) {}

  async list(request: ListRequest): Promise<Listed<PartnershipType>> {
    const [rows, total] = await this.matching(request)
      .orderBy(SORT_COLUMNS[request.sort] ?? 'type.position', request.direction === 'desc' ? 'DESC' : 'ASC')
      .addOrderBy('type.id')
      .offset((request.page - 1) * request.pageSize)
      .limit(request.pageSize)
      .getManyAndCount();
    return { rows, total };
  }

  all(request: ListRequest): Promise<PartnershipType[]> {
    return this.matching(request).orderBy('type.position').addOrderBy('type.id').getMany();
  }

  after(request: CursorRequest): Promise<RowsAfter<PartnershipType>> {
    const order = { id: 'type.id', sorts: SORT_COLUMNS };
    return rowsAfter(this.matching(request), request, order, (page) => page.getMany());
  }

  /** Every type there ever was, in its order. */
  every(): Promise<PartnershipType[]> {
    return this.database.read.find(PartnershipType, { order: { position: 'ASC', id: 'ASC' } });
  }

  /** The types to choose from today, and `current` though it be retired. */
  async choices(current: number | null = null): Promise<PartnershipType[]> {
    const today = this.work.clock.today();
    return (await this.every()).filter((type) => !isRetired(type, today) || type.id === current);
  }

  /** How many engagements each type has, by its id. */
  async counts(): Promise<Map<number, number>> {
    const rows = await this.database.read
      .createQueryBuilder(Engagement, 'engagement')
      .select('engagement.typeId', 'typeId')
      .addSelect('COUNT(*)', 'count')
      .groupBy('engagement.typeId')
      .getRawMany<{ typeId: number; count: number | string }>();
    return new Map(rows.map((row) => [row.typeId, Number(row.count)]));
  }

  /** @throws Missing */
  async get(id: number): Promise<PartnershipType> {
    const type = await this.database.read.findOneBy(PartnershipType, { id });
    if (!type) throw new Missing();
    return type;
  }

  add(actor: Actor, input: PartnershipTypeInput): Promise<PartnershipType> {
    return this.work.run(actor, async (change) => {
      await check(change, input, null);
      const type = await change.insert(PartnershipType, { ...input, retiredOn: null });
      record(change, 'add', type.id, { ...input });
      return type;
    });
  }

  /** Renames, translates or describes it anew; what is frozen elsewhere keeps the words it had. */
  async change(
    actor: Actor,
    id: number,
    input: PartnershipTypeInput,
    version?: number,
  ): Promise<PartnershipType> {
    await this.work.run(actor, async (change) => {
      await check(change, input, await found(change, id));
      await change.update(PartnershipType, id, { ...input }, version);
      record(change, 'change', id, { ...input });
    });
    return this.get(id);
  }

  /** Retires it from today on, or takes it into use again. */
  async move(actor: Actor, id: number, move: string): Promise<PartnershipType> {
    await this.work.run(actor, async (change) => {
      const type = await found(change, id);
      const open = type.retiredOn === null ? 'retire' : 'reinstate';
      if (move !== open) {
        throw new Refused([
          reason('types.refused.move', { state: type.retiredOn === null ? 'used' : 'retired' }),
        ]);
      }
      const retiredOn = move === 'retire' ? change.clock.today() : null;
      await change.update(PartnershipType, id, { retiredOn }, type.version);
      record(change, move, id, { retiredOn });
    });
    return this.get(id);
  }

  private matching(request: Pick<ListRequest, 'q' | 'filters'>): SelectQueryBuilder<PartnershipType> {
    const query = this.database.read.createQueryBuilder(PartnershipType, 'type').where('1 = 1');
    const { category, retired } = request.filters;
    if (request.q) {
      const columns = ['type.code', 'type.nameEn', 'type.nameFr', 'type.nameEs'];
      query.andWhere(`(${columns.map((each) => contains(each)).join(' OR ')})`, contains.value(request.q));
    }
    if (category) query.andWhere('type.unCategory = :category', { category });
    if (retired === 'yes') query.andWhere('type.retiredOn IS NOT NULL');
    if (retired === 'no') query.andWhere('type.retiredOn IS NULL');
    return query;
  }
}

async function found(change: Change, id: number): Promise<PartnershipType> {
  const type = await change.manager.findOneBy(PartnershipType, { id });
  if (!type) throw new Missing();
  return type;
}

/** Codes are plain, unique, and stay: records, files and figures name a type by its code. */
async function check(
  change: Change,
  input: PartnershipTypeInput,
  known: PartnershipType | null,
): Promise<void> {
  const errors: FieldError[] = [];
  const at = (key: string): void => void errors.push({ field: 'code', reason: reason(key) });
  if (!/^[a-z][a-z0-9_]*$/.test(input.code)) at('types.error.code');
  if (known && known.code !== input.code) at('types.error.code_stays');
  if (!known && (await change.manager.existsBy(PartnershipType, { code: input.code })))
    at('field.already_taken');
  if (errors.length > 0) throw new Invalid(errors);
}

function record(change: Change, verb: string, id: number, detail: unknown): void {
  change.record({ verb: `partnership_type.${verb}`, subject: 'partnership_type', subjectId: id, detail });
}
