import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { DayColumn, Id, Integer, Json, LongText, Text } from '../database/columns';
import type { EntryKind, ListEntry } from './lists/list-entry';

/** What a list said under one reference, from one version to another; a change makes a new row. */
@Entity()
@Check('ck_screening_entry_kind', "kind IN ('person', 'organization', 'vessel', 'aircraft', 'unknown')")
@Index('uq_screening_entry', ['listId', 'entryId', 'firstVersion'], { unique: true })
@Index('ix_screening_entry_first_version', ['listId', 'firstVersion'])
@Index('ix_screening_entry_last_version', ['listId', 'lastVersion'])
export class ScreeningEntry {
  @Id()
  id: number;

  @ForeignKey('ScreeningList')
  @Integer()
  listId: number;

  /** The publisher's reference. */
  @Text(200)
  entryId: string;

  @Text(20)
  kind: EntryKind;

  /** The primary name, as listed. */
  @LongText()
  name: string;

  @Json()
  data: ListEntry;

  /** The last day of the measure, as `data` says it; null where the list says none. */
  @Index('ix_screening_entry_until')
  @DayColumn({ nullable: true })
  until: string | null;

  /** SHA-256 of `data`: another one means that the entry was changed. */
  @Text(64)
  contentHash: string;

  /** Number of the version that brought it. */
  @Integer()
  firstVersion: number;

  /** Number of the last version that held it so; null while it stands. */
  @Integer({ nullable: true })
  lastVersion: number | null;
}
