import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { DayColumn, Flag, Id, Integer, Text } from '../../database/columns';
import type { RiskLevel } from '../due-diligence.vocabulary';

/** How often a cleared partner is looked at again, as decided with its clearance. */
@Entity()
@Check('ck_monitoring_plan_because', "because IN ('level', 'condition')")
export class MonitoringPlan {
  @Id()
  id: number;

  @Index('ix_monitoring_plan_case_id')
  @ForeignKey('DueDiligenceCase')
  @Integer()
  caseId: number;

  @Index('ix_monitoring_plan_partner_id')
  @ForeignKey('Partner')
  @Integer()
  partnerId: number;

  /** The office that checks in. */
  @Index('ix_monitoring_plan_office_id')
  @ForeignKey('Office')
  @Integer()
  officeId: number;

  @Text(30)
  level: RiskLevel;

  @Text(20)
  because: 'level' | 'condition';

  @Integer()
  intervalMonths: number;

  @DayColumn()
  startsOn: string;

  /** The last day a check-in may fall due: that of the clearance. */
  @DayColumn()
  untilDay: string;

  /** From this day on it no longer counts: replaced by another decision. */
  @DayColumn({ nullable: true })
  endedOn: string | null;

  @Flag()
  illustrative: boolean;
}
