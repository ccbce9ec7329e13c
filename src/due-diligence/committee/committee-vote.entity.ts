import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { Id, InstantColumn, Integer, LongText, Text } from '../../database/columns';
import type { CommitteeVoteKind } from '../due-diligence.vocabulary';

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

  @InstantColumn()
  castAt: string;
}
