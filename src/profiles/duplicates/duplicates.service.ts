import { Injectable } from '@nestjs/common';
import { In, Not, type SelectQueryBuilder } from 'typeorm';
import { UnitOfWork } from '../../audit/unit-of-work';
import { contains } from '../../database/search';
import { Database } from '../../database/database';
import { rolesOf, type Actor } from '../../kernel/actor';
import { Forbidden, Missing } from '../../kernel/errors';
import { tellProgress } from '../../kernel/progress';
import type { OpenMove } from '../../kernel/workflow';
import type { CursorRequest, RowsAfter } from '../../web/json-list';
import type { Listed, ListRequest, ListRules } from '../../web/list';
import { rowsAfter } from '../../web/page-after';
import type { WaitingItem } from '../../web/waiting';
import { Partner } from '../../partners/partner.entity';
import { PartnersService, type PartnerRow } from '../partners.service';
import { BATCH, compareChanged, countChanged } from '../../partners/duplicates/compare-register';
import { contextOf, decidePair, proposalOf, type PairDecision } from './decide-pair';
import { PartnerMerge } from '../../partners/duplicates/partner-merge.entity';
import { unmergePartner, type Unmerged } from './unmerge-partner';
import { mergePlan, type MergePlan } from './merge-plan';
import { pairWorkflow, type PairMove } from '../../partners/duplicates/pair';
import { PartnerPair } from '../../partners/duplicates/partner-pair.entity';

export const PAIR_LIST: ListRules = {
  sorts: ['score', 'name', 'decided'],
  filters: ['state'],
  usual: { sort: 'score', direction: 'desc' },
};

const OF_A_PROPOSAL: readonly PairMove[] = ['confirm_merge', 'refuse_merge'];

const SORTS: Readonly<Record<string, string>> = { score: 'pair.score', name: 'pair.lowName', decided: 'pair.decidedAt' }; // prettier-ignore

/** A pair with both its partners. */
export interface PairRow {
  id: number;
  pair: PartnerPair;
  low: Partner;
  high: Partner;
  /** That one analyst proposed to merge them, and a second has to confirm. */
  isProposed: boolean;
}

/** A pair with all that is needed to decide it. */
export interface PairInFull extends PairRow {
  plan: MergePlan;
  sides: readonly PartnerRow[];
  /** That somebody proposed to merge them. */
  proposal: PartnerMerge | null;
  moves: OpenMove<string, PairMove>[];
}

/** Partners of the register that look alike: looked at by a person, and merged or told apart. */
@Injectable()
export class DuplicatesService {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
    private readonly partners: PartnersService,
  ) {}

  /** Compares partners that are new or changed, at most so many batches; answers how many are left. */
  async compare(batches: number): Promise<number> {
    const all = Math.min(batches * BATCH, await countChanged(this.database.read));
    for (let done = 0; done < batches; done += 1) {
      tellProgress('progress.comparing_partners', Math.min(done * BATCH, all), all);
      if ((await compareChanged(this.database, this.work)) === 0) return 0;
    }
    return countChanged(this.database.read);
  }

  /** Compares what is new, when it is soon done; the rest is left to the watch. Answers how many are left. */
  async catchUp(): Promise<number> {
    const left = await countChanged(this.database.read);
    return left > 0 && left <= BATCH ? this.compare(1) : left;
  }

  async list(request: ListRequest): Promise<Listed<PairRow>> {
    const query = this.matching(request);
    const total = await query.getCount();
    const pairs = await ordered(query, request)
      .offset((request.page - 1) * request.pageSize)
      .limit(request.pageSize)
      .getMany();
    return { rows: await this.withPartners(pairs), total };
  }

  async all(request: ListRequest): Promise<PairRow[]> {
    return this.withPartners(await ordered(this.matching(request), request).getMany());
  }

  after(request: CursorRequest): Promise<RowsAfter<PairRow>> {
    return rowsAfter(this.matching(request), request, { id: 'pair.id', sorts: SORTS }, async (page) =>
      this.withPartners(await page.getMany()),
    );
  }

  /** @param keepId the record that would stay; the better known one if not said. @throws Missing */
  async get(actor: Actor, id: number, keepId: number | null = null): Promise<PairInFull> {
    const { read } = this.database;
    const pair = await read.findOneBy(PartnerPair, { id });
    const row = pair ? (await this.withPartners([pair]))[0] : undefined;
    if (!row) throw new Missing();
    const sides = await this.partners.withFacts(actor, [row.low, row.high]);
    const proposal = await proposalOf(read, row.pair);
    const keep = row.high.id === (proposal?.keepId ?? keepId ?? betterKnown(sides)) ? row.high : row.low;
    const plan = await mergePlan(read, keep, keep === row.low ? row.high : row.low, this.work.clock.today());
    const context = contextOf(actor, plan, proposal);
    const moves = pairWorkflow
      .openTo(row.pair.state, rolesOf(actor), context)
      .filter(({ move }) => proposal !== null || !OF_A_PROPOSAL.includes(move));
    return { ...row, plan, sides, proposal, moves };
  }

  /** Decides a pair; answers the partner that stays when they were merged. @throws Refused, Stale, Invalid, Missing */
  decide(actor: Actor, id: number, said: PairDecision, version?: number): Promise<number | null> {
    return this.work.run(actor, (change) => decidePair(change, id, said, version));
  }

  /** Takes a merge back; answers the partner it had been merged into. @throws Refused, Forbidden, Missing */
  async unmerge(actor: Actor, id: number, note: string): Promise<Unmerged> {
    if (!rolesOf(actor).includes('analyst')) throw new Forbidden();
    return this.work.run(actor, async (change) => {
      const merged = await change.manager.findOneBy(Partner, { id });
      if (!merged) throw new Missing();
      return unmergePartner(change, merged, note);
    });
  }

  /** Merges that somebody proposed and this analyst may confirm. */
  async waitingFor(actor: Actor): Promise<WaitingItem[]> {
    if (!rolesOf(actor).includes('analyst')) return [];
    const proposals = await this.database.read.find(PartnerMerge, {
      where: { state: 'proposed', proposedBy: Not(actor.id ?? 0) },
      order: { id: 'ASC' },
      take: 100,
    });
    const items: WaitingItem[] = [];
    for (const { keepId, otherId } of proposals) {
      const [lowId, highId] = [Math.min(keepId, otherId), Math.max(keepId, otherId)];
      const pair = await this.database.read.findOneBy(PartnerPair, { lowId, highId });
      const [row] = pair ? await this.withPartners([pair]) : [];
      if (!row) continue;
      const values = { other: row[keepId === lowId ? 'high' : 'low'].name };
      items.push({
        ...{ dueOn: null, title: row[keepId === lowId ? 'low' : 'high'].name, level: null, office: '' },
        subtitle: { key: 'duplicates.waiting', values },
        href: `/partners/duplicates/${row.id}?keep=${keepId}`,
        nextStep: { key: 'duplicates.next' },
      });
    }
    return items;
  }

  private matching({ q, filters }: Pick<ListRequest, 'q' | 'filters'>): SelectQueryBuilder<PartnerPair> {
    const state = filters.state ?? 'open';
    const query = this.database.read.createQueryBuilder(PartnerPair, 'pair').where('1 = 1');
    if (state !== 'all') query.andWhere('pair.state = :state', { state });
    if (q) query.andWhere(`(${contains('pair.lowName')} OR ${contains('pair.highName')})`, contains.value(q));
    return query;
  }

  private async withPartners(pairs: readonly PartnerPair[]): Promise<PairRow[]> {
    const ids = [...new Set(pairs.flatMap(({ lowId, highId }) => [lowId, highId]))];
    const partners = new Map<number, Partner>();
    for (let at = 0; at < ids.length; at += 500)
      for (const each of await this.database.read.findBy(Partner, { id: In(ids.slice(at, at + 500)) }))
        partners.set(each.id, each);
    const proposals = await this.database.read.findBy(PartnerMerge, { state: 'proposed' });
    const proposed = new Set(proposals.map(({ keepId, otherId }) => pairKey(keepId, otherId)));
    return pairs.flatMap((pair) => {
      const low = partners.get(pair.lowId);
      const high = partners.get(pair.highId);
      const isProposed = proposed.has(pairKey(pair.lowId, pair.highId));
      return low && high ? [{ id: pair.id, pair, low, high, isProposed }] : [];
    });
  }
}

function pairKey(one: number, other: number): string {
  return `${Math.min(one, other)} ${Math.max(one, other)}`;
}

function ordered(query: SelectQueryBuilder<PartnerPair>, { sort, direction }: ListRequest) {
  const way = direction === 'desc' ? 'DESC' : 'ASC';
  return query.orderBy(SORTS[sort] ?? 'pair.score', way).addOrderBy('pair.id');
}

/** A valid clearance first, then more engagements, then the older record. */
function betterKnown(sides: readonly PartnerRow[]): number {
  const rank = ({ facts }: PartnerRow): number =>
    (facts.standing.state === 'valid' ? 1_000_000 : 0) + facts.engagements;
  const [best] = [...sides].sort((a, b) => rank(b) - rank(a) || a.partner.id - b.partner.id);
  return best?.partner.id ?? 0;
}
