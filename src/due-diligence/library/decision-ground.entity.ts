import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { Id, Integer, Text } from '../../database/columns';
import type { RiskLevel } from '../due-diligence.vocabulary';
import type { EffectKind } from '../policy/policy';

/** What a decision rested on, as it was known on the day: kept with the decision, so that it can be searched. */
@Entity()
@Check('ck_decision_ground_effect', "effect IN ('none', 'flag', 'escalate', 'exclude')")
@Index('ix_decision_ground_criterion_band', ['criterion', 'band'])
export class DecisionGround {
  @Id()
  id: number;

  @Index('ix_decision_ground_decision_id')
  @ForeignKey('Decision')
  @Integer()
  decisionId: number;

  @ForeignKey('DueDiligenceCase')
  @Integer()
  caseId: number;

  /** A criterion of the policy, or `RISK`, `SECTOR`, `COUNTRY`, `SCREENING`; `NONE` when nothing was found. */
  @Text(20)
  criterion: string;

  @Text(20)
  effect: EffectKind;

  @Text(30, { nullable: true })
  level: RiskLevel | null;

  /** What cases are compared by: `5-10` for a share between two limits, the answer, the sector, the country. */
  @Text(60)
  band: string;

  /** Share of turnover where one was given; 1 = 0.01 per cent. */
  @Integer({ nullable: true })
  shareBasisPoints: number | null;
}
