import { Entity, ForeignKey, Index } from 'typeorm';
import { Flag, Id, Integer, Minor, Text } from '../database/columns';

/** A proposal of an office in a small-grant call. */
@Entity()
export class GrantProposal {
  @Id()
  id: number;

  @Index('uq_grant_proposal_reference', { unique: true })
  @Text(40)
  reference: string;

  @Index('ix_grant_proposal_year')
  @Integer()
  year: number;

  @ForeignKey('Office')
  @Integer()
  officeId: number;

  @ForeignKey('Country', 'code')
  @Text(2)
  countryCode: string;

  @Text(300)
  title: string;

  @Text(120, { nullable: true })
  funder: string | null;

  @Minor()
  requestedMinor: number;

  @Minor({ nullable: true })
  awardedMinor: number | null;

  @Flag()
  illustrative: boolean;

  @Integer()
  version: number;
}
