import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { Id, InstantColumn, Integer, Json, LongText, Text } from '../../database/columns';
import type { Reason } from '../../kernel/verdict';

export const PAIR_STATES = ['open', 'distinct'] as const;
type PairState = (typeof PAIR_STATES)[number];

/** Two partners of the register whose names look alike; the lower id first. */
@Entity()
@Index('uq_partner_pair_low_id_high_id', ['lowId', 'highId'], { unique: true })
@Index('ix_partner_pair_state_score', ['state', 'score'])
@Check('ck_partner_pair_state', "state IN ('open', 'distinct')")
export class PartnerPair {
  @Id()
  id: number;

  @ForeignKey('Partner')
  @Integer()
  lowId: number;

  @Index('ix_partner_pair_high_id')
  @ForeignKey('Partner')
  @Integer()
  highId: number;

  /** The names, or other names, that are alike. */
  @Text(300)
  lowName: string;

  @Text(300)
  highName: string;

  /** 0 to 1000. */
  @Integer()
  score: number;

  @Json()
  reason: Reason;

  /** Of all names of both: a decision holds until one of them changes. */
  @Text(64)
  namesHash: string;

  @Text(20)
  state: PairState;

  @LongText({ nullable: true })
  note: string | null;

  @ForeignKey('User')
  @Integer({ nullable: true })
  decidedBy: number | null;

  @InstantColumn({ nullable: true })
  decidedAt: string | null;

  @Integer()
  version: number;
}
