import type { EntityManager } from 'typeorm';
import type { Actor } from '../../kernel/actor';
import type { Difference } from '../../partners/identity/identity';
import { partnersSeen } from '../../partners/seen-partners';

/** What stands in the place of the number of a group that a person does not see. */
export const UNSEEN_PARENT = 'hidden';

/** Differences with the numbers of groups as far as this person sees them: an invisible record has no number. */
export async function withoutUnseen(
  manager: EntityManager,
  actor: Actor,
  questions: readonly Difference[][],
): Promise<Difference[][]> {
  const groups = questions.flat().filter(({ field }) => field === 'parent');
  const seen = await partnersSeen(manager, actor, numbersIn(groups));
  const told = (number: string): string => (seen.has(Number(number)) ? number : UNSEEN_PARENT);
  return questions.map((found) =>
    found.map((each) =>
      each.field === 'parent'
        ? { ...each, before: each.before.map(told), after: each.after.map(told) }
        : each,
    ),
  );
}

/** The groups named in differences, by their numbers. */
export function numbersIn(found: readonly Difference[]): number[] {
  return found
    .filter(({ field }) => field === 'parent')
    .flatMap(({ before, after }) => [...before, ...after])
    .filter((number) => number !== UNSEEN_PARENT)
    .map(Number);
}
