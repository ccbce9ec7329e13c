import { Entity, ForeignKey, Index } from 'typeorm';
import { Id, InstantColumn, Integer, Text } from '../../database/columns';

/** A director who sits in the committee for one case (evaluation 4.2.2). */
@Entity()
@Index('uq_committee_invitation_case_id_user_id', ['caseId', 'userId'], { unique: true })
export class CommitteeInvitation {
  @Id()
  id: number;

  @ForeignKey('DueDiligenceCase')
  @Integer()
  caseId: number;

  @Index('ix_committee_invitation_user_id')
  @ForeignKey('User')
  @Integer()
  userId: number;

  @Text(100)
  capacity: string;

  @ForeignKey('User')
  @Integer({ nullable: true })
  invitedBy: number | null;

  @InstantColumn()
  invitedAt: string;
}
