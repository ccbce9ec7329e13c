import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { Id, InstantColumn, Integer, Json, LongText, Text } from '../../database/columns';
import type { MergeDetail, MergeStanding } from './merge-detail';

export const MERGE_STATES = ['proposed', 'merged', 'refused', 'unmerged'] as const;
type MergeState = (typeof MERGE_STATES)[number];

/**
 * That two records are one partner: proposed, where they stand differently, and confirmed by a second
 * analyst; with all that takes it back.
 */
@Entity()
@Check('ck_partner_merge_state', "state IN ('proposed', 'merged', 'refused', 'unmerged')")
export class PartnerMerge {
  @Id()
  id: number;

  @Index('ix_partner_merge_keep_id')
  @ForeignKey('Partner')
  @Integer()
  keepId: number;

  @Index('ix_partner_merge_other_id')
  @ForeignKey('Partner')
  @Integer()
  otherId: number;

  @Index('ix_partner_merge_state')
  @Text(20)
  state: MergeState;

  @LongText()
  note: string;

  /** How each stood when it was proposed; null where it made no difference. */
  @Json({ nullable: true })
  standing: MergeStanding | null;

  /** What moved, once they are merged. */
  @Json({ nullable: true })
  detail: MergeDetail | null;

  @ForeignKey('User')
  @Integer({ nullable: true })
  proposedBy: number | null;

  @InstantColumn()
  proposedAt: string;

  @ForeignKey('User')
  @Integer({ nullable: true })
  decidedBy: number | null;

  @InstantColumn({ nullable: true })
  decidedAt: string | null;

  @LongText({ nullable: true })
  decisionNote: string | null;

  @Integer()
  version: number;
}
