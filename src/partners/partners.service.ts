import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { rememberedTotals } from '../audit/remembered';
import { UnitOfWork } from '../audit/unit-of-work';
import { Database } from '../database/database';
import type { Actor } from '../kernel/actor';
import { Forbidden, Missing, Refused } from '../kernel/errors';
import { Office } from '../offices/office.entity';
import type { CursorRequest, Listed, ListRequest } from '../web/list';
import { mayKeep } from './partner';
import { factsOf, type PartnerFacts } from './partner-facts';
import { PartnerIdentifier } from './partner-identifier.entity';
import { Partner } from './partner.entity';
import type { PartnerInput } from './partner.input';
import { matchingPartners, PARTNER_SORTS } from './partners.query';
import { addPartner, changePartner } from './write-partner';

/** A partner with what a list shows of it. */
export interface PartnerRow {
  partner: Partner;
  facts: PartnerFacts;
  office: string;
}

/** The register of partners: one record for one organization or person, for all offices. */
@Injectable()
export class PartnersService {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
  ) {}

  async list(actor: Actor, request: ListRequest): Promise<Listed<PartnerRow>> {
    const query = matchingPartners(this.database.read, actor, request, this.today);
    const { total } = await rememberedTotals(this.database, query);
    const partners = await query
      .orderBy(...ordering(request))
      .addOrderBy('partner.id')
      .offset((request.page - 1) * request.pageSize)
      .limit(request.pageSize)
      .getMany();
    return { rows: await this.withFacts(partners), total };
  }

  /** Every partner that fits, for the whole export. */
  async all(actor: Actor, request: ListRequest): Promise<PartnerRow[]> {
    const partners = await matchingPartners(this.database.read, actor, request, this.today)
      .orderBy(...ordering(request))
      .addOrderBy('partner.id')
      .getMany();
    const rows: PartnerRow[] = [];
    for (let start = 0; start < partners.length; start += 500) {
      rows.push(...(await this.withFacts(partners.slice(start, start + 500))));
    }
    return rows;
  }

  /** One row more than the limit, so that the caller sees whether there is a next page. */
  async after(actor: Actor, request: CursorRequest): Promise<(PartnerRow & { id: number })[]> {
    const partners = await matchingPartners(this.database.read, actor, request, this.today)
      .andWhere('partner.id > :after', { after: request.after })
      .orderBy('partner.id')
      .limit(request.limit + 1)
      .getMany();
    return (await this.withFacts(partners)).map((row) => ({ ...row, id: row.partner.id }));
  }

  /** @throws Missing when there is none, or not for this person */
  async get(actor: Actor, id: number): Promise<PartnerRow> {
    const request = { q: '', filters: {}, merged: true };
    const partner = await matchingPartners(this.database.read, actor, request, this.today)
      .andWhere('partner.id = :id', { id })
      .getOne();
    const row = partner ? (await this.withFacts([partner]))[0] : undefined;
    if (!row) throw new Missing();
    return row;
  }

  /** The partner a record was merged into; null when it stands for itself. */
  async mergedInto(id: number): Promise<number | null> {
    return (await this.database.read.findOneBy(Partner, { id }))?.mergedIntoId ?? null;
  }

  identifiers(id: number): Promise<PartnerIdentifier[]> {
    return this.database.read.find(PartnerIdentifier, { where: { partnerId: id }, order: { scheme: 'ASC' } });
  }

  /** The group above and the members below. */
  async group(partner: Partner): Promise<{ parent: Partner | null; members: Partner[] }> {
    const { read } = this.database;
    const [parent, members] = await Promise.all([
      partner.parentId === null ? null : read.findOneBy(Partner, { id: partner.parentId }),
      read.find(Partner, { where: { parentId: partner.id }, order: { name: 'ASC' }, take: 100 }),
    ]);
    return { parent, members };
  }

  /** @throws Invalid, Refused when a similar one is known, Forbidden outside the actor's offices */
  async add(actor: Actor, input: PartnerInput): Promise<Partner> {
    if (!mayKeep(actor, input.leadOfficeId)) throw new Forbidden([{ key: 'partners.error.other_office' }]);
    return this.work.run(actor, (change) => addPartner(change, input));
  }

  /** @throws Invalid, Stale, Missing, Forbidden outside the actor's offices */
  async change(actor: Actor, id: number, input: PartnerInput, version?: number): Promise<void> {
    const { partner } = await this.get(actor, id);
    if (typeof partner.mergedIntoId === 'number')
      throw new Refused([{ key: 'duplicates.error.merged', values: { name: partner.name } }]);
    if (!mayKeep(actor, partner.leadOfficeId) || !mayKeep(actor, input.leadOfficeId)) {
      throw new Forbidden([{ key: 'partners.error.other_office' }]);
    }
    await this.work.run(actor, (change) => changePartner(change, id, input, version));
  }

  private get today(): string {
    return this.work.clock.today();
  }

  /** What a list shows of partners already read. */
  async withFacts(partners: readonly Partner[]): Promise<PartnerRow[]> {
    const ids = partners.map((partner) => partner.id);
    const officeIds = [...new Set(partners.map((partner) => partner.leadOfficeId))];
    const [facts, offices] = await Promise.all([
      factsOf(this.database.read, ids, this.today),
      officeIds.length === 0 ? [] : this.database.read.findBy(Office, { id: In(officeIds) }),
    ]);
    return partners.flatMap((partner) => {
      const own = facts.get(partner.id);
      const office = offices.find((each) => each.id === partner.leadOfficeId)?.name ?? '';
      return own ? [{ partner, facts: own, office }] : [];
    });
  }
}

function ordering({ sort, direction }: ListRequest): [string, 'ASC' | 'DESC'] {
  return [PARTNER_SORTS[sort] ?? 'partner.name', direction === 'desc' ? 'DESC' : 'ASC'];
}
