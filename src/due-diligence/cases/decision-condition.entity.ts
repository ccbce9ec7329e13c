import { Entity, ForeignKey, Index } from 'typeorm';
import { DayColumn, Flag, Id, Integer, LongText, Text } from '../../database/columns';
import type { ConditionStage } from './condition-stage';

/** What a decision asks for; one that holds the gate must be met first. */
@Entity()
export class DecisionCondition {
  @Id()
  id: number;

  @Index('ix_decision_condition_case_id')
  @ForeignKey('DueDiligenceCase')
  @Integer()
  caseId: number;

  @Index('ix_decision_condition_decision_id')
  @ForeignKey('Decision')
  @Integer()
  decisionId: number;

  @LongText()
  text: string;

  @Text(200)
  owner: string;

  @DayColumn()
  dueOn: string;

  @Flag()
  holdsGate: boolean;

  @DayColumn({ nullable: true })
  metOn: string | null;

  @LongText({ nullable: true })
  metNote: string | null;

  /** How far it was told of since its day: to its owner, the chief, the analysts; or the clearance is suspended. */
  @Text(20, { nullable: true })
  toldStage?: ConditionStage | null;

  @Integer()
  version: number;
}
