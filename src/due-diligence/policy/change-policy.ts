import type { EntityManager } from 'typeorm';
import type { Change } from '../../database/change';
import { rolesOf, type Actor } from '../../kernel/actor';
import { Invalid, Missing, Refused, Stale } from '../../kernel/errors';
import { DueDiligencePolicy } from './due-diligence-policy.entity';
import { comparePolicies } from './compare-policies';
import { handsOnPolicy } from './policy-hands';
import { parsePolicy } from './parse-policy';
import type { Policy } from './policy';
import { tellOfPolicy } from './tell-of-policy';
import { policyWorkflow, type PolicyContext, type PolicyMove } from './policy.workflow';

export interface PolicyMoveRequest {
  move: PolicyMove;
  note: string | null;
}

/**
 * A new draft, with the number after the last: a copy of the version in force, or what is given.
 * @throws Invalid naming the path of every member that is wrong
 */
export async function draftPolicy(change: Change, body?: unknown): Promise<DueDiligencePolicy> {
  const number = ((await change.manager.maximum(DueDiligencePolicy, 'number')) ?? 0) + 1;
  const content = body ?? (await activePolicy(change)).body;
  const row = await change.insert(DueDiligencePolicy, {
    ...{ number, state: 'draft', body: numbered(content, number), createdAt: change.clock.now() },
    ...{ createdBy: change.actor.id, proposedBy: null, activatedBy: null },
    ...{ activatedAt: null, proposedAt: null, retiredAt: null, note: null },
  });
  const detail = { number, from: body === undefined ? 'active' : 'file' };
  change.record({ verb: 'policy.draft', subject: 'policy', subjectId: row.id, detail });
  return row;
}

/**
 * Writes the whole content of a draft.
 * @throws Invalid by path · Refused when it is no draft · Stale when `version` is no longer the newest
 */
export async function writePolicy(
  change: Change,
  id: number,
  body: unknown,
  version?: number,
): Promise<void> {
  const row = await policyRow(change, id);
  if (row.state !== 'draft')
    throw new Refused([{ key: 'policy.refusal.not_draft', values: { state: row.state } }]);
  const content = numbered(body, row.number);
  const changes = comparePolicies(parsePolicy(row.body), content).map(({ section, kind, key, field }) =>
    [section, kind, key, field].filter(Boolean).join(' '),
  );
  await change.update(DueDiligencePolicy, id, { body: content }, version ?? row.version);
  change.record({
    verb: 'policy.change',
    subject: 'policy',
    subjectId: id,
    detail: { number: row.number, changes },
  });
}

/**
 * Moves a version along its life. Activating retires the version in force in the same change, so that there
 * is exactly one at any time.
 * @throws Refused with every reason · Invalid when the note is missing · Stale
 */
export async function movePolicy(
  change: Change,
  id: number,
  { move, note }: PolicyMoveRequest,
  version?: number,
): Promise<void> {
  const row = await policyRow(change, id);
  // What is put in force is what was read.
  if (version !== undefined && version !== row.version) throw new Stale();
  const active = await activePolicy(change);
  const verdict = policyWorkflow.decide(
    row.state,
    move,
    rolesOf(change.actor),
    await contextOf(change.manager, row, active, change.actor),
  );
  if (!verdict.allowed) throw new Refused(verdict.reasons);
  if (policyWorkflow.moves[move].note && note === null) throw Invalid.field('note', 'field.required');
  const now = change.clock.now();
  if (move === 'activate') {
    await change.move(DueDiligencePolicy, active.id, 'active', { state: 'retired', retiredAt: now });
    change.record({
      verb: 'policy.retire',
      subject: 'policy',
      subjectId: active.id,
      detail: { number: active.number },
    });
  }
  const patch = {
    state: verdict.value,
    ...(note === null ? {} : { note }),
    ...patchOf(move, change.actor, now),
  };
  await change.move(DueDiligencePolicy, id, row.state, patch);
  await tellOfPolicy(change, row, move);
  const detail = { number: row.number, from: row.state, to: verdict.value, note };
  change.record({ verb: `policy.${move}`, subject: 'policy', subjectId: id, detail });
}

/** What the life cycle needs to know of a version for one person. */
export async function contextOf(
  manager: EntityManager,
  row: DueDiligencePolicy,
  active: DueDiligencePolicy,
  actor: Actor,
): Promise<PolicyContext> {
  const changes = comparePolicies(parsePolicy(active.body), parsePolicy(row.body)).length;
  return { actorId: actor.id, hands: await handsOnPolicy(manager, row), changes };
}

function patchOf(move: PolicyMove, { id }: Actor, now: string): Partial<DueDiligencePolicy> {
  if (move === 'propose') return { proposedBy: id, proposedAt: now };
  if (move === 'return') return { proposedBy: null, proposedAt: null };
  return move === 'activate' ? { activatedBy: id, activatedAt: now } : {};
}

/** The number is the register's: a file may come from another version. */
function numbered(body: unknown, number: number): Policy {
  const isObject = typeof body === 'object' && body !== null && !Array.isArray(body);
  return parsePolicy(isObject ? { ...body, number } : body);
}

async function policyRow(change: Change, id: number): Promise<DueDiligencePolicy> {
  const row = await change.manager.findOneBy(DueDiligencePolicy, { id });
  if (!row) throw new Missing();
  return row;
}

async function activePolicy(change: Change): Promise<DueDiligencePolicy> {
  const row = await change.manager.findOneBy(DueDiligencePolicy, { state: 'active' });
  if (!row) throw new Missing([{ key: 'cases.error.no_policy' }]);
  return row;
}
