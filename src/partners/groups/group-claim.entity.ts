import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { Flag, Id, InstantColumn, Integer, LongText, Text } from '../../database/columns';

export const CLAIM_STATES = ['open', 'confirmed', 'refused', 'withdrawn'] as const;
export type ClaimState = (typeof CLAIM_STATES)[number];

/** Why it is to be confirmed: it was said, the member changed who it is, or its group came by a merge. */
export const CLAIM_CAUSES = ['said', 'changed', 'merged'] as const;
export type ClaimCause = (typeof CLAIM_CAUSES)[number];

/**
 * That a partner belongs to a group, as somebody says. It counts for nothing until an analyst confirms it:
 * `partner.parentId` holds confirmed parents only.
 */
@Entity()
@Check('ck_group_claim_state', "state IN ('open', 'confirmed', 'refused', 'withdrawn')")
@Check('ck_group_claim_because', "because IN ('said', 'changed', 'merged')")
export class GroupClaim {
  @Id()
  id: number;

  @Index('ix_group_claim_partner_id')
  @ForeignKey('Partner')
  @Integer()
  partnerId: number;

  @Index('ix_group_claim_parent_id')
  @ForeignKey('Partner')
  @Integer()
  parentId: number;

  @Index('ix_group_claim_state')
  @Text(20)
  state: ClaimState;

  @Text(20)
  because: ClaimCause;

  /** What shows that it is so: from whoever says it, and from whoever confirms it. */
  @LongText({ nullable: true })
  evidence: string | null;

  @Text(300, { nullable: true })
  evidenceUrl: string | null;

  @ForeignKey('User')
  @Integer({ nullable: true })
  claimedBy: number | null;

  @InstantColumn()
  claimedAt: string;

  @ForeignKey('User')
  @Integer({ nullable: true })
  decidedBy: number | null;

  @InstantColumn({ nullable: true })
  decidedAt: string | null;

  @LongText({ nullable: true })
  note: string | null;

  @Flag()
  illustrative: boolean;

  @Integer()
  version: number;
}
