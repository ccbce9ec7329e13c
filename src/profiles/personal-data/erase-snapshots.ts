import type { Change } from '../../database/change';
import { holding } from '../../database/holding';
import { eraseQuestions } from '../../due-diligence/identity/erase-person';
import type { Difference } from '../../partners/identity/identity';
import { IdentityChange } from '../../partners/identity/identity-change.entity';
import { ERASED_NAME, type Sought } from '../../partners/sought';
import { eraseFiles } from '../../questionnaire/erase-files';
import { eraseChecks, eraseLookups } from '../../screening/erase-person';

/**
 * Copies of a person beside the register: questions whether a partner is still who was judged and the changes
 * behind them, the names a partner was screened by, names asked for by hand, files that were handed in. Each
 * stays as a record of what was done, without the person. Answers how many.
 */
export async function eraseSnapshots(change: Change, sought: Sought): Promise<number> {
  const parts = [
    await eraseQuestions(change, sought),
    await eraseChanges(change, sought),
    await eraseChecks(change, sought.partyId),
    await eraseLookups(change, sought.words),
    await eraseFiles(change, sought.words),
  ];
  return parts.reduce((sum, each) => sum + each, 0);
}

async function eraseChanges(change: Change, { words, partnerIds }: Sought): Promise<number> {
  const all = await holding(change.manager, IdentityChange, ['differences'], words);
  const found = all.filter(({ partnerId }) => partnerIds.includes(partnerId));
  const blank = (texts: readonly string[]): string[] =>
    texts.map((text) => (words.some((word) => text.includes(word)) ? ERASED_NAME : text));
  for (const { id, differences } of found) {
    const kept = differences.map((each): Difference => {
      if (each.field !== 'owners') return each;
      return { ...each, before: blank(each.before), after: blank(each.after) };
    });
    await change.set(IdentityChange, { id }, { differences: kept });
  }
  return found.length;
}
