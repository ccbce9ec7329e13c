import type { EntityManager } from 'typeorm';
import type { Change } from '../../database/change';
import { holds, type Actor } from '../../kernel/actor';
import { againstSecondHand } from '../../kernel/four-eyes';
import { notify } from '../../notices/notify';
import { usersWith } from '../../notices/users-with';
import { translate } from '../../texts/translator';
import type { WaitingItem } from '../../web/waiting';
import { DueDiligencePolicy } from './due-diligence-policy.entity';
import { handsOnPolicy } from './policy-hands';
import type { PolicyMove } from './policy.workflow';

/**
 * Tells who is concerned by a move of a version: a proposal whoever may confirm it, a return whoever proposed
 * it, and every analyst that new cases follow another version.
 */
export async function tellOfPolicy(change: Change, row: DueDiligencePolicy, move: PolicyMove): Promise<void> {
  if (move !== 'propose' && move !== 'activate' && move !== 'return') return;
  const today = change.clock.today();
  const analysts = await usersWith(change.manager, 'analyst', null, today);
  const others = move === 'propose' ? await usersWith(change.manager, 'administrator', null, today) : [];
  const proposer = row.proposedBy === null ? [] : [row.proposedBy];
  const about = { href: `/policy/versions/${row.id}`, subject: 'policy', subjectId: row.id };
  await notify(change, {
    ...{ ...about, kind: `policy.notice.${move}`, values: { number: row.number } },
    to: move === 'return' ? proposer : [...new Set([...analysts, ...others])],
  });
}

/** Versions that wait for this person to confirm or return them: never what they wrote or proposed. */
export async function waitingPolicies(manager: EntityManager, actor: Actor): Promise<WaitingItem[]> {
  if (actor.id === null || !holds(actor, 'analyst', 'administrator')) return [];
  const rows = await manager.find(DueDiligencePolicy, {
    where: { state: 'proposed' },
    order: { id: 'ASC' },
  });
  const open: DueDiligencePolicy[] = [];
  for (const row of rows) {
    const hands = await handsOnPolicy(manager, row);
    if (againstSecondHand(actor.id, hands).length === 0) open.push(row);
  }
  return open.map(({ id, number }) => ({
    ...{ dueOn: null, level: null, office: '', href: `/policy/versions/${id}` },
    title: translate(actor.locale, 'policy.version', { number: String(number) }),
    subtitle: { key: 'policy.waiting' },
    nextStep: { key: 'policy.next.confirm' },
  }));
}
