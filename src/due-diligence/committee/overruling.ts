import type { CaseFile } from '../cases/case-file';
import type { CaseMove } from '../cases/case.workflow';
import type { Day } from '../../kernel/clock';
import { Invalid } from '../../kernel/errors';
import { askedInVotes, type AskedCondition } from './word-conditions';

type Voted = Pick<CaseFile, 'case' | 'votes' | 'conflicts' | 'decisions' | 'office'>;

/**
 * What the committee asks for in a case it has recommended to the Director General: the conditions of its votes,
 * each in the voter's words (evaluation 4.2.2: the Director General decides upon the committee's recommendation).
 */
export function recommendedConditions(file: Voted, today: Day): AskedCondition[] {
  const last = file.decisions.findLast(
    ({ stage, outcome }) => stage === 'recommendation' || outcome === 'returned',
  );
  const recommended = last?.stage === 'recommendation' && last.outcome === 'approved_with_conditions';
  if (file.case.state !== 'director_general' || !recommended) return [];
  const conflicted = file.conflicts.map(({ userId }) => userId);
  const votes = file.votes.filter(({ userId }) => !conflicted.includes(userId));
  return eachOnce(askedInVotes(votes, file.office.name, today));
}

const plain = (text: string): string => text.trim().replace(/\s+/g, ' ').toLowerCase();

/** What several voters ask for in the same words is asked once: it holds where one holds it, by the earliest day. */
function eachOnce(asked: readonly AskedCondition[]): AskedCondition[] {
  const once = new Map<string, AskedCondition>();
  for (const each of asked) {
    const known = once.get(plain(each.text));
    const dueOn = known && known.dueOn < each.dueOn ? known.dueOn : each.dueOn;
    const holdsGate = each.holdsGate || known?.holdsGate === true;
    once.set(plain(each.text), { ...(known ?? each), dueOn, holdsGate });
  }
  return [...once.values()];
}

/** Those that hold the gate and that a decision leaves out: in other words, or without holding it, is left out. */
export function leftOut(
  asked: readonly Pick<AskedCondition, 'text' | 'holdsGate'>[],
  decided: readonly { text: string; holdsGate: boolean }[],
): string[] {
  const kept = decided.filter(({ holdsGate }) => holdsGate).map(({ text }) => plain(text));
  return asked
    .filter(({ text, holdsGate }) => holdsGate && !kept.includes(plain(text)))
    .map(({ text }) => text);
}

/** A decision of the Director General, as far as it may overrule the committee. */
interface Ruling {
  move: CaseMove;
  outcome: string | null;
  conditions: readonly { text: string; holdsGate: boolean }[];
  overruledBecause?: string | null;
}

/**
 * Why the Director General overrules the committee, kept in the decision; null when it follows. To reject what
 * the committee would approve needs no reason of its own: nothing passes.
 * @throws Invalid when something that holds the gate is left out without a reason
 */
export function overruling(file: Voted, ruling: Ruling, today: Day): string | null {
  const { move, outcome, conditions, overruledBecause = null } = ruling;
  if (move !== 'decide_very_high' || outcome === 'rejected') return null;
  const without = leftOut(recommendedConditions(file, today), conditions);
  if (without.length === 0) return null;
  if (overruledBecause === null)
    throw Invalid.field('overruledBecause', 'committee.overruled_without_reason', {
      count: without.length,
      texts: without.join('; '),
    });
  return overruledBecause;
}
