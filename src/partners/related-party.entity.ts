import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { DayColumn, Flag, Id, InstantColumn, Integer, LongText, Text } from '../database/columns';
import type { Relation } from './partners.vocabulary';

/** A person or company behind a partner: who founded, directs or owns it, and what else they run or ran. */
@Entity()
@Check(
  'ck_related_party_relation',
  "relation IN ('founder', 'director', 'owner', 'earlier_company', 'controlled_company')",
)
@Check('ck_related_party_kind', "kind IN ('person', 'organization')")
export class RelatedParty {
  @Id()
  id: number;

  @Index('ix_related_party_partner_id')
  @ForeignKey('Partner')
  @Integer()
  partnerId: number;

  @Text(30)
  relation: Relation;

  @Text(20)
  kind: 'person' | 'organization';

  @Text(300)
  name: string;

  /** Nationality of a person, seat of a company. */
  @ForeignKey('Country', 'code')
  @Text(2, { nullable: true })
  countryCode: string | null;

  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; persons only. */
  @Text(10, { nullable: true })
  birthDate: string | null;

  /** A number that tells this one from others of the name: register, LEI, passport. */
  @Text(60, { nullable: true })
  identifier: string | null;

  /** The founder, director or owner whose earlier company this is; null for the partner's own. */
  @Index('ix_related_party_behind_id')
  @ForeignKey('RelatedParty')
  @Integer({ nullable: true })
  behindId: number | null;

  /** From when on it no longer holds; it stays screened, because what was is what is asked for. */
  @DayColumn({ nullable: true })
  endedOn: string | null;

  @LongText({ nullable: true })
  note: string | null;

  @Flag()
  illustrative: boolean;

  @ForeignKey('User')
  @Integer({ nullable: true })
  createdBy: number | null;

  @InstantColumn()
  createdAt: string;

  @Integer()
  version: number;
}
