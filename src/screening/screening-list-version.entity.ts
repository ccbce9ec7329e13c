import { Entity, ForeignKey, Index } from 'typeorm';
import { DayColumn, Flag, Id, InstantColumn, Integer, Json, LongText, Text } from '../database/columns';
import type { ReadColumn } from './lists/read-columns';

/** A list as one import left it; the newest is the active one. */
@Entity()
@Index('uq_screening_list_version', ['listId', 'number'], { unique: true })
export class ScreeningListVersion {
  @Id()
  id: number;

  @ForeignKey('ScreeningList')
  @Integer()
  listId: number;

  /** 1 is the first import. */
  @Integer()
  number: number;

  /** Of the files' bytes, one after the other. */
  @Text(64)
  sha256: string;

  @LongText()
  fileName: string;

  /** How many the list holds in this version. */
  @Integer()
  entries: number;

  @Integer()
  added: number;

  @Integer()
  changed: number;

  @Integer()
  removed: number;

  @InstantColumn()
  importedAt: string;

  /** Null for the product itself. */
  @Index('ix_screening_list_version_imported_by')
  @ForeignKey('User')
  @Integer({ nullable: true })
  importedBy: number | null;

  /** The day of the list: as its file says, else of its newest entry; null when it tells none. */
  @DayColumn({ nullable: true })
  publishedOn: string | null;

  /** How many columns, values, names and lines were not read; null for a version from before that was counted. */
  @Integer({ nullable: true })
  unread: number | null;

  /** What the columns of a table were taken for; null for what is no table. */
  @Json({ nullable: true })
  columns: ReadColumn[] | null;

  @Flag()
  active: boolean;
}
