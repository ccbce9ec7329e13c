import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { Id, InstantColumn, Integer, Json, LongText, Text } from '../../database/columns';
import type { PolicyState } from '../due-diligence.vocabulary';

/** A version of the due diligence policy; cases keep the one they were judged under. */
@Entity()
@Check('ck_due_diligence_policy_state', "state IN ('draft', 'proposed', 'active', 'retired', 'discarded')")
export class DueDiligencePolicy {
  @Id()
  id: number;

  @Index('uq_due_diligence_policy_number', { unique: true })
  @Integer()
  number: number;

  @Text(30)
  state: PolicyState;

  @Json()
  body: unknown;

  @InstantColumn({ nullable: true })
  activatedAt: string | null;

  @InstantColumn()
  createdAt: string;

  @ForeignKey('User')
  @Integer({ nullable: true })
  createdBy: number | null;

  @ForeignKey('User')
  @Integer({ nullable: true })
  proposedBy: number | null;

  /** Confirmed by: never the one who proposed it. */
  @ForeignKey('User')
  @Integer({ nullable: true })
  activatedBy: number | null;

  @InstantColumn({ nullable: true })
  proposedAt: string | null;

  @InstantColumn({ nullable: true })
  retiredAt: string | null;

  /** What came with the last move: why it is proposed, returned or discarded. */
  @LongText({ nullable: true })
  note: string | null;

  @Integer()
  version: number;
}
