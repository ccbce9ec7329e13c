import { createHash } from 'node:crypto';
import { reason, type Reason } from '../../kernel/verdict';
import { scorePrepared, WORTH_A_LOOK } from '../../matching/score';
import type { ScreenedName } from '../../matching/screened-name';
import { Workflow } from '../../kernel/workflow';

/** A partner with its names made ready, its own first. */
export interface NamedPartner {
  id: number;
  parentId: number | null;
  names: readonly { name: string; prepared: ScreenedName }[];
}

/** How two partners are alike, by their likest names. */
export interface Alike {
  lowName: string;
  highName: string;
  /** 0 to 1000. */
  score: number;
  reason: Reason;
}

/**
 * The likest names of two partners, the one with the lower id first; null when none are worth a look, or
 * when one of them is known as the group of the other: a group and its members share their names by right.
 */
export function alikeness(low: NamedPartner, high: NamedPartner): Alike | null {
  if (low.parentId === high.id || high.parentId === low.id) return null;
  let best: Alike | null = null;
  for (const one of low.names)
    for (const other of high.names) {
      const { score, reason } = scorePrepared(one.prepared, other.prepared);
      if (score < WORTH_A_LOOK || score * 1000 <= (best?.score ?? 0)) continue;
      best = { lowName: one.name, highName: other.name, score: Math.round(score * 1000), reason };
    }
  return best;
}

/** Of all names of two partners: changes when one of them does, whatever their order. */
export function namesHash(low: NamedPartner, high: NamedPartner): string {
  const sorted = [low, high].map(({ names }) => names.map(({ name }) => name).sort());
  return createHash('sha256').update(JSON.stringify(sorted)).digest('hex');
}

type PairOutcome = 'open' | 'distinct' | 'merged';
export type PairMove = 'distinct' | 'reopen' | 'merge' | 'confirm_merge' | 'refuse_merge';

/** What stands against merging, and whether somebody proposed it: this person or another. */
export interface PairContext {
  against: readonly Reason[];
  proposed: 'no' | 'by_me' | 'by_another';
}

const unproposed = ({ proposed }: PairContext): Reason[] =>
  proposed === 'no' ? [] : [reason('duplicates.error.proposed')];

const proposal = ({ proposed }: PairContext): Reason[] =>
  proposed === 'no' ? [reason('duplicates.error.no_proposal')] : [];

const fromAnother = ({ proposed }: PairContext): Reason[] =>
  proposed === 'by_me' ? [reason('duplicates.error.own')] : [];

/**
 * What may become of a pair. Records that stand differently in due diligence are merged by two: one proposes
 * it by `merge`, a second analyst confirms.
 */
export const pairWorkflow = new Workflow<PairOutcome, PairMove, PairContext>('open', {
  distinct: {
    from: ['open'],
    to: 'distinct',
    by: ['analyst', 'administrator'],
    note: true,
    when: unproposed,
  },
  reopen: { from: ['distinct'], to: 'open', by: ['analyst', 'administrator'] },
  merge: {
    from: ['open', 'distinct'],
    to: 'merged',
    by: ['analyst', 'administrator'],
    note: true,
    when: (context) => [...context.against, ...unproposed(context)],
  },
  confirm_merge: {
    from: ['open', 'distinct'],
    to: 'merged',
    by: ['analyst'],
    when: (context) => [...proposal(context), ...fromAnother(context), ...context.against],
  },
  refuse_merge: { from: ['open', 'distinct'], to: 'open', by: ['analyst'], note: true, when: proposal },
});
