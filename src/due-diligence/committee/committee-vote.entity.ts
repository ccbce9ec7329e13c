import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { Id, InstantColumn, Integer, Json, LongText, Text } from '../../database/columns';
import type { CommitteeVoteKind } from '../due-diligence.vocabulary';
import type { VotedCondition } from './committee';

/** The vote of one member in one case. */
@Entity()
@Check(
  'ck_committee_vote_vote',
  "vote IN ('approve', 'approve_with_conditions', 'reject', 'abstain', 'recuse')",
)
@Index('uq_committee_vote_case_id_user_id', ['caseId', 'userId'], { unique: true })
export class CommitteeVote {
  @Id()
  id: number;

  @ForeignKey('DueDiligenceCase')
  @Integer()
  caseId: number;

  @ForeignKey('User')
  @Integer()
  userId: number;

  @Text(60, { nullable: true })
  capacity: string | null;

  @Text(30)
  vote: CommitteeVoteKind;

  @LongText({ nullable: true })
  reason: string | null;

  /** What a vote with conditions asks for; null for other votes. */
  @Json({ nullable: true })
  conditions: VotedCondition[] | null;

  /** Makes the seal of the vote in the audit trail impossible to guess while the vote is open. */
  @Text(64, { nullable: true })
  salt: string | null;

  @InstantColumn()
  castAt: string;
}
