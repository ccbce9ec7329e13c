/** What stands in the place of a name that was erased. */
export const ERASED_NAME = '–';

/** A person to be erased by law: the party, and the names and numbers it was known by. */
export interface Sought {
  partyId: number;
  /** The partners it belonged to. */
  partnerIds: readonly number[];
  words: readonly string[];
}
