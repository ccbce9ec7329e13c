import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { Id, InstantColumn, Integer, Json, Text } from '../../database/columns';
import type { DecisionOutcome } from '../due-diligence.vocabulary';
import type { Tally, Vote, VotedCondition } from './committee';

/** `concluded`: decided or recommended · `left`: sent back, withdrawn or gone up without a vote. */
export type ItemState = 'waiting' | 'open' | 'concluded' | 'no_quorum' | 'taken_over' | 'removed' | 'left';

/** Somebody who may vote on an item, with the office by which they sit. */
export interface Seated {
  userId: number;
  capacity: string;
}

/** What came of an item, as it stood when it was closed. */
export interface ItemResult {
  outcome: DecisionOutcome | null;
  counts: Tally['counts'];
  cast: number;
  needed: number;
  votes: (Vote & { capacity: string | null; castAt: string; conditions?: VotedCondition[] })[];
  dissent: Vote[];
}

/** One case on the agenda of one session. */
@Entity()
@Index('ix_committee_item_case_id_state', ['caseId', 'state'])
@Check(
  'ck_committee_item_state',
  "state IN ('waiting', 'open', 'concluded', 'no_quorum', 'taken_over', 'removed', 'left')",
)
export class CommitteeItem {
  @Id()
  id: number;

  @Index('ix_committee_item_session_id')
  @ForeignKey('CommitteeSession')
  @Integer()
  sessionId: number;

  @ForeignKey('DueDiligenceCase')
  @Integer()
  caseId: number;

  @Integer()
  position: number;

  @Text(20)
  state: ItemState;

  /** Who may vote: taken down when the item is opened. */
  @Json()
  members: Seated[];

  @Json({ nullable: true })
  result: ItemResult | null;

  @InstantColumn({ nullable: true })
  closedAt: string | null;

  @Integer()
  version: number;
}
