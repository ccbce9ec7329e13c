import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { Flag, Id, InstantColumn, Integer, Json, LongText, Text } from '../../database/columns';
import type { Identity } from '../../partners/identity/identity';

export const QUESTION_STATES = ['open', 'same', 'reassess', 'taken_back'] as const;
export type QuestionState = (typeof QUESTION_STATES)[number];

/**
 * Is this still who was judged? Asked when a cleared partner changes its name, country, kind, sector, owner,
 * parent or identifier; until it is answered its clearance gives leave to nothing new.
 */
@Entity()
@Check('ck_identity_question_state', "state IN ('open', 'same', 'reassess', 'taken_back')")
export class IdentityQuestion {
  @Id()
  id: number;

  @Index('ix_identity_question_partner_id')
  @ForeignKey('Partner')
  @Integer()
  partnerId: number;

  /** The case in which it was judged as it was before. */
  @ForeignKey('DueDiligenceCase')
  @Integer({ nullable: true })
  caseId: number | null;

  @Index('ix_identity_question_state')
  @Text(20)
  state: QuestionState;

  @Json()
  before: Identity;

  @Json()
  after: Identity;

  /** Partnerships under way that were left without a clearance, by their ids. */
  @Json()
  leftWithout: number[];

  @InstantColumn()
  askedAt: string;

  @ForeignKey('User')
  @Integer({ nullable: true })
  answeredBy: number | null;

  @InstantColumn({ nullable: true })
  answeredAt: string | null;

  @LongText({ nullable: true })
  reason: string | null;

  @Flag()
  illustrative: boolean;

  @Integer()
  version: number;
}
