import { enterConfirmed } from '../contributions/contribution-moves';
import {
  addContributions,
  newContributions,
  type NewContribution,
} from '../contributions/contribution.writes';
import { judgeReceivedDay } from '../contributions/received-day';
import type { Change } from '../database/change';
import { policyInForce } from '../due-diligence/policy/policy-in-force';
import { rolesAt } from '../kernel/actor';
import { mapped } from '../kernel/breathe';
import { tellOfWaiting } from './waiting/tell-of-waiting';

/**
 * Records the gifts of a file, and confirms those that the person could confirm on their pages, by the same rule;
 * the others wait for whoever may. The product's own are confirmed as they are written.
 */
export async function enterContributions(
  change: Change,
  importId: number,
  drafts: readonly NewContribution[],
): Promise<void> {
  const { actor } = change;
  if (actor.id === null) {
    await addContributions(change, drafts);
    return;
  }
  const limit = (await policyInForce(change.manager)).backdatingDays;
  const today = change.clock.today();
  const said = await mapped(drafts, (draft) => {
    const isAnalyst = rolesAt(actor, draft.officeId).includes('analyst');
    const { dayReason } = judgeReceivedDay({
      ...{ receivedOn: draft.receivedOn, reason: draft.dayReason ?? null, passes: true, before: null },
      ...{ today, limit, isAnalyst },
    });
    return { ...draft, dayReason };
  });
  const waiting = await enterConfirmed(change, await newContributions(change, said));
  await tellOfWaiting(
    change,
    importId,
    waiting.map(({ officeId, overrideReason, dayReason }) => ({
      officeId,
      act: overrideReason !== null || dayReason !== null ? 'accept' : 'confirm',
    })),
  );
}
