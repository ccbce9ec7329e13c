import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { DayColumn, Flag, Id, Integer, LongText, Text } from '../database/columns';
import type { RiskLevel } from './clearances.vocabulary';

/** Leave to work with a partner, given by a decision, from day to day. */
@Entity()
@Check('ck_clearance_level', "level IN ('low', 'medium', 'high', 'very_high')")
export class Clearance {
  @Id()
  id: number;

  @Index('ix_clearance_partner_id')
  @ForeignKey('Partner')
  @Integer()
  partnerId: number;

  /** The case whose decision gave it. */
  @Integer()
  caseId: number;

  @Text(30)
  level: RiskLevel;

  @DayColumn()
  validFrom: string;

  @DayColumn()
  validUntil: string;

  @Flag()
  binding: boolean;

  /** True until the conditions that hold the gate are met. */
  @Flag()
  held: boolean;

  /** The first day of the suspensions that are open, from their rows. */
  @DayColumn({ nullable: true })
  suspendedOn: string | null;

  /** The cause of that one. */
  @LongText({ nullable: true })
  suspensionReason: string | null;

  @Integer()
  version: number;
}
