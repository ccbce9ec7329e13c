import type { Partner } from '../partner.entity';

/** How a record stands in due diligence, from the loosest to the strictest. */
export const STANDINGS = ['none', 'cleared', 'expired', 'open_case', 'suspended', 'rejected'] as const;
export type RecordStanding = (typeof STANDINGS)[number];

/** How two records stood that were to become one. */
export interface MergeStanding {
  keep: RecordStanding;
  other: RecordStanding;
}

/** What is kept of a merge: enough to take it back. */
export interface MergeDetail {
  other: { id: number; name: string };
  note: string;
  moved: Record<string, number[]>;
  dropped: { engagementId: number; lead?: boolean }[];
  aliasIds: number[];
  /** The alias the other's name became; null when the record that stays has that name. */
  addedAliasId: number | null;
  identifierIds: number[];
  childIds: number[];
  /** Those merged into the other before: they lead to the record that stays now. */
  mergedIds: number[];
  filled: Partial<Partner>;
  /** The group of the record that stays, where it was the other. */
  parentId: number | null;
  /** Members of either whose group is to be confirmed again. */
  claimedIds?: number[];
}
