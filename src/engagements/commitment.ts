import type { Day } from '../kernel/clock';
import type { Engagement } from './engagement.entity';

/** What of an engagement was agreed. */
export interface Terms extends Pick<Engagement, 'kind' | 'typeId' | 'agreement' | 'startsOn' | 'endsOn'> {
  partnerIds: readonly number[];
  countryCodes: readonly string[];
}

/** What a change commits to that was not agreed before. */
export interface NewCommitment {
  partnerIds: number[];
  countryCodes: string[];
  /** Another type, paper or kind, or a longer term. */
  terms: boolean;
}

/**
 * What is new in a change of a running engagement: it is judged on the day it is made, what is unchanged
 * stays judged by the day it was agreed (evaluation 4.2.2). To leave something out commits to nothing.
 */
export function newIn(before: Terms, after: Terms): NewCommitment {
  return {
    partnerIds: after.partnerIds.filter((id) => !before.partnerIds.includes(id)),
    countryCodes: after.countryCodes.filter((code) => !before.countryCodes.includes(code)),
    terms:
      (before.kind !== after.kind && after.kind === 'partnership') ||
      before.typeId !== after.typeId ||
      (before.agreement !== after.agreement && after.agreement !== 'none') ||
      after.startsOn < before.startsOn ||
      endsLater(before.endsOn, after.endsOn),
  };
}

/** Whom the new concerns: every partner, or only those who join. */
export function concernedBy({ partnerIds, countryCodes, terms }: NewCommitment, after: Terms): number[] {
  return terms || countryCodes.length > 0 ? [...after.partnerIds] : partnerIds;
}

function endsLater(before: Day | null, after: Day | null): boolean {
  return before !== null && (after === null || after > before);
}
