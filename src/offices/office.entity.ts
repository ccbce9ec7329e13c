import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { Flag, Id, Integer, Text } from '../database/columns';
import type { OfficeKind } from './offices.vocabulary';
import { RoleProposal } from '../accounts/appointments/role-proposal.entity';
import { RoleAssignment } from '../accounts/role-assignment.entity';
import { pointedTo } from '../database/pointed-to';

/** An office of the organization; a regional office is the parent of its country offices. */
@Entity()
@Check('ck_office_kind', "kind IN ('headquarters', 'regional', 'country', 'affiliate')")
export class Office {
  @Id()
  id: number;

  @Index('uq_office_code', { unique: true })
  @Text(20)
  code: string;

  @Text(120)
  name: string;

  @Text(30)
  kind: OfficeKind;

  @Index('ix_office_parent_id')
  @ForeignKey('Office')
  @Integer({ nullable: true })
  parentId: number | null;

  @Index('ix_office_country_code')
  @ForeignKey('Country', 'code')
  @Text(2, { nullable: true })
  countryCode: string | null;

  @Flag()
  active: boolean;

  @Flag()
  illustrative: boolean;

  @Integer()
  version: number;
}

pointedTo(Office, RoleAssignment, 'officeId');
pointedTo(Office, RoleProposal, 'officeId');
