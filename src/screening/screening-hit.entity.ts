import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { Flag, Id, InstantColumn, Integer, Json, LongText, Text } from '../database/columns';
import type { Reason } from '../kernel/verdict';
import type { HitEnding, HitState, SubjectRelation } from './screening.vocabulary';

/**
 * A subject of a partner that may be, is, or is not a list entry. One row a pair, for the register's life:
 * what was decided stays until the entry or the subject changes, then the row opens again.
 */
@Entity()
@Check('ck_screening_hit_state', "state IN ('possible', 'proposed', 'confirmed', 'cleared', 'ended')")
@Index('uq_screening_hit', ['partnerId', 'party', 'listId', 'entryId'], { unique: true })
@Index('ix_screening_hit_state', ['state', 'openedAt'])
@Index('ix_screening_hit_entry', ['listId', 'entryId'])
export class ScreeningHit {
  @Id()
  id: number;

  @ForeignKey('Partner')
  @Integer()
  partnerId: number;

  /** `self`, `parent:ID`, `related:ID`. */
  @Text(40)
  party: string;

  @Text(20)
  relation: SubjectRelation;

  /** The name that was asked for: of the subject's names the one most alike. */
  @Text(300)
  subjectName: string;

  /** `subjectHash` at the time: another one opens a decided hit again. */
  @Text(64)
  subjectHash: string;

  @ForeignKey('ScreeningList')
  @Integer()
  listId: number;

  /** The publisher's reference. */
  @Text(200)
  entryId: string;

  /** `contentHash` of the entry at the time: another one opens a decided hit again. */
  @Text(64)
  entryHash: string;

  /** The primary name, as listed. */
  @LongText()
  entryName: string;

  /** The listed name that was most alike. */
  @LongText()
  matchedName: string;

  /** Per mille, 0 to 1000. */
  @Integer()
  score: number;

  /** Why the names are alike first, then what else agrees or does not. */
  @Json()
  reasons: Reason[];

  @Text(20)
  state: HitState;

  /** What changed when it was opened again; empty for a new one. */
  @Json()
  changed: Reason[];

  @InstantColumn()
  openedAt: string;

  /** The run that gave it; null when the subject was screened on its own. */
  @ForeignKey('ScreeningRun')
  @Integer({ nullable: true })
  runId: number | null;

  /** Who cleared it, or who proposed to confirm it. */
  @ForeignKey('User')
  @Integer({ nullable: true })
  decidedBy: number | null;

  @InstantColumn({ nullable: true })
  decidedAt: string | null;

  @LongText({ nullable: true })
  decisionReason: string | null;

  /** The second person, who confirmed it. */
  @ForeignKey('User')
  @Integer({ nullable: true })
  confirmedBy: number | null;

  @InstantColumn({ nullable: true })
  confirmedAt: string | null;

  @InstantColumn({ nullable: true })
  endedAt: string | null;

  @Text(20, { nullable: true })
  endedBecause: HitEnding | null;

  /** What it was before it ended: an entry that comes back as it was keeps what was decided. */
  @Text(20, { nullable: true })
  endedFrom: HitState | null;

  @Flag()
  illustrative: boolean;

  @Integer()
  version: number;
}
