import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { DayColumn, Id, Integer, Text } from '../database/columns';
import type { Role } from '../kernel/actor';

/** A role held from one day to another, at an office, its region, or (office null) everywhere. */
@Entity()
@Check(
  'ck_role_assignment_role',
  "role IN ('focal_point', 'chief', 'regional_director', 'committee_member', 'director_general', 'analyst', 'affiliate', 'auditor', 'administrator')",
)
export class RoleAssignment {
  @Id()
  id: number;

  @Index('ix_role_assignment_user_id')
  @ForeignKey('User')
  @Integer()
  userId: number;

  @Text(30)
  role: Role;

  /** Null reaches the whole organization; a regional office reaches its country offices. */
  @Index('ix_role_assignment_office_id')
  @Integer({ nullable: true })
  officeId: number | null;

  @DayColumn()
  fromDay: string;

  @DayColumn({ nullable: true })
  toDay: string | null;

  /** The office held in the committee, such as `legal`. */
  @Text(60, { nullable: true })
  capacity: string | null;

  /** The assignment this one stands in for, as officer in charge. */
  @ForeignKey('RoleAssignment')
  @Integer({ nullable: true })
  inChargeForId: number | null;

  @Integer()
  version: number;
}
