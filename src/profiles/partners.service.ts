import { Injectable } from '@nestjs/common';
import { rememberedTotals } from '../audit/remembered';
import { UnitOfWork } from '../audit/unit-of-work';
import { rowsWhere, rowWhere } from '../database/ask';
import type { Change } from '../database/change';
import { Database } from '../database/database';
import { rowsInParts } from '../database/in-parts';
import { pageRows } from '../database/page-rows';
import { MANY_FOUND } from '../database/words';
import type { Actor } from '../kernel/actor';
import { Forbidden, Invalid, Missing } from '../kernel/errors';
import { officeNames } from '../offices/office-names';
import type { CursorRequest, RowsAfter } from '../web/json-list';
import type { Listed, ListRequest } from '../web/list';
import { rowsAfter } from '../web/page-after';
import { GroupClaim } from '../partners/groups/group-claim.entity';
import { refuseMerged } from '../partners/merged';
import { mayKeep, visibleOffices } from '../partners/partner';
import { factsOf, type PartnerFacts } from './partner-facts';
import { PartnerIdentifier } from '../partners/partner-identifier.entity';
import { Partner } from '../partners/partner.entity';
import type { PartnerInput } from '../partners/partner.input';
import { decidedBy, matchingPartners, PARTNER_SORTS } from './partners.query';
import { tellOfNumbers } from '../partners/duplicates/tell-headquarters';
import { partnerSeen, partnersSeen } from '../partners/seen-partners';
import { addPartner, changePartner, NUMBER_ELSEWHERE } from '../partners/write-partner';

/** A partner with what a list shows of it. */
export interface PartnerRow {
  partner: Partner;
  facts: PartnerFacts;
  office: string;
  /** Records it refers to, where the person sees them. */
  refers: Pick<Partner, 'parentId'> & { mergedIntoId: number | null };
}

/** A partner in its group: the one above, the claim to be confirmed and whom it names, and the members. */
interface GroupOf {
  parent: Partner | null;
  claim: GroupClaim | null;
  claimed: Partner | null;
  members: Partner[];
}

/** The register of partners: one record for one organization or person, for all offices. */
@Injectable()
export class PartnersService {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
  ) {}

  async list(actor: Actor, request: ListRequest): Promise<Listed<PartnerRow>> {
    const found = (isMany: boolean) =>
      matchingPartners(this.database.read, actor, { ...request, isMany }, this.today);
    const { total } = await rememberedTotals(this.database, found(false), {}, decidedBy(request));
    if (total === 0) return { rows: [], total };
    const page = found(total > MANY_FOUND)
      .orderBy(ordering(request))
      .offset((request.page - 1) * request.pageSize)
      .limit(request.pageSize);
    const partners = await pageRows(this.database.read, Partner, page);
    return { rows: await this.withFacts(actor, partners), total };
  }

  /** Every partner that fits, for the whole export. */
  async *all(actor: Actor, request: ListRequest): AsyncGenerator<PartnerRow> {
    const query = matchingPartners(this.database.read, actor, request, this.today).orderBy(ordering(request));
    for await (const rows of rowsInParts(query)) yield* await this.withFacts(actor, rows);
  }

  async after(actor: Actor, request: CursorRequest): Promise<RowsAfter<PartnerRow>> {
    const query = matchingPartners(this.database.read, actor, request, this.today);
    const { total } = await rememberedTotals(this.database, query);
    const read = async (page: typeof query) =>
      (await this.withFacts(actor, await page.getMany())).map((row) => ({ ...row, id: row.partner.id }));
    return rowsAfter(query, request, { id: 'partner.id', sorts: PARTNER_SORTS }, read, total);
  }

  /** @throws Missing when there is none, or not for this person */
  async get(actor: Actor, id: number): Promise<PartnerRow> {
    const partner = await partnerSeen(this.database.read, actor, id);
    const row = partner ? (await this.withFacts(actor, [partner]))[0] : undefined;
    if (!row) throw new Missing();
    return row;
  }

  /** The partner a record was merged into; null when it stands for itself. */
  async mergedInto(actor: Actor, id: number): Promise<number | null> {
    const found = await partnerSeen(this.database.read, actor, id);
    return (await partnerSeen(this.database.read, actor, found?.mergedIntoId ?? null))?.id ?? null;
  }

  identifiers(id: number): Promise<PartnerIdentifier[]> {
    return rowsWhere(this.database.read, PartnerIdentifier, { partnerId: id }, 'scheme');
  }

  /** The open claim that it belongs to a group. */
  claim(id: number): Promise<GroupClaim | null> {
    return rowWhere(this.database.read, GroupClaim, { partnerId: id, state: 'open' });
  }

  /** The group above, the one it is said to belong to, and the members below. */
  async group(partner: Partner): Promise<GroupOf> {
    const { read } = this.database;
    const named = (id: number | null): Promise<Partner | null> =>
      id === null ? Promise.resolve(null) : read.findOneBy(Partner, { id });
    const claim = await this.claim(partner.id);
    const [claimed, parent, members] = await Promise.all([
      named(claim?.parentId ?? null),
      named(partner.parentId),
      read.find(Partner, { where: { parentId: partner.id }, order: { name: 'ASC' }, take: 100 }),
    ]);
    return { claim, claimed, parent, members };
  }

  /** @throws Invalid, Refused when a similar one is known, Forbidden outside the actor's offices */
  async add(actor: Actor, input: PartnerInput): Promise<Partner> {
    return this.tellingOfNumbers(actor, input, () =>
      this.work.runShort(actor, (change) => this.addIn(change, input)),
    );
  }

  /** The same inside a change that may hold others; whoever calls it tells of what it refuses (`refused`). */
  async addIn(change: Change, input: PartnerInput): Promise<Partner> {
    const { actor } = change;
    if (!mayKeep(actor, input.leadOfficeId)) throw new Forbidden([{ key: 'partners.error.other_office' }]);
    return addPartner(change, input);
  }

  /** @throws Invalid, Stale, Missing, Forbidden outside the actor's offices */
  async change(actor: Actor, id: number, input: PartnerInput, version?: number): Promise<void> {
    const { partner } = await this.get(actor, id);
    await refuseMerged(this.database.read, [id]);
    if (!mayKeep(actor, partner.leadOfficeId) || !mayKeep(actor, input.leadOfficeId)) {
      throw new Forbidden([{ key: 'partners.error.other_office' }]);
    }
    await this.tellingOfNumbers(actor, input, () =>
      this.work.runShort(actor, (change) => changePartner(change, id, input, version)),
    );
  }

  /** A number that a record unseen by this person has is refused without a name; headquarters is told of both. */
  async refused(actor: Actor, input: PartnerInput, error: unknown): Promise<void> {
    if (error instanceof Invalid && error.fields.some(({ reason }) => reason.key === NUMBER_ELSEWHERE)) {
      await this.work.runShort(actor, (change) => tellOfNumbers(change, input));
    }
  }

  private async tellingOfNumbers<T>(actor: Actor, input: PartnerInput, write: () => Promise<T>): Promise<T> {
    try {
      return await write();
    } catch (error) {
      await this.refused(actor, input, error);
      throw error;
    }
  }

  private get today(): string {
    return this.work.clock.today();
  }

  /** What a list shows of partners already read. */
  async withFacts(actor: Actor, partners: readonly Partner[]): Promise<PartnerRow[]> {
    const ids = partners.map((partner) => partner.id);
    const officeIds = partners.map((partner) => partner.leadOfficeId);
    const [facts, offices, referred] = await Promise.all([
      factsOf(this.database.read, actor, ids, this.today),
      officeNames(this.database.read, officeIds),
      this.referred(actor, partners),
    ]);
    return partners.flatMap((partner) => {
      const own = facts.get(partner.id);
      const office = offices.get(partner.leadOfficeId) ?? '';
      const among = (id: number | null | undefined): number | null => (id && referred.has(id) ? id : null);
      const refers = { parentId: among(partner.parentId), mergedIntoId: among(partner.mergedIntoId) };
      return own ? [{ partner, facts: own, office, refers }] : [];
    });
  }

  /** The groups above and the records merged into, as far as the person sees them. */
  private async referred(actor: Actor, partners: readonly Partner[]): Promise<ReadonlySet<number>> {
    const ids = partners.flatMap(({ parentId, mergedIntoId }) => [parentId ?? [], mergedIntoId ?? []].flat());
    if (visibleOffices(actor) === null) return new Set(ids);
    return new Set((await partnersSeen(this.database.read, actor, ids)).keys());
  }
}

/** Both in one direction: an index is read in order, forward or back. */
function ordering({ sort, direction }: ListRequest): Record<string, 'ASC' | 'DESC'> {
  const way = direction === 'desc' ? 'DESC' : 'ASC';
  return { [PARTNER_SORTS[sort] ?? 'partner.name']: way, 'partner.id': way };
}
