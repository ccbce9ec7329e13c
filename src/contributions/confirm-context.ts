import type { EntityManager } from 'typeorm';
import { handsOn } from '../audit/hands';
import { policyInForce } from '../due-diligence/policy/policy-in-force';
import { rolesAt, type Actor } from '../kernel/actor';
import type { Day } from '../kernel/clock';
import type { FirstHand } from '../kernel/four-eyes';
import { toUsdMinor } from '../kernel/money';
import { analystReasons, boundReasons, handReasons, type PublicGift, type Together } from './confirming';
import type { Contribution } from './contribution.entity';
import { againstFor } from './contribution.giver';
import type { GateContext } from './contribution.workflow';
import { ExchangeRate } from './exchange-rate.entity';
import { giftsTogether } from './gifts-together';
import { labelFindings } from './label-checks.service';
import { deviates, type RateRule } from './rate-rules';
import { RateBook } from './rates';

/** Everything that stands against confirming a gift, for one person, on one day. */
export async function confirmContext(
  manager: EntityManager,
  actor: Actor,
  row: Contribution,
  today: Day,
): Promise<GateContext> {
  const { usdMinor } = row;
  const { gifts, publicDonationThresholdUsdMinor: threshold } = await policyInForce(manager);
  const isAnalyst = rolesAt(actor, row.officeId).includes('analyst');
  const together = await giftsTogether(manager, actor, row, gifts);
  const gift = await publicGift(manager, row, together);
  return {
    against: await againstFor(manager, actor, row),
    today: await againstFor(manager, actor, { ...row, receivedOn: today }),
    bounds: gift ? boundReasons(gift, gifts, threshold) : [],
    hands: handReasons({
      ...{ usdMinor, together, actorId: actor.id, hands: await hands(manager, row), rule: gifts },
      isRateFar: await isRateFar(manager, row, gifts),
    }),
    analyst: analystReasons({ usdMinor, together, isAnalyst }, gifts),
  };
}

/** Whoever recorded it, by page or in a file, and whoever changed it since. */
async function hands(manager: EntityManager, { id, createdBy }: Contribution): Promise<FirstHand[]> {
  const changed = await handsOn(manager, 'contribution', id, { 'contribution.change': 'changed' });
  return [{ by: createdBy, act: 'created' }, ...changed];
}

/** True for a typed rate that is far from the last one known on the day of the gift, or of which none is known. */
async function isRateFar(
  manager: EntityManager,
  { currency, receivedOn, unitsPerUsd, rateReason }: Contribution,
  { rateBandPercent }: RateRule,
): Promise<boolean> {
  // Where it is far, it was said why.
  if (rateReason === null) return false;
  const known = new RateBook(await manager.findBy(ExchangeRate, { currency })).on(currency, receivedOn);
  return known === null || deviates(unitsPerUsd, known.unitsPerUsd, rateBandPercent);
}

async function publicGift(
  manager: EntityManager,
  row: Contribution,
  together: Together,
): Promise<PublicGift | null> {
  const { publicLabel, channel, usdMinor, givers, largestMinor, currency, unitsPerUsd } = row;
  if (publicLabel === null) return null;
  const largestUsdMinor = largestMinor === null ? null : toUsdMinor(largestMinor, currency, unitsPerUsd);
  const label = await labelFindings(manager, publicLabel);
  return { channel, usdMinor, givers, largestUsdMinor, label, together };
}
