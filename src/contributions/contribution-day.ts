import type { Change } from '../database/change';
import { policyInForce } from '../due-diligence/policy/policy-in-force';
import { rolesAt } from '../kernel/actor';
import { isDay, type Day } from '../kernel/clock';
import { Invalid } from '../kernel/errors';
import type { ContributionDraft } from './contribution';
import type { Contribution } from './contribution.entity';
import { GiverBook } from './contribution.giver';
import { judgeReceivedDay } from './received-day';

/**
 * What the gift keeps of why its day lies back or was moved; null when nothing is to be judged.
 * @throws Invalid when a reason is needed
 */
export async function dayReasonOf(
  change: Change,
  draft: Pick<ContributionDraft, 'partnerId' | 'receivedOn' | 'officeId' | 'dayReason'>,
  known: Contribution | null,
): Promise<string | null> {
  // What is no day is refused as such.
  if (!isDay(draft.receivedOn)) return known?.dayReason ?? null;
  const { manager, clock, actor } = change;
  const givers = await GiverBook.load(manager, actor, [draft.partnerId]);
  const passes = (receivedOn: Day): boolean =>
    givers.against({ partnerId: draft.partnerId, receivedOn }).length === 0;
  const { dayReason, errors } = judgeReceivedDay({
    ...{ receivedOn: draft.receivedOn, reason: draft.dayReason ?? null, today: clock.today() },
    passes: passes(draft.receivedOn),
    before: known && {
      ...{ receivedOn: known.receivedOn, dayReason: known.dayReason },
      passes: passes(known.receivedOn),
    },
    limit: (await policyInForce(manager)).backdatingDays,
    isAnalyst: actor.id === null || rolesAt(actor, draft.officeId).includes('analyst'),
  });
  if (errors.length > 0) throw new Invalid(errors);
  return dayReason;
}
