import { reason, type Reason } from '../kernel/verdict';
import type { Alignment } from './names/align';
import type { Way } from './word-likeness';

export type NameKind = 'person' | 'organization';

/** How alike two names are, from 0 to 1, and the sentence that says why. */
export interface NameScore {
  score: number;
  reason: Reason;
}

/** What is known of words: how much each tells apart, and which are words in their own right. */
export interface Lexicon {
  /** Above 0 and at most 1. */
  weightOf: (word: string) => number;
  isKnown: (word: string) => boolean;
  /** True for a word as it stands in any name of the lists. */
  isListed: (word: string) => boolean;
  /** So many letters an acronym needs to say something: among many names three initials are shared by several. */
  leastInitials: number;
}

/** What is known of two names beside their words. */
export interface Judging {
  legal: number;
  kind: NameKind | undefined;
  way: Way;
  lexicon: Lexicon;
}

/** The sentence that says how the words of two names found each other. */
export function why(found: Alignment): Reason {
  if (found.share === 0) return reason('matching.different');
  if (found.left.length > 0) return reason('matching.partly', { words: found.left.join(', ') });
  if (found.typos > 0) return reason('matching.typos', { count: found.typos });
  return reason(found.joined ? 'matching.joined' : 'matching.order');
}
