import { Check, Entity, Index } from 'typeorm';
import { Id, InstantColumn, Integer, Json, Text } from '../database/columns';
import type { PolicyState } from './due-diligence.vocabulary';

/** A version of the due diligence policy; cases keep the one they were judged under. */
@Entity()
@Check('ck_due_diligence_policy_state', "state IN ('draft', 'active', 'retired')")
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

  @Integer()
  version: number;
}
