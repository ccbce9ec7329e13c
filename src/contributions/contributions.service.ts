import { Injectable } from '@nestjs/common';
import { rememberedTotals } from '../audit/remembered';
import { mayAsk } from '../access/permissions';
import { User } from '../accounts/user.entity';
import { UnitOfWork } from '../audit/unit-of-work';
import { rowWhere } from '../database/ask';
import type { Change } from '../database/change';
import { Database } from '../database/database';
import { pageOf, rowsInParts } from '../database/in-parts';
import { pageRows } from '../database/page-rows';
import { MANY_FOUND } from '../database/words';
import type { TriageLine } from '../due-diligence/triage/kept-triages';
import { Engagement } from '../engagements/engagement.entity';
import { rolesAt, rolesOf, type Actor } from '../kernel/actor';
import { sumThatWeighs } from '../kernel/counted';
import { Forbidden, Invalid, Missing, Refused, Stale } from '../kernel/errors';
import { officeNames } from '../offices/office-names';
import { namesSeen } from '../partners/seen-partners';
import type { CursorRequest, RowsAfter } from '../web/json-list';
import type { ListRequest } from '../web/list';
import { rowsAfter } from '../web/page-after';
import type { ContributionDraft } from './contribution';
import { Contribution } from './contribution.entity';
import { dayReasonOf } from './contribution-day';
import { moveContribution, openContributionMoves, type OpenContributionMove } from './contribution-moves';
import { reaches, visibleOffices, writableOffices } from './contribution.scope';
import { GiverBook, unseenGiver } from './contribution.giver';
import { LabelChecks } from './label-checks.service';
import { contributionTriage, triageContribution } from './contribution-triage';
import { addContributions, draftColumns } from './contribution.writes';
import {
  byGiver,
  CONTRIBUTION_ORDER,
  contributionsMatching,
  inOrder,
  seesAllGivers,
  unnamed,
} from './contributions.query';

/** A contribution with the names a person reads. */
export interface NamedContribution extends Contribution {
  donor: string;
  officeName: string;
}

/** What stands beside a gift on its page. */
interface Beside {
  confirmedBy: string | null;
  engagement: Pick<Engagement, 'id' | 'number' | 'title'> | null;
  alike: string[];
}

/** What the page of a list adds up: what counts, and what waits to be confirmed. */
const SUMS = {
  usdMinor: sumThatWeighs('contribution', 'counted', 'usdMinor'),
  waitingMinor: sumThatWeighs('contribution', 'waiting', 'usdMinor'),
};

const ORDERS = { asc: 'ASC', desc: 'DESC' } as const;

/** Money and goods received: recorded by offices, confirmed when the giver is cleared. */
@Injectable()
export class ContributionsService {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
    private readonly labels: LabelChecks,
  ) {}

  /** A page of the list, with the count of everything that fits, and its US cents that count and that wait. */
  async list(
    actor: Actor,
    request: ListRequest,
  ): Promise<{ rows: NamedContribution[]; total: number; usdMinor: number; waitingMinor: number }> {
    const totals = await this.totals(actor, request);
    const rows = totals.total === 0 ? [] : await this.page(actor, request, totals.total);
    return { rows: await this.named(actor, rows), ...totals };
  }

  private async page(actor: Actor, request: ListRequest, total: number): Promise<Contribution[]> {
    const { read } = this.database;
    const skip = (request.page - 1) * request.pageSize;
    if (request.sort !== 'donor' || request.q || !seesAllGivers(actor)) {
      const isMany = total > MANY_FOUND;
      const query = inOrder(contributionsMatching(read, actor, { ...request, isMany }), request);
      return pageRows(read, Contribution, query.offset(skip).limit(request.pageSize));
    }
    const { filters, direction } = request;
    const some = () => contributionsMatching(read, actor, { q: '', filters });
    const { total: unnamedTotal } = await rememberedTotals(this.database, unnamed(some()));
    const parts = [
      { count: unnamedTotal, query: () => unnamed(some()).orderBy('contribution.id', ORDERS[direction]) },
      { count: total - unnamedTotal, query: () => byGiver(some(), direction) },
    ];
    return pageOf(direction === 'desc' ? parts.toReversed() : parts, skip, request.pageSize);
  }

  /** Every contribution that fits, for the whole export. */
  async *all(actor: Actor, request: ListRequest): AsyncGenerator<NamedContribution> {
    const query = inOrder(contributionsMatching(this.database.read, actor, request), request);
    for await (const rows of rowsInParts(query)) yield* await this.named(actor, rows);
  }

  async after(actor: Actor, request: CursorRequest): Promise<RowsAfter<NamedContribution>> {
    const query = contributionsMatching(this.database.read, actor, request);
    const { total } = await this.totals(actor, request);
    const read = async (page: typeof query) => this.named(actor, await page.getMany());
    return rowsAfter(query, request, CONTRIBUTION_ORDER, read, total);
  }

  /** How many fit and what they sum to. Without the order: a sort by donor joins the partners, and every page sums the same. */
  totals(actor: Actor, { q, filters }: Pick<ListRequest, 'q' | 'filters'>) {
    const query = contributionsMatching(this.database.read, actor, { q, filters });
    return rememberedTotals(this.database, query, SUMS);
  }

  /** @throws Missing when there is none, or it is of an office the person does not see */
  async get(actor: Actor, id: number): Promise<NamedContribution> {
    const found = await rowWhere(this.database.read, Contribution, { id });
    if (!found || !reaches(visibleOffices(actor), found.officeId)) throw new Missing();
    const [named] = await this.named(actor, [found]);
    if (!named) throw new Missing();
    return named;
  }

  /** The moves open to the person, each with what still stands against it. */
  async moves(actor: Actor, contribution: Contribution): Promise<OpenContributionMove[]> {
    await this.labels.check([contribution.publicLabel]);
    return openContributionMoves(this.database.read, actor, contribution, this.work.clock.today());
  }

  /**
   * What stands beside a gift on its page: who confirmed it, the engagement it belongs to for those who read
   * engagements and, for analysts, what the name of many is like.
   */
  async beside(
    actor: Actor,
    { confirmedBy, publicLabel, officeId, engagementId }: Contribution,
  ): Promise<Beside> {
    const { read } = this.database;
    const isRead = engagementId !== null && mayAsk(rolesOf(actor), 'engagements.read');
    const person = confirmedBy === null ? null : await rowWhere(read, User, { id: confirmedBy });
    const isShown = publicLabel !== null && rolesAt(actor, officeId).includes('analyst');
    return {
      confirmedBy: person?.name ?? null,
      engagement: isRead ? await rowWhere(read, Engagement, { id: engagementId }) : null,
      alike: isShown ? await this.labels.alike(publicLabel) : [],
    };
  }

  /** "Do I need due diligence?", as it was answered when it was recorded. */
  async triage(actor: Actor, row: Contribution): Promise<TriageLine> {
    const givers = await GiverBook.load(this.database.read, actor, [row.partnerId]);
    // Whoever was cleared since needs no second case.
    const isCovered = [row.receivedOn, this.work.clock.today()].some(
      (receivedOn) => givers.against({ ...row, receivedOn }).length === 0,
    );
    const mayOpen = !isCovered && row.state !== 'cancelled' && mayAsk(rolesOf(actor), 'cases.open');
    return contributionTriage(this.database.read, actor.locale, row, mayOpen);
  }

  async record(actor: Actor, input: ContributionDraft): Promise<NamedContribution> {
    const id = await this.work.runShort(actor, (change) => this.recordIn(change, input));
    return this.get(actor, id);
  }

  /** The same inside a change that may hold others. */
  async recordIn(change: Change, input: ContributionDraft): Promise<number> {
    mayWrite(change.actor, input.officeId);
    const dayReason = await dayReasonOf(change, input, null);
    const [added = 0] = await addContributions(change, [{ ...input, dayReason }]).catch(unnumbered);
    record(change, 'record', added, { ...input });
    await triageContribution(change, added, input);
    return added;
  }

  /** @throws Refused when it is no longer only recorded; Stale when `version` is not the newest */
  async change(
    actor: Actor,
    id: number,
    input: ContributionDraft,
    version?: number,
  ): Promise<NamedContribution> {
    await this.work.runShort(actor, async (change) => {
      const known = await this.open(change, actor, id);
      mayWrite(actor, known.officeId);
      mayWrite(actor, input.officeId);
      if (known.state !== 'recorded') throw new Refused([{ key: 'contributions.refusal.not_recorded' }]);
      const columns = await draftColumns(change, input, known);
      const dayReason = await dayReasonOf(change, input, known);
      await change.update(Contribution, id, { ...columns, dayReason }, version);
      record(change, 'change', id, { ...input });
      if (input.partnerId !== known.partnerId) await triageContribution(change, id, input);
    });
    return this.get(actor, id);
  }

  /** @throws Refused with every reason that stands against the move, Stale when `version` is not the newest */
  async move(
    actor: Actor,
    id: number,
    move: string,
    note: string | null,
    version?: number,
  ): Promise<NamedContribution> {
    await this.labels.check([(await this.get(actor, id)).publicLabel]);
    await this.work.runShort(actor, async (change) => {
      const known = await this.open(change, actor, id);
      // What is confirmed is what was read.
      if (version !== undefined && version !== known.version) throw new Stale();
      await moveContribution(change, known, move, note);
    });
    return this.get(actor, id);
  }

  private async open(change: Change, actor: Actor, id: number): Promise<Contribution> {
    const known = await rowWhere(change.manager, Contribution, { id });
    if (!known || !reaches(visibleOffices(actor), known.officeId)) throw new Missing();
    return known;
  }

  private async named(actor: Actor, rows: readonly Contribution[]): Promise<NamedContribution[]> {
    const givers = rows.flatMap(({ partnerId }) => partnerId ?? []);
    const partners = await namesSeen(this.database.read, actor, givers);
    const offices = await officeNames(
      this.database.read,
      rows.map(({ officeId }) => officeId),
    );
    return rows.map((row) => ({
      ...row,
      donor:
        row.partnerId === null
          ? (row.publicLabel ?? '')
          : (partners.get(row.partnerId) ?? unseenGiver(actor.locale)),
      officeName: offices.get(row.officeId) ?? '',
    }));
  }
}

function record(change: Change, verb: string, subjectId: number, detail: object): void {
  change.record({ verb: `contribution.${verb}`, subject: 'contribution', subjectId, detail });
}

function mayWrite(actor: Actor, officeId: number): void {
  if (!reaches(writableOffices(actor), officeId)) {
    throw new Forbidden([{ key: 'contributions.refusal.other_office' }]);
  }
}

/** The errors of the one draft of a form, named as its fields are. */
function unnumbered(error: unknown): never {
  if (!(error instanceof Invalid)) throw error;
  throw new Invalid(error.fields.map((each) => ({ ...each, field: each.field.replace(/^0\./, '') })));
}
