import { In } from 'typeorm';
import { moveContribution } from '../contributions/contribution-moves';
import { Contribution } from '../contributions/contribution.entity';
import { addContributions, type NewContribution } from '../contributions/contribution.writes';
import { judgeReceivedDay } from '../contributions/received-day';
import type { Change } from '../database/change';
import { policyInForce } from '../due-diligence/policy/policy-in-force';
import { rolesAt } from '../kernel/actor';
import { Refused } from '../kernel/errors';
import { inParts } from './register';
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
  const said = drafts.map((draft) => {
    const isAnalyst = rolesAt(actor, draft.officeId).includes('analyst');
    const { dayReason } = judgeReceivedDay({
      ...{ receivedOn: draft.receivedOn, reason: draft.dayReason ?? null, passes: true, before: null },
      ...{ today, limit, isAnalyst },
    });
    return { ...draft, dayReason };
  });
  const ids = await addContributions(change, said);
  const rows = await inParts(ids, (part) => change.manager.findBy(Contribution, { id: In(part) }));
  const waiting: Contribution[] = [];
  for (const row of rows) if (!(await confirmed(change, row))) waiting.push(row);
  await tellOfWaiting(
    change,
    importId,
    waiting.map(({ officeId, overrideReason, dayReason }) => ({
      officeId,
      act: overrideReason !== null || dayReason !== null ? 'accept' : 'confirm',
    })),
  );
}

/** True when the person confirmed it by the file; what stands against it leaves it recorded. */
async function confirmed(change: Change, row: Contribution): Promise<boolean> {
  const [move, note] =
    row.overrideReason === null
      ? (['confirm', null] as const)
      : (['confirm_without_clearance', row.overrideReason] as const);
  try {
    await moveContribution(change, row, move, note);
    return true;
  } catch (error) {
    if (error instanceof Refused) return false;
    throw error;
  }
}
