import { Entity, Index } from 'typeorm';
import { Id, Integer, Minor, Text } from '../database/columns';

/** A published estimate of what raising funds costs and brings. */
@Entity()
export class FundingPlan {
  @Id()
  id: number;

  @Index('uq_funding_plan_code', { unique: true })
  @Text(60)
  code: string;

  @Text(200)
  title: string;

  @Integer()
  year: number;

  @Minor()
  investmentMinor: number;

  @Minor({ nullable: true })
  incomeLowMinor: number | null;

  @Minor({ nullable: true })
  incomeHighMinor: number | null;

  /** The budget the income was to be a share of. */
  @Minor({ nullable: true })
  baseMinor: number | null;

  @Text(300)
  source: string;

  @Integer()
  version: number;
}
