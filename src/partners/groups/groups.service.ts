import { Injectable } from '@nestjs/common';
import { In, type SelectQueryBuilder } from 'typeorm';
import { User } from '../../accounts/user.entity';
import { UnitOfWork } from '../../audit/unit-of-work';
import { Database } from '../../database/database';
import { contains } from '../../database/search';
import { holds, officesWith, type Actor } from '../../kernel/actor';
import { Missing } from '../../kernel/errors';
import type { CursorRequest, RowsAfter } from '../../web/json-list';
import type { Listed, ListRequest, ListRules } from '../../web/list';
import { rowsAfter } from '../../web/page-after';
import type { WaitingItem } from '../../web/waiting';
import { visibleOffices } from '../partner';
import { Partner } from '../partner.entity';
import { decideClaim } from './decide-claim';
import { GroupClaim } from './group-claim.entity';
import type { GroupClaimInput } from './group-claim.input';
import { mayConfirm } from './joining';

export const CLAIM_LIST: ListRules = {
  sorts: ['claimed', 'partner'],
  filters: ['state', 'partner'],
  usual: { sort: 'claimed' },
};

const SORTS: Readonly<Record<string, string>> = { claimed: 'claim.id', partner: 'partner.name' };

/** A claim with both partners; the group is null where this person may not see it. */
export interface ClaimRow {
  id: number;
  claim: GroupClaim;
  partner: Partner;
  group: Partner | null;
  claimedBy: string | null;
  decidedBy: string | null;
  /** True when this person may say yes or no now. */
  mayDecide: boolean;
}

/** Claims that a partner belongs to a group: made with the partner, decided here. */
@Injectable()
export class GroupsService {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
  ) {}

  async list(actor: Actor, request: ListRequest): Promise<Listed<ClaimRow>> {
    const query = this.matching(actor, request);
    const total = await query.getCount();
    const way = request.direction === 'desc' ? 'DESC' : 'ASC';
    query.orderBy(SORTS[request.sort] ?? 'claim.id', way).addOrderBy('claim.id', way);
    const skip = (request.page - 1) * request.pageSize;
    return { rows: await this.rows(actor, query.offset(skip).limit(request.pageSize)), total };
  }

  all(actor: Actor, request: ListRequest): Promise<ClaimRow[]> {
    return this.rows(actor, this.matching(actor, request).orderBy('claim.id'));
  }

  after(actor: Actor, request: CursorRequest): Promise<RowsAfter<ClaimRow>> {
    const order = { id: 'claim.id', sorts: SORTS };
    return rowsAfter(this.matching(actor, request), request, order, (page) => this.rows(actor, page));
  }

  /** @throws Missing also when it is not for this person */
  async get(actor: Actor, id: number): Promise<ClaimRow> {
    const query = this.matching(actor, { q: '', filters: { state: 'all' } });
    const [row] = await this.rows(actor, query.andWhere('claim.id = :id', { id }));
    if (!row) throw new Missing();
    return row;
  }

  /** @throws Missing, Forbidden, Invalid, Refused, Stale */
  async decide(actor: Actor, id: number, input: GroupClaimInput, version?: number): Promise<ClaimRow> {
    await this.get(actor, id);
    await this.work.run(actor, (change) => decideClaim(change, id, input, version));
    return this.get(actor, id);
  }

  /** Claims that wait for this analyst. */
  async waitingFor(actor: Actor): Promise<WaitingItem[]> {
    if (!holds(actor, 'analyst')) return [];
    const query = this.matching(actor, { q: '', filters: {} }).orderBy('claim.id').limit(100);
    const rows = (await this.rows(actor, query)).filter((row) => row.mayDecide);
    return rows.map(({ id, partner, group }) => ({
      ...{ dueOn: null, title: partner.name, level: null, office: '', href: `/group-claims/${id}` },
      subtitle: { key: 'groups.waiting', values: { group: group?.name ?? '' } },
      nextStep: { key: 'groups.next' },
    }));
  }

  /** Analysts and auditors read all; whoever keeps partners reads those of their own. */
  private matching(
    actor: Actor,
    { q, filters }: Pick<ListRequest, 'q' | 'filters'>,
  ): SelectQueryBuilder<GroupClaim> {
    const query = this.database.read
      .createQueryBuilder(GroupClaim, 'claim')
      .innerJoin(Partner, 'partner', 'partner.id = claim.partnerId')
      .where('1 = 1');
    const state = filters.state ?? 'open';
    if (state !== 'all') query.andWhere('claim.state = :state', { state });
    if (filters.partner)
      query.andWhere('claim.partnerId = :partnerId', { partnerId: Number(filters.partner) || 0 });
    if (q) query.andWhere(contains('partner.name'), contains.value(q));
    if (actor.id === null || holds(actor, 'analyst', 'auditor')) return query;
    const own = officesWith(actor, 'focal_point', 'chief', 'affiliate');
    if (own !== 'all') query.andWhere('partner.leadOfficeId IN (:...own)', { own: [0, ...own] });
    return query;
  }

  private async rows(actor: Actor, query: SelectQueryBuilder<GroupClaim>): Promise<ClaimRow[]> {
    const { read } = this.database;
    const claims = await query.getMany();
    const ids = In([...new Set(claims.flatMap(({ partnerId, parentId }) => [partnerId, parentId]))]);
    const partners = new Map((await read.findBy(Partner, { id: ids })).map((each) => [each.id, each]));
    const people = In(claims.flatMap(({ claimedBy, decidedBy }) => [claimedBy ?? 0, decidedBy ?? 0]));
    const users = await read.find(User, { where: { id: people }, select: { id: true, name: true } });
    const nameOf = (id: number | null): string | null => users.find((each) => each.id === id)?.name ?? null;
    const offices = visibleOffices(actor);
    return claims.flatMap((claim) => {
      const partner = partners.get(claim.partnerId);
      const group = partners.get(claim.parentId);
      if (!partner) return [];
      const isSeen = group !== undefined && (offices?.includes(group.leadOfficeId) ?? true);
      return [
        {
          ...{ id: claim.id, claim, partner, group: isSeen ? group : null },
          ...{ claimedBy: nameOf(claim.claimedBy), decidedBy: nameOf(claim.decidedBy) },
          mayDecide:
            claim.state === 'open' && mayConfirm(actor, { ...claim, leadOfficeId: partner.leadOfficeId }),
        },
      ];
    });
  }
}
