import { Entity, ForeignKey, Index } from 'typeorm';
import { Flag, Id, InstantColumn, Integer, Json, Text } from '../database/columns';
import type { VersionStamp } from './screening-run.entity';
import type { ScreeningSettings } from './screening-settings';
import type { Subject } from './subject';

/**
 * The evidence that a partner was screened by these names, from this instant on. A new row is made when
 * the names change; every later run screens by the newest row, so that runs and rows together tell the story.
 */
@Entity()
@Index('ix_screening_check_partner', ['partnerId', 'latest'])
export class ScreeningCheck {
  @Id()
  id: number;

  @ForeignKey('Partner')
  @Integer()
  partnerId: number;

  /** `version` of the partner's row that the names were read from; a newer one asks for another look. */
  @Integer()
  partnerVersion: number;

  /** The run it happened in; null when the partner was screened on its own. */
  @ForeignKey('ScreeningRun')
  @Integer({ nullable: true })
  runId: number | null;

  @Json()
  subjects: Subject[];

  /** SHA-256 over the hashes of all subjects. */
  @Text(64)
  subjectsHash: string;

  @Json()
  versions: VersionStamp[];

  @Json()
  settings: ScreeningSettings;

  /** Hits found at that time, open or decided. */
  @Integer()
  hits: number;

  @InstantColumn()
  checkedAt: string;

  /** True for the newest of the partner. */
  @Flag()
  latest: boolean;
}
