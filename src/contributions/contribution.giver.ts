import type { EntityManager } from 'typeorm';
import { clearanceOn } from '../clearances/clearance';
import type { Line } from '../clearances/company';
import { donationGate } from '../clearances/gate';
import { linesOf } from '../clearances/load-lines';
import { ask } from '../database/ask';
import type { Actor, Locale } from '../kernel/actor';
import { reason, type Reason } from '../kernel/verdict';
import { refuseMerged } from '../partners/merged';
import type { Partner } from '../partners/partner.entity';
import { seesPartner } from '../partners/seen-partners';
import { translate } from '../texts/translator';
import type { Contribution } from './contribution.entity';

/** Ids a statement names at once. */
const STEP = 1_000;

type Given = Pick<Contribution, 'partnerId' | 'receivedOn'>;
type Giver = Pick<Partner, 'id' | 'name' | 'leadOfficeId'>;

/** What stands in the place of a name the person does not see: the gift is to their office, the giver is not theirs. */
export function unseenGiver(locale: Locale): string {
  return translate(locale, 'contributions.giver_elsewhere');
}

/** Every reason against confirming: the giver is to be cleared on the day it was received. */
export function giverGate(
  { partnerId, receivedOn }: Given,
  giver: Pick<Partner, 'name'> | null,
  line: Line,
): Reason[] {
  return donationGate({
    aggregatedPublic: partnerId === null,
    thresholdUsdMinor: 0,
    giver: giver && { name: giver.name, clearance: clearanceOn(receivedOn, line, { kind: 'donation' }) },
    overridden: false,
  });
}

/** The givers of some gifts with what was decided of them, loaded once for all and asked for each on its day. */
export class GiverBook {
  private constructor(
    private readonly actor: Actor,
    private readonly givers: ReadonlyMap<number, Giver>,
    private readonly lines: ReadonlyMap<number, Line>,
  ) {}

  /** @throws Refused when one of them was merged into another record */
  static async load(
    manager: EntityManager,
    actor: Actor,
    partnerIds: readonly (number | null)[],
  ): Promise<GiverBook> {
    const ids = [...new Set(partnerIds)].filter((id) => id !== null);
    await refuseMerged(manager, ids);
    const givers = new Map<number, Giver>();
    for (let start = 0; start < ids.length; start += STEP) {
      const found = await ask<Giver>(
        manager,
        'SELECT id, name, lead_office_id AS "leadOfficeId" FROM partner WHERE id IN (:...ids)',
        { ids: ids.slice(start, start + STEP) },
      );
      for (const giver of found) givers.set(giver.id, giver);
    }
    return new GiverBook(actor, givers, await linesOf(manager, ids, actor));
  }

  /** Every reason against confirming. */
  against(given: Given): Reason[] {
    const id = given.partnerId ?? 0;
    return giverGate(given, this.givers.get(id) ?? null, this.lines.get(id) ?? []);
  }

  /** The same as it may be said: of a giver the person does not see, only that headquarters is to be asked. */
  said(given: Given): Reason[] {
    const against = this.against(given);
    if (against.length === 0 || given.partnerId === null) return against;
    const giver = this.givers.get(given.partnerId);
    return giver && seesPartner(this.actor, giver)
      ? against
      : [reason('contributions.refusal.giver_elsewhere')];
  }
}
