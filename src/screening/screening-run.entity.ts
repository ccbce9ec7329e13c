import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { Id, InstantColumn, Integer, Json, LongText, Text } from '../database/columns';
import type { RunKind, RunState, RunTrigger } from './screening.vocabulary';
import type { ScreeningSettings } from './screening-settings';

/** A version of a list, as an auditor would look it up. */
export interface VersionStamp {
  list: string;
  number: number;
  sha256: string;
}

/** One screening of the whole register: what against which versions, when, with which settings. */
@Entity()
@Check('ck_screening_run_kind', "kind IN ('full', 'delta')")
@Check('ck_screening_run_state', "state IN ('waiting', 'running', 'done', 'failed')")
@Index('ix_screening_run_state', ['state'])
export class ScreeningRun {
  @Id()
  id: number;

  /** `delta`: only against the entries that a list version added or changed. */
  @Text(20)
  kind: RunKind;

  @Text(20)
  state: RunState;

  /** Why it was run. */
  @Text(20)
  cause: RunTrigger;

  /** The new version of a delta; null for a full run. */
  @ForeignKey('ScreeningListVersion')
  @Integer({ nullable: true })
  listVersionId: number | null;

  /** The active versions it went by. */
  @Json()
  versions: VersionStamp[];

  @Json()
  settings: ScreeningSettings;

  /** The last partner that is done: where a run goes on after a restart. */
  @Integer()
  afterPartnerId: number;

  /** Partners in the register when it began. */
  @Integer()
  total: number;

  @Integer()
  screened: number;

  @Integer()
  opened: number;

  @Integer()
  reopened: number;

  @Integer()
  ended: number;

  @InstantColumn()
  createdAt: string;

  @InstantColumn({ nullable: true })
  startedAt: string | null;

  @InstantColumn({ nullable: true })
  finishedAt: string | null;

  /** Null for the product itself. */
  @ForeignKey('User')
  @Integer({ nullable: true })
  startedBy: number | null;

  /** The process that works on it, and until when it may be taken for alive. */
  @Text(60, { nullable: true })
  heldBy: string | null;

  @InstantColumn({ nullable: true })
  heldUntil: string | null;

  /** Why it failed, for the administrator. */
  @LongText({ nullable: true })
  problem: string | null;

  @Integer()
  version: number;
}
