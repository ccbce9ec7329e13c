import type { Change } from '../database/change';
import { holding } from '../database/holding';
import { ERASED_NAME } from '../partners/sought';
import { ScreeningCheck } from './screening-check.entity';
import { ScreeningHit } from './screening-hit.entity';
import { ScreeningLookup } from './screening-lookup.entity';

/** The hit stays as evidence of what was decided; whose it was does not. */
export async function eraseHits(change: Change, partyId: number): Promise<void> {
  const nobody = { subjectName: ERASED_NAME, reasons: [], changed: [] };
  await change.set(ScreeningHit, { party: `related:${partyId}` }, nobody);
}

/** The check stays, its hash too; the person is no longer among those it was made for. Answers how many. */
export async function eraseChecks(change: Change, partyId: number): Promise<number> {
  const party = `related:${partyId}`;
  const found = await holding(change.manager, ScreeningCheck, ['subjects'], [`"party":"${party}"`], true);
  for (const { id, subjects } of found) {
    const others = subjects.filter((each) => each.party !== party);
    await change.set(ScreeningCheck, { id }, { subjects: others });
  }
  return found.length;
}

/** Names asked for by hand. Answers how many. */
export async function eraseLookups(change: Change, words: readonly string[]): Promise<number> {
  const found = await holding(change.manager, ScreeningLookup, ['name', 'purpose'], words, true);
  for (const { id } of found)
    await change.set(ScreeningLookup, { id }, { name: ERASED_NAME, birthDate: null, purpose: null });
  return found.length;
}
