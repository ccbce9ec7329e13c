import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { DayColumn, Flag, Id, InstantColumn, Integer, LongText, Text } from '../../database/columns';
import type { IncidentEffect, IncidentSeverity } from './monitoring';

/** Something that happened with a partner after it was decided on. */
@Entity()
@Check('ck_incident_severity', "severity IN ('minor', 'serious', 'grave')")
@Check('ck_incident_effect', "effect IN ('none', 'changed', 'suspended', 'ended')")
export class Incident {
  @Id()
  id: number;

  @Index('ix_incident_partner_id')
  @ForeignKey('Partner')
  @Integer()
  partnerId: number;

  /** The decided case it is set against; null when none was decided. */
  @Index('ix_incident_case_id')
  @ForeignKey('DueDiligenceCase')
  @Integer({ nullable: true })
  caseId: number | null;

  @DayColumn()
  happenedOn: string;

  @LongText()
  what: string;

  /** The criterion it falls under, such as `LAB-1`. */
  @Text(20, { nullable: true })
  criterion: string | null;

  @Text(20)
  severity: IncidentSeverity;

  /** On the partnership. */
  @Text(20)
  effect: IncidentEffect;

  @ForeignKey('User')
  @Integer({ nullable: true })
  recordedBy: number | null;

  @InstantColumn()
  recordedAt: string;

  @Flag()
  illustrative: boolean;
}
