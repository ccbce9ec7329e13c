import type { EntityManager } from 'typeorm';
import type { Change } from '../../database/change';
import type { Difference, Identity } from '../identity/identity';
import { IdentityChange } from '../identity/identity-change.entity';
import { eraseFiles } from './erase-files';

/** What stands in the place of a name that was erased. */
export const ERASED_NAME = '–';

/** Whom to look for: the party, and the names and numbers it was known by. */
export interface Sought {
  partyId: number;
  /** The partners it belonged to. */
  partnerIds: readonly number[];
  words: readonly string[];
}

interface Question {
  id: number;
  partnerId: number;
  before: Identity;
  after: Identity;
}

/**
 * Copies of a person beside the register: questions whether a partner is still who was judged and the changes
 * behind them, the names a partner was screened by, names asked for by hand, files that were handed in. Each
 * stays as a record of what was done, without the person. Answers how many. By name: those but the changes
 * belong to later modules.
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

async function eraseQuestions(change: Change, { words, partnerIds }: Sought): Promise<number> {
  const all = await holding<Question>(change.manager, 'IdentityQuestion', ['before', 'after'], words);
  const found = all.filter(({ partnerId }) => partnerIds.includes(partnerId));
  for (const { id, before, after } of found) {
    const blanked = { before: withoutOwner(before, words), after: withoutOwner(after, words) };
    await change.set('IdentityQuestion', { id }, blanked);
  }
  return found.length;
}

function withoutOwner(identity: Identity, words: readonly string[]): Identity {
  const nobody = { name: ERASED_NAME, birthDate: null, identifier: null };
  const owners = identity.owners.map((owner) =>
    words.includes(owner.name) ? { ...owner, ...nobody } : owner,
  );
  return { ...identity, owners };
}

async function eraseChanges(change: Change, { words, partnerIds }: Sought): Promise<number> {
  const all = await holding<IdentityChange>(change.manager, IdentityChange.name, ['differences'], words);
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

/** The check stays, its hash too; the person is no longer among those it was made for. */
async function eraseChecks(change: Change, partyId: number): Promise<number> {
  const party = `related:${partyId}`;
  interface Check { id: number; subjects: { party: string }[] } // prettier-ignore
  const found = await holding<Check>(
    change.manager,
    'ScreeningCheck',
    ['subjects'],
    [`"party":"${party}"`],
    true,
  );
  for (const { id, subjects } of found)
    await change.set('ScreeningCheck', { id }, { subjects: subjects.filter((each) => each.party !== party) });
  return found.length;
}

async function eraseLookups(change: Change, words: readonly string[]): Promise<number> {
  const found = await holding<{ id: number }>(
    change.manager,
    'ScreeningLookup',
    ['name', 'purpose'],
    words,
    true,
  );
  for (const { id } of found)
    await change.set('ScreeningLookup', { id }, { name: ERASED_NAME, birthDate: null, purpose: null });
  return found.length;
}

/** Rows one of whose columns holds one of the words; in JSON as JSON quotes them. LIKE's own signs are taken literally. */
export async function holding<T extends { id: number }>(
  manager: EntityManager,
  entity: string,
  columns: readonly string[],
  words: readonly string[],
  verbatim = false,
): Promise<T[]> {
  const found = new Map<number, T>();
  for (const word of words) {
    const quoted = verbatim ? word : JSON.stringify(word).slice(1, -1);
    const query = manager.getRepository<T>(entity).createQueryBuilder('kept');
    const where = columns.map((column) => `kept.${column} LIKE :word ESCAPE '\\'`).join(' OR ');
    query.where(where, { word: `%${quoted.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%` });
    for (const row of await query.getMany()) found.set(row.id, row);
  }
  return [...found.values()];
}
