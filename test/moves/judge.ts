import type { UnitOfWork } from '../../src/audit/unit-of-work';
import type { Change } from '../../src/database/change';
import { amendedFaults } from './amended';
import { giftFaults, Ledger, partnershipFaults, type Changed } from './commitments';
import type { Offices, Player } from './players';
import { rolesOfPlayer } from './players';
import { handFaults, keepKnown } from './second-hands';
import { baseOf, snapshotOf, type Base, type Query, type Snapshot } from './snapshot';

/** The register after the last change; once that is committed the next one begins with it. */
interface Last {
  snapshot: Snapshot;
  isKept: boolean;
}

/**
 * Sits inside every change of the register, after what it wrote and before it is committed: changes queue, so
 * that what it sees is the register at that moment, whoever else acts at the same time. It compares what was
 * with what is, by its own rule, and remembers what it found in order; at the end of a story nothing may run
 * that it has not seen.
 */
export class Judge {
  readonly faults: string[] = [];
  private readonly ledger = new Ledger();
  private base: Base | null = null;
  private last: Last | null = null;

  constructor(
    private readonly offices: Offices,
    private readonly players: readonly Player[],
  ) {}

  /** Looks at every change before it is committed, whether it has its transaction alone or shares one. */
  watch(work: UnitOfWork): void {
    const run = work.run.bind(work);
    const runShort = work.runShort.bind(work);
    work.run = (actor, task, clock) => this.watched(task, (seen) => run(actor, seen, clock));
    work.runShort = (actor, task) => this.watched(task, (seen) => runShort(actor, seen));
  }

  private async watched<T>(
    task: (change: Change) => Promise<T>,
    run: (seen: (change: Change) => Promise<T>) => Promise<T>,
  ): Promise<T> {
    let kept: Last | null = null as Last | null;
    const done = await run(async (change) => {
      const { base } = this;
      if (base === null) return task(change);
      const { manager } = change;
      const query: Query = (sql) => manager.query(sql);
      const before = this.last?.isKept ? this.last.snapshot : await snapshotOf(query, base);
      const result = await task(change);
      const after = await snapshotOf(query, base);
      const seen = { manager, before, after, today: change.clock.today(), actorId: change.actor.id };
      await this.judge(seen);
      this.last = { snapshot: after, isKept: false };
      kept = this.last;
      return result;
    });
    if (kept) kept.isKept = true;
    return done;
  }

  /** A new story begins: what was there before is no part of it. */
  async begin(query: Query): Promise<Base> {
    const base = await baseOf(query);
    this.base = base;
    this.last = null;
    this.ledger.begin();
    this.faults.length = 0;
    return base;
  }

  /** Whatever runs or is confirmed at the end, as everybody reads it, was seen by the judge. */
  async end(query: Query): Promise<string[]> {
    const { base, ledger } = this;
    if (base === null) return [];
    this.base = null;
    const now = await snapshotOf(query, base);
    const running = now.engagements.filter(
      ({ kind, state }) => kind === 'partnership' && ['agreed', 'active'].includes(state),
    );
    const unseen = now.parts.filter(
      ({ engagementId, partnerId }) =>
        running.some(({ id }) => id === engagementId) && !ledger.terms.has(`${engagementId} ${partnerId}`),
    );
    const gifts = now.gifts.filter(
      ({ id, partnerId, state }) => state === 'confirmed' && !ledger.gifts.has(`${id} ${partnerId}`),
    );
    return [
      ...unseen.map(
        ({ engagementId, partnerId }) => `engagement ${engagementId} runs with ${partnerId} unseen`,
      ),
      ...gifts.map(({ id }) => `gift ${id} was confirmed unseen`),
    ];
  }

  private async judge(seen: Omit<Changed, 'acts'>): Promise<void> {
    const player = this.players.find(({ id }) => id === seen.actorId);
    const acts = (role: string, officeId: number): boolean =>
      player !== undefined && (rolesOfPlayer(player, officeId, this.offices) as string[]).includes(role);
    const changed: Changed = { ...seen, acts };
    keepKnown(changed, this.ledger);
    this.faults.push(...(await partnershipFaults(changed, this.ledger)));
    this.faults.push(...(await amendedFaults(changed)));
    this.faults.push(...(await giftFaults(changed, this.ledger)));
    this.faults.push(...(await handFaults(changed)));
  }
}
