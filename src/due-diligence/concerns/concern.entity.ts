import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { DayColumn, Flag, Id, Integer, LongText, Text } from '../../database/columns';
import type { ConcernState } from './concern.workflow';

/** What somebody fears about a partner. Of an anonymous one neither person nor hour is kept, only the day. */
@Entity()
@Check('ck_concern_state', "state IN ('open', 'looked_into', 'closed')")
export class Concern {
  @Id()
  id: number;

  @Index('ix_concern_partner_id')
  @ForeignKey('Partner')
  @Integer({ nullable: true })
  partnerId: number | null;

  /** As it was written by whoever raised it. */
  @Text(300)
  partnerName: string;

  @LongText()
  text: string;

  @Index('ix_concern_raised_by')
  @ForeignKey('User')
  @Integer({ nullable: true })
  raisedBy: number | null;

  @DayColumn()
  raisedOn: string;

  /** Of the code that whoever raised it comes back with; the code itself is not kept. */
  @Index('uq_concern_reference_hash', { unique: true })
  @Text(64)
  referenceHash: string;

  @Index('ix_concern_state')
  @Text(20)
  state: ConcernState;

  @ForeignKey('User')
  @Integer({ nullable: true })
  takenBy: number | null;

  /** What is told to whoever raised it. */
  @LongText({ nullable: true })
  answer: string | null;

  @LongText({ nullable: true })
  note: string | null;

  @DayColumn({ nullable: true })
  closedOn: string | null;

  @Flag()
  illustrative: boolean;

  @Integer()
  version: number;
}
