import { IsNull, MoreThan } from 'typeorm';
import type { Change } from '../../database/change';
import type { Database } from '../../database/database';
import { DueDiligencePolicy } from './due-diligence-policy.entity';
import { parsePolicy } from './parse-policy';
import type { Criterion, Policy } from './policy';
import { tellOfPolicy } from './tell-of-policy';
import { policyVersion1 } from './version-1';

/**
 * A register whose policy was written before tracks were short has the old questions in force: that version
 * is never changed, since cases were judged under it. The new tracks are proposed to it once, as a version
 * that somebody reads and activates (decisions/0007).
 */
export async function isBehind(manager: Database['read']): Promise<boolean> {
  const active = await manager.findOneBy(DueDiligencePolicy, { state: 'active' });
  if (!active || Object.hasOwn(active.body as object, 'closing')) return false;
  // What the product itself wrote after the version in force is that offer.
  const offered = { number: MoreThan(active.number), createdBy: IsNull() };
  return !(await manager.existsBy(DueDiligencePolicy, offered));
}

export async function offerShipped(change: Change): Promise<void> {
  if (!(await isBehind(change.manager))) return;
  const active = await change.manager.findOneByOrFail(DueDiligencePolicy, { state: 'active' });
  const number = ((await change.manager.maximum(DueDiligencePolicy, 'number')) ?? active.number) + 1;
  const now = change.clock.now();
  const row = await change.insert(DueDiligencePolicy, {
    ...{ number, state: 'proposed', body: onShippedTracks(parsePolicy(active.body), number) },
    ...{ createdAt: now, createdBy: null, proposedAt: now, proposedBy: null },
    ...{ activatedAt: null, activatedBy: null, retiredAt: null },
    note: 'Short tracks: a start-up or family business and a person meet about ten questions each.',
  });
  await tellOfPolicy(change, row, 'propose');
  change.record({ verb: 'policy.offer', subject: 'policy', subjectId: row.id, detail: { number } });
}

/** The version in force with the tracks of the shipped policy; criteria of its own stay as they are. */
export function onShippedTracks(policy: Policy, number: number): Policy {
  const shipped = new Map(policyVersion1.criteria.map((each) => [each.code, each]));
  const known = new Set(policy.criteria.map(({ code }) => code));
  const kept = policy.criteria.map((each): Criterion => ({ ...each, tracks: shipped.get(each.code)?.tracks ?? each.tracks })); // prettier-ignore
  const short = policyVersion1.criteria.filter(({ code, tracks }) => !known.has(code) && !tracks.includes('standard')); // prettier-ignore
  return { ...policy, number, criteria: [...kept, ...short], tracks: policyVersion1.tracks };
}
