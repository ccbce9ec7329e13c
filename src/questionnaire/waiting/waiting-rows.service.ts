import { Injectable } from '@nestjs/common';
import { remembered } from '../../audit/remembered';
import { UnitOfWork } from '../../audit/unit-of-work';
import { moveContribution } from '../../contributions/contribution-moves';
import { Contribution } from '../../contributions/contribution.entity';
import { LabelChecks } from '../../contributions/label-checks.service';
import type { Change } from '../../database/change';
import { Database } from '../../database/database';
import { checkVersion } from '../../engagements/engagement-check';
import { makeMove } from '../../engagements/engagement-moves';
import { AccordError, Invalid, Missing, Stale } from '../../kernel/errors';
import type { Actor } from '../../kernel/actor';
import type { Reason } from '../../kernel/verdict';
import { officeNames } from '../../offices/office-names';
import type { WaitingItem } from '../../web/waiting';
import { waitingHref } from './tell-of-waiting';
import { ACT_RULES, officesOfAct, WAITING_ACTS, type WaitingAct } from './waiting-act';
import { rowsOf, waitingContributions, waitingEngagements, type WaitingRow } from './waiting-rows';

/** How many rows of an office wait for an act. */
export interface WaitingGroup {
  act: WaitingAct;
  officeId: number;
  office: string;
  count: number;
}

/** What an act did: the rows done, and those it could not be done for, with every reason. */
export interface ActOutcome {
  done: number;
  refused: { id: number; number: string; reasons: readonly Reason[] }[];
}

export interface Decision {
  act: WaitingAct;
  officeId: number;
  /** Null for every row that waits. */
  ids: readonly number[] | null;
  /** Their versions as they were read; null where nothing is said of it. */
  asRead?: ReadonlyMap<number, number> | null;
  /** True to send them back; with a note. */
  sendBack: boolean;
  note: string | null;
}

const SENT_BACK: Readonly<Record<WaitingAct, string>> = {
  agree: 'return',
  run: 'refuse_running',
  confirm: 'cancel',
  accept: 'cancel',
};

/** Rows of files that need somebody's act: each is judged at the moment of the act, and takes effect then. */
@Injectable()
export class WaitingRowsService {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
    private readonly labels: LabelChecks,
  ) {}

  /** What waits for this person, by office and act. */
  async groups(actor: Actor): Promise<WaitingGroup[]> {
    const counted: Omit<WaitingGroup, 'office'>[] = [];
    for (const act of WAITING_ACTS) {
      const offices = officesOfAct(actor, act);
      if (offices !== 'all' && offices.length === 0) continue;
      const about = ACT_RULES[act].about === 'engagement' ? waitingEngagements : waitingContributions;
      const query = about(this.database.read, act)
        .select('row.officeId', 'officeId')
        .addSelect('COUNT(*)', 'count')
        .groupBy('row.officeId')
        .orderBy('row.officeId');
      if (offices !== 'all') query.andWhere('row.officeId IN (:...offices)', { offices });
      const key = JSON.stringify(query.getQueryAndParameters());
      const rows = await remembered(this.database, key, () =>
        query.getRawMany<{ officeId: number; count: number | string }>(),
      );
      counted.push(...rows.map(({ officeId, count }) => ({ act, officeId, count: Number(count) })));
    }
    const ids = counted.map(({ officeId }) => officeId);
    const names = await officeNames(this.database.read, ids);
    return counted.map((each) => ({ ...each, office: names.get(each.officeId) ?? '' }));
  }

  /** @throws Missing when the act or the office is not the person's */
  async rows(actor: Actor, act: WaitingAct, officeId: number): Promise<WaitingRow[]> {
    this.check(actor, act, officeId);
    return rowsOf(this.database.read, actor, act, officeId, this.work.clock.today());
  }

  /** Does it for each row by itself: one that is refused keeps none of the others. */
  async decide(actor: Actor, decision: Decision): Promise<ActOutcome> {
    const { act, officeId, ids, asRead = null, sendBack, note } = decision;
    if (sendBack && !note) throw Invalid.field('note', 'field.required');
    const rows = (await this.rows(actor, act, officeId)).filter(
      ({ id }) => (ids?.includes(id) ?? true) && (asRead?.has(id) ?? true),
    );
    if (rows.length === 0) throw Invalid.field('ids', 'waiting_rows.error.none');
    const outcome: ActOutcome = { done: 0, refused: [] };
    // Names of many givers are compared with the lists before, as it takes time and holds nobody up.
    await this.labels.check(rows.map(({ label }) => label));
    for (const row of rows) {
      const move = sendBack ? SENT_BACK[act] : row.move;
      const said = sendBack ? note : row.reason;
      try {
        const input = { move, note: said };
        await this.work.run(actor, (change) => this.moved(change, act, row.id, input, asRead?.get(row.id)));
        outcome.done += 1;
      } catch (error) {
        if (!(error instanceof AccordError)) throw error;
        outcome.refused.push({ id: row.id, number: row.number, reasons: error.reasons });
      }
    }
    return outcome;
  }

  /** One task for each office and act. */
  async waitingFor(actor: Actor): Promise<WaitingItem[]> {
    return (await this.groups(actor)).map(({ act, officeId, office, count }) => ({
      dueOn: null,
      title: office,
      subtitle: { key: `waiting_rows.waiting.${act}`, values: { count, office } },
      level: null,
      office,
      href: waitingHref(act, officeId),
      nextStep: { key: `waiting_rows.next.${act}` },
    }));
  }

  private async moved(
    change: Change,
    act: WaitingAct,
    id: number,
    { move, note }: { move: string; note: string | null },
    version?: number,
  ): Promise<void> {
    if (ACT_RULES[act].about === 'engagement') {
      await checkVersion(change, id, version);
      return makeMove(change, id, { move, note });
    }
    const gift = await change.manager.findOneBy(Contribution, { id });
    if (!gift) throw new Missing();
    if (version !== undefined && version !== gift.version) throw new Stale();
    return moveContribution(change, gift, move, note);
  }

  private check(actor: Actor, act: WaitingAct, officeId: number): void {
    const offices = officesOfAct(actor, act);
    if (offices !== 'all' && !offices.includes(officeId)) throw new Missing();
  }
}
