import { Entity, ForeignKey, Index } from 'typeorm';
import { Flag, Id, InstantColumn, Integer, LongText, Text } from '../database/columns';

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

  @Flag()
  active: boolean;
}
