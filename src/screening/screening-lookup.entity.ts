import { Entity, ForeignKey, Index } from 'typeorm';
import { Id, InstantColumn, Integer, Json, LongText, Text } from '../database/columns';
import type { VersionStamp } from './screening-run.entity';

/** Somebody asked by hand whether a name is on a list. */
@Entity()
export class ScreeningLookup {
  @Id()
  id: number;

  @Index('ix_screening_lookup_user_id')
  @ForeignKey('User')
  @Integer({ nullable: true })
  userId: number | null;

  @Text(300)
  name: string;

  @Text(20, { nullable: true })
  kind: 'person' | 'organization' | null;

  @Text(2, { nullable: true })
  countryCode: string | null;

  @Text(10, { nullable: true })
  birthDate: string | null;

  /** What it was asked for, where the person said so. */
  @LongText({ nullable: true })
  purpose: string | null;

  /** How many entries were shown. */
  @Integer()
  shown: number;

  /** Score of the best one, per mille; null when there was none. */
  @Integer({ nullable: true })
  best: number | null;

  @Json()
  versions: VersionStamp[];

  @Index('ix_screening_lookup_asked_at')
  @InstantColumn()
  askedAt: string;
}
