import type { EntityManager } from 'typeorm';
import type { Change } from '../../database/change';
import { rolesOf, type Actor } from '../../kernel/actor';
import { Invalid, Missing, Refused, Stale } from '../../kernel/errors';
import { notify } from '../../notices/notify';
import { usersWith } from '../../notices/users-with';
import { Partner } from '../../partners/partner.entity';
import { keepMerge, mergePartners } from './merge-partners';
import { mergePlan, type MergePlan } from './merge-plan';
import { pairWorkflow, type PairContext, type PairMove } from '../../partners/duplicates/pair';
import { PartnerMerge } from '../../partners/duplicates/partner-merge.entity';
import { PartnerPair } from '../../partners/duplicates/partner-pair.entity';

/** How a pair is decided. */
export interface PairDecision {
  move: string;
  note: string | null;
  keepId: number | null;
}

/** A decision that was found to be allowed, with what it is about. */
interface Decided {
  pair: PartnerPair;
  plan: MergePlan;
  proposal: PartnerMerge | null;
  note: string | null;
}

/** Decides a pair; answers the partner that stays when they were merged. @throws Refused, Stale, Invalid, Missing */
export async function decidePair(
  change: Change,
  id: number,
  { move, note, keepId }: PairDecision,
  version?: number,
): Promise<number | null> {
  const { manager, actor, clock } = change;
  const pair = await manager.findOneBy(PartnerPair, { id });
  if (!pair) throw new Missing();
  if (version !== undefined && version !== pair.version) throw new Stale();
  const proposal = await proposalOf(manager, pair);
  const keep = proposal?.keepId ?? keepId;
  if (move === 'merge' && keep === null) throw Invalid.field('keepId', 'field.required');
  if (keep !== null && keep !== pair.lowId && keep !== pair.highId)
    throw Invalid.field('keepId', 'field.unknown_reference');
  const low = await manager.findOneByOrFail(Partner, { id: pair.lowId });
  const high = await manager.findOneByOrFail(Partner, { id: pair.highId });
  const ordered = keep === high.id ? ([high, low] as const) : ([low, high] as const);
  const plan = await mergePlan(manager, ...ordered, clock.today());
  const context = contextOf(actor, plan, proposal);
  const verdict = pairWorkflow.decide(pair.state, move, rolesOf(actor), context);
  if (!verdict.allowed) throw new Refused(verdict.reasons);
  if (pairWorkflow.moves[move as PairMove].note && note === null)
    throw Invalid.field('note', 'field.required');
  return carryOut(change, move as PairMove, { pair, plan, proposal, note });
}

/** The open proposal to merge the two of a pair. */
export async function proposalOf(
  manager: EntityManager,
  { lowId, highId }: PartnerPair,
): Promise<PartnerMerge | null> {
  return manager.findOne(PartnerMerge, {
    where: [
      { keepId: lowId, otherId: highId, state: 'proposed' },
      { keepId: highId, otherId: lowId, state: 'proposed' },
    ],
  });
}

export function contextOf(
  { id }: Actor,
  { against }: Pick<MergePlan, 'against'>,
  proposal: PartnerMerge | null,
): PairContext {
  if (!proposal) return { against, proposed: 'no' };
  return { against, proposed: proposal.proposedBy === id && id !== null ? 'by_me' : 'by_another' };
}

async function carryOut(change: Change, move: PairMove, decided: Decided): Promise<number | null> {
  const { plan, proposal, note } = decided;
  if (move === 'merge') {
    // The product itself (command line, demo) is nobody's hand.
    if (plan.standing && change.actor.id !== null) return propose(change, decided);
    await keepMerge(change, plan, note ?? '');
    return plan.keep.id;
  }
  if (move === 'confirm_merge' && proposal) return confirm(change, plan, proposal, note);
  if (move === 'refuse_merge' && proposal) return refuse(change, decided, proposal);
  return tellApart(change, move === 'distinct', decided);
}

async function propose(change: Change, { plan, note }: Decided): Promise<null> {
  const { keep, other, standing } = plan;
  await change.insert(PartnerMerge, {
    ...{ keepId: keep.id, otherId: other.id, state: 'proposed', note: note ?? '', standing, detail: null },
    ...{ proposedBy: change.actor.id, proposedAt: change.clock.now() },
    ...{ decidedBy: null, decidedAt: null, decisionNote: null },
  });
  await notify(change, {
    to: await usersWith(change.manager, 'analyst', null, change.clock.today()),
    kind: 'duplicates.notice.to_confirm',
    values: { keep: keep.name, other: other.name },
    ...{ href: '/partners/duplicates', subject: 'partner', subjectId: keep.id },
    illustrative: keep.illustrative,
  });
  const detail = { other: { id: other.id, name: other.name }, standing, note };
  change.record({ verb: 'partner.propose_merge', subject: 'partner', subjectId: keep.id, detail });
  return null;
}

/** As both stand now, not as they stood when it was proposed. */
async function confirm(
  change: Change,
  plan: MergePlan,
  proposal: PartnerMerge,
  decisionNote: string | null,
): Promise<number> {
  const standing = plan.standing ?? proposal.standing;
  const detail = await mergePartners(change, { ...plan, standing }, proposal.note);
  await change.move(PartnerMerge, proposal.id, 'proposed', {
    ...{ state: 'merged', standing, detail, decisionNote },
    ...{ decidedBy: change.actor.id, decidedAt: change.clock.now() },
  });
  await tellProposer(change, proposal, plan, 'duplicates.notice.confirmed');
  return plan.keep.id;
}

async function refuse(change: Change, { plan, note }: Decided, proposal: PartnerMerge): Promise<null> {
  await change.move(PartnerMerge, proposal.id, 'proposed', {
    ...{ state: 'refused', decisionNote: note },
    ...{ decidedBy: change.actor.id, decidedAt: change.clock.now() },
  });
  await tellProposer(change, proposal, plan, 'duplicates.notice.refused');
  const detail = { other: plan.other.id, note };
  change.record({ verb: 'partner.refuse_merge', subject: 'partner', subjectId: plan.keep.id, detail });
  return null;
}

async function tellProposer(
  change: Change,
  { proposedBy }: PartnerMerge,
  { keep, other }: MergePlan,
  kind: string,
): Promise<void> {
  if (proposedBy === null) return;
  await notify(change, {
    ...{ to: [proposedBy], kind, values: { keep: keep.name, other: other.name } },
    ...{ href: `/partners/${keep.id}`, subject: 'partner', subjectId: keep.id },
    illustrative: keep.illustrative,
  });
}

async function tellApart(change: Change, apart: boolean, { pair, note }: Decided): Promise<null> {
  await change.update(PartnerPair, pair.id, {
    ...{ state: apart ? 'distinct' : 'open', note: apart ? note : null },
    ...{ decidedBy: apart ? change.actor.id : null, decidedAt: apart ? change.clock.now() : null },
  });
  for (const [subjectId, against] of [[pair.lowId, pair.highId], [pair.highId, pair.lowId]] as const) // prettier-ignore
    change.record({ verb: `partner.${apart ? 'told_apart' : 'compare_again'}`, subject: 'partner', subjectId, detail: { against, note } }); // prettier-ignore
  return null;
}
