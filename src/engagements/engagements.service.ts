import { Injectable } from '@nestjs/common';
import { rememberedTotals } from '../audit/remembered';
import { UnitOfWork } from '../audit/unit-of-work';
import { rowWhere } from '../database/ask';
import type { Change } from '../database/change';
import { Database } from '../database/database';
import { rowsInParts } from '../database/in-parts';
import { pageRows } from '../database/page-rows';
import { MANY_FOUND } from '../database/words';
import { officesWith, type Actor } from '../kernel/actor';
import { Missing, Refused } from '../kernel/errors';
import { reason, type Reason } from '../kernel/verdict';
import type { OpenMove } from '../kernel/workflow';
import type { CursorRequest, RowsAfter } from '../web/json-list';
import type { Listed, ListRequest } from '../web/list';
import { rowsAfter } from '../web/page-after';
import type { WaitingItem } from '../web/waiting';
import { addEngagement } from './add-engagements';
import { askChief, wholeOf } from './amendments/amend';
import { needsChief, withTermsOf } from './amendments/amendment';
import { changeEngagement } from './change-engagement';
import { checkGate, checkOffice, checkValues, checkVersion } from './engagement-check';
import { decidedBy, ENGAGEMENT_ORDER, matching, sorted, type Reading } from './engagement-list';
import { makeMove, openMoves, type SaidMove } from './engagement-moves';
import { partnersAtHand, withParts, type EngagementWithParts } from './engagement-parts';
import { partnersToAsk, triageEngagement } from './engagement-triage';
import { Engagement } from './engagement.entity';
import type { EngagementInput } from './engagement.input';
import type { EngagementMove } from './engagement.workflow';
import type { EngagementState } from './engagements.vocabulary';
import { warningsOf } from './outlasting';

const WAITING_SHOWN = 20;

/** Engagements: everybody inside reads all, an office writes its own, analysts write all. */
@Injectable()
export class EngagementsService {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
  ) {}

  async list(actor: Actor, request: ListRequest): Promise<Listed<EngagementWithParts>> {
    const total = await this.total(actor, request);
    // Nothing was found: the rows would be looked for in vain, and in all of the table.
    if (total === 0) return { rows: [], total };
    const isMany = total > MANY_FOUND;
    const query = matching(this.database.read, { ...request, isMany }, this.reading(actor));
    const page = sorted(query, request)
      .offset((request.page - 1) * request.pageSize)
      .limit(request.pageSize);
    const rows = await pageRows(this.database.read, Engagement, page);
    return { rows: await withParts(this.database.read, rows), total };
  }

  /** How many fit, read once for each state of the register. */
  async total(actor: Actor, request: ListRequest): Promise<number> {
    const query = matching(this.database.read, request, this.reading(actor));
    return (await rememberedTotals(this.database, query, {}, decidedBy(request))).total;
  }

  /** Every engagement that fits, for the whole export. */
  async *all(actor: Actor, request: ListRequest): AsyncGenerator<EngagementWithParts> {
    const query = sorted(matching(this.database.read, request, this.reading(actor)), request);
    for await (const rows of rowsInParts(query)) yield* await withParts(this.database.read, rows);
  }

  async after(actor: Actor, request: CursorRequest): Promise<RowsAfter<EngagementWithParts>> {
    const query = matching(this.database.read, request, this.reading(actor));
    const { total } = await rememberedTotals(this.database, query);
    const read = async (page: typeof query) => withParts(this.database.read, await page.getMany());
    return rowsAfter(query, request, ENGAGEMENT_ORDER, read, total);
  }

  /** @throws Missing */
  async get(id: number): Promise<EngagementWithParts> {
    const engagement = await rowWhere(this.database.read, Engagement, { id });
    const [found] = engagement ? await withParts(this.database.read, [engagement]) : [];
    if (!found) throw new Missing();
    return found;
  }

  /** The moves open to the person, each with what still stands against it. */
  moves(actor: Actor, engagement: Engagement): Promise<OpenMove<EngagementState, EngagementMove>[]> {
    return openMoves(this.database.read, actor, engagement, this.work.clock.today());
  }

  /** Each partner whose clearance ends before the term does. */
  async warnings(engagement: EngagementWithParts): Promise<Reason[]> {
    const ids = engagement.partners.map(({ id }) => id);
    const partners = await partnersAtHand(this.database.read, ids, null);
    return warningsOf(engagement, partners, this.work.clock.today());
  }

  /** @throws Forbidden at an office not one's own, Invalid */
  async add(actor: Actor, input: EngagementInput): Promise<EngagementWithParts> {
    const id = await this.work.runShort(actor, (change) => this.addIn(change, input));
    return this.get(id);
  }

  /** The same inside a change that may hold others. */
  async addIn(change: Change, input: EngagementInput): Promise<number> {
    checkOffice(change.actor, input.officeId);
    await checkValues(change, input, null);
    const added = await addEngagement(change, { ...input });
    await triageEngagement(change, added.id, added, input.partnerIds);
    return added.id;
  }

  /**
   * What commits to more than a chief agreed to waits for a chief; the rest is changed at once.
   * @throws Forbidden, Invalid, Refused at the gate or when it is over, Stale when `version` is old
   */
  async change(
    actor: Actor,
    id: number,
    input: EngagementInput,
    version?: number,
  ): Promise<EngagementWithParts> {
    await this.work.runShort(actor, async (change) => {
      const known = await change.manager.findOneBy(Engagement, { id });
      if (!known) throw new Missing();
      checkOffice(actor, known.officeId);
      checkOffice(actor, input.officeId);
      if (['closed', 'cancelled'].includes(known.state)) {
        throw new Refused([reason('engagements.refused.over', { state: known.state })]);
      }
      await checkValues(change, input, known);
      const before = await wholeOf(change, known);
      const added = await checkGate(change, known, before, input);
      const waits = needsChief(actor, known.state, before, input);
      // What was agreed stays as it is until the chief agrees to more; the rest is changed now.
      const made = waits ? withTermsOf(input, before) : input;
      await changeEngagement(change, before, made, { added: waits ? null : added, version });
      const asked = partnersToAsk(known, made, before.partnerIds, made.partnerIds);
      await triageEngagement(change, id, made, asked);
      const detail = { ...made, ...(added && !waits ? { added } : {}) };
      change.record({ verb: 'engagement.change', subject: 'engagement', subjectId: id, detail });
      if (waits) await askChief(change, known, input);
    });
    return this.get(id);
  }

  /** @throws Refused with every reason, Stale when somebody moved it first or `version` is old */
  async move(actor: Actor, id: number, input: SaidMove, version?: number): Promise<EngagementWithParts> {
    await this.work.runShort(actor, async (change) => {
      await checkVersion(change, id, version);
      await makeMove(change, id, input);
    });
    return this.get(id);
  }

  /** What waits for the person: to agree as chief, to submit or start at the person's own offices. */
  async waitingFor(actor: Actor): Promise<WaitingItem[]> {
    const [chief, office] = await Promise.all([
      this.inState(['in_review'], officesWith(actor, 'chief')),
      this.inState(['draft', 'agreed'], officesWith(actor, 'focal_point')),
    ]);
    return (await withParts(this.database.read, [...chief, ...office])).map((engagement) => ({
      dueOn: engagement.startsOn,
      title: engagement.title,
      subtitle: {
        key: 'engagements.waiting',
        values: { partners: engagement.partners.map(({ name }) => name).join(', ') },
      },
      level: null,
      office: engagement.office.name,
      href: `/engagements/${engagement.id}`,
      nextStep: { key: `engagements.next.${engagement.state}` },
    }));
  }

  private async inState(states: EngagementState[], offices: 'all' | number[]): Promise<Engagement[]> {
    if (offices !== 'all' && offices.length === 0) return [];
    const query = this.database.read
      .createQueryBuilder(Engagement, 'engagement')
      .where('engagement.state IN (:...states)', { states })
      // What a file or a request asks for waits as one task an office (`questionnaire/waiting`).
      .andWhere('engagement.id NOT IN (SELECT engagement_id FROM engagement_request)');
    if (offices !== 'all') query.andWhere('engagement.officeId IN (:...offices)', { offices });
    return query.orderBy('engagement.startsOn').addOrderBy('engagement.id').limit(WAITING_SHOWN).getMany();
  }

  private reading(actor: Actor): Reading {
    // A regional director writes at no office, but the region's are their own to read.
    const own = officesWith(actor, 'focal_point', 'chief', 'analyst', 'regional_director');
    return { today: this.work.clock.today(), ownOffices: own };
  }
}
