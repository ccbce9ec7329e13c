import type { EntityManager } from 'typeorm';
import { handsOnAll } from '../audit/hands';
import { rowsWhere } from '../database/ask';
import type { GiftRule } from '../due-diligence/policy/policy';
import { policyInForce } from '../due-diligence/policy/policy-in-force';
import { rolesAt, type Actor } from '../kernel/actor';
import type { Day } from '../kernel/clock';
import { againstSecondHand, type FirstHand } from '../kernel/four-eyes';
import { toUsdMinor } from '../kernel/money';
import type { Reason } from '../kernel/verdict';
import { analystReasons, boundReasons, handReasons, type LabelFinding, type Together } from './confirming';
import type { Contribution } from './contribution.entity';
import { GiverBook } from './contribution.giver';
import type { ContributionMove, GateContext } from './contribution.workflow';
import { ExchangeRate } from './exchange-rate.entity';
import { TogetherBook } from './gifts-together';
import { labelFindings } from './label-checks.service';
import { deviates } from './rate-rules';
import { RateBook } from './rates';

interface Loaded {
  givers: GiverBook;
  together: TogetherBook;
  rule: GiftRule;
  publicDonationThresholdUsdMinor: number;
  /** Whoever changed each of them since it was recorded. */
  changed: ReadonlyMap<number, readonly FirstHand[]>;
  rates: RateBook;
  labels: ReadonlyMap<string, LabelFinding[]>;
}

/**
 * Everything that stands against confirming some gifts, for one person, on one day: loaded once for all of them, so
 * that a file of thousands asks by the same rule as the page of one.
 */
export class ConfirmBook {
  private constructor(
    private readonly actor: Actor,
    private readonly today: Day,
    private readonly loaded: Loaded,
  ) {}

  /** For one gift in any state, or for many that are not confirmed yet. */
  static async load(
    manager: EntityManager,
    actor: Actor,
    rows: readonly Contribution[],
    today: Day,
  ): Promise<ConfirmBook> {
    const { gifts: rule, publicDonationThresholdUsdMinor } = await policyInForce(manager);
    const ids = rows.map(({ id }) => id);
    return new ConfirmBook(actor, today, {
      ...{ rule, publicDonationThresholdUsdMinor },
      givers: await GiverBook.load(
        manager,
        actor,
        rows.map(({ partnerId }) => partnerId),
      ),
      together: await TogetherBook.load(manager, actor, rows, rule),
      changed: await handsOnAll(manager, 'contribution', ids, { 'contribution.change': 'changed' }),
      rates: await typedRates(manager, rows),
      labels: await findingsOf(manager, rows),
    });
  }

  contextOf(row: Contribution): GateContext {
    const { usdMinor } = row;
    const { givers, together: others, rule } = this.loaded;
    const isAnalyst = this.isAnalystOf(row);
    const together = others.of(row);
    const changed = this.loaded.changed.get(row.id) ?? [];
    return {
      against: givers.said(row),
      today: givers.said({ ...row, receivedOn: this.today }),
      bounds: this.bounds(row, together),
      hands: handReasons({
        ...{ usdMinor, together, actorId: this.actor.id, rule },
        // Whoever recorded it, by page or in a file, and whoever changed it since.
        hands: [{ by: row.createdBy, act: 'created' }, ...changed],
        isRateFar: this.isRateFar(row),
      }),
      analyst: analystReasons({ usdMinor, together, isAnalyst }, rule),
      dayAgainst: row.dayReason === null ? [] : this.againstDay(isAnalyst, changed),
    };
  }

  /** Counts one that this person confirms now, for those asked about after it. */
  confirmed(row: Contribution, move: ContributionMove): void {
    const { id } = this.actor;
    const changed = this.loaded.changed.get(row.id) ?? [];
    this.loaded.together.add(row, {
      byOne: row.createdBy === id || changed.some(({ by }) => by === id),
      byAnalyst: move === 'override' || this.isAnalystOf(row),
      checked: move === 'confirm_checked',
      usdMinor: row.usdMinor,
    });
  }

  private isAnalystOf({ officeId }: Contribution): boolean {
    return rolesAt(this.actor, officeId).includes('analyst');
  }

  private bounds(row: Contribution, together: Together): Reason[] {
    const { publicLabel, channel, usdMinor, givers, largestMinor, currency, unitsPerUsd } = row;
    if (publicLabel === null) return [];
    const { rule, labels, publicDonationThresholdUsdMinor: threshold } = this.loaded;
    const largestUsdMinor = largestMinor === null ? null : toUsdMinor(largestMinor, currency, unitsPerUsd);
    const label = labels.get(publicLabel) ?? [];
    return boundReasons({ channel, usdMinor, givers, largestUsdMinor, label, together }, rule, threshold);
  }

  /** True for a typed rate that is far from the last one known on the day of the gift, or of which none is known. */
  private isRateFar({ currency, receivedOn, unitsPerUsd, rateReason }: Contribution): boolean {
    // Where it is far, it was said why.
    if (rateReason === null) return false;
    const known = this.loaded.rates.on(currency, receivedOn);
    return known === null || deviates(unitsPerUsd, known.unitsPerUsd, this.loaded.rule.rateBandPercent);
  }

  /** A day that lies back or was moved is an analyst's to confirm, and not of one who changed the gift. */
  private againstDay(isAnalyst: boolean, changed: readonly FirstHand[]): Reason[] {
    if (!isAnalyst) return [{ key: 'contributions.refusal.day' }];
    return againstSecondHand(this.actor.id, changed);
  }
}

/** The rates known of the currencies of gifts whose own rate was said to be another. */
async function typedRates(manager: EntityManager, rows: readonly Contribution[]): Promise<RateBook> {
  const typed = rows.filter(({ rateReason }) => rateReason !== null);
  if (typed.length === 0) return new RateBook([]);
  const currencies = [...new Set(typed.map(({ currency }) => currency))];
  return new RateBook(await rowsWhere(manager, ExchangeRate, { currency: currencies }));
}

async function findingsOf(
  manager: EntityManager,
  rows: readonly Contribution[],
): Promise<Map<string, LabelFinding[]>> {
  const findings = new Map<string, LabelFinding[]>();
  for (const { publicLabel: label } of rows) {
    if (label !== null && !findings.has(label)) findings.set(label, await labelFindings(manager, label));
  }
  return findings;
}
