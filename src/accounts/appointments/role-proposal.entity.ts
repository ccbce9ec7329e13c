import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { DayColumn, Id, InstantColumn, Integer, Text } from '../../database/columns';
import type { Role } from '../../kernel/actor';

export const PROPOSAL_STATES = ['waiting', 'confirmed', 'refused'] as const;
export type ProposalState = (typeof PROPOSAL_STATES)[number];

/** A role that one administrator gave and another has not yet confirmed: without effect until then. */
@Entity()
@Index('ix_role_proposal_state', ['state'])
@Check(
  'ck_role_proposal_role',
  "role IN ('focal_point', 'chief', 'regional_director', 'committee_member', 'director_general', 'analyst', 'affiliate', 'auditor', 'administrator')",
)
@Check('ck_role_proposal_state', "state IN ('waiting', 'confirmed', 'refused')")
export class RoleProposal {
  @Id()
  id: number;

  @Index('ix_role_proposal_user_id')
  @ForeignKey('User')
  @Integer()
  userId: number;

  @Text(30)
  role: Role;

  @Integer({ nullable: true })
  officeId: number | null;

  @DayColumn()
  fromDay: string;

  @DayColumn({ nullable: true })
  toDay: string | null;

  @Text(60, { nullable: true })
  capacity: string | null;

  /** The assignment it would stand in for, as officer in charge. */
  @ForeignKey('RoleAssignment')
  @Integer({ nullable: true })
  inChargeForId: number | null;

  /** The assignment it would make longer; null for a new one. Once confirmed: the one it became. */
  @ForeignKey('RoleAssignment')
  @Integer({ nullable: true })
  assignmentId: number | null;

  @ForeignKey('User')
  @Integer()
  proposedBy: number;

  @InstantColumn()
  proposedAt: string;

  @Text(20)
  state: ProposalState;

  @ForeignKey('User')
  @Integer({ nullable: true })
  decidedBy: number | null;

  @InstantColumn({ nullable: true })
  decidedAt: string | null;

  @Integer()
  version: number;
}
