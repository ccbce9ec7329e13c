import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { DayColumn, Id, InstantColumn, Integer, LongText, Text } from '../database/columns';
import type { RequestAct, RequestedState } from './engagements.vocabulary';

/** What an engagement in review waits for, and the state it is then to reach; gone once somebody acted. */
@Entity()
@Check('ck_engagement_request_act', "act IN ('agree', 'run')")
@Check('ck_engagement_request_state', "state IN ('agreed', 'active', 'suspended', 'closed')")
export class EngagementRequest {
  @Id()
  id: number;

  @Index('uq_engagement_request_engagement_id', { unique: true })
  @ForeignKey('Engagement')
  @Integer()
  engagementId: number;

  /** `agree`: the chief agrees it; `run`: an analyst accepts that it runs without clearance. */
  @Text(10)
  act: RequestAct;

  @Text(30)
  state: RequestedState;

  /** The day a file gives for the agreement: said to the chief, whose own act sets the day that counts. */
  @DayColumn({ nullable: true })
  saidAgreedOn: string | null;

  @DayColumn({ nullable: true })
  runningSince: string | null;

  /** Why it runs without clearance. */
  @LongText({ nullable: true })
  reason: string | null;

  /** The file it came with; null when it was asked on its page. */
  @Integer({ nullable: true })
  importId: number | null;

  @ForeignKey('User')
  @Integer({ nullable: true })
  askedBy: number | null;

  @InstantColumn()
  askedAt: string;
}
