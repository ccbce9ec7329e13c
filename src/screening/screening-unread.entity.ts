import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { Id, Integer, LongText, Text } from '../database/columns';
import type { UnreadKind } from './lists/unread';

/** What a file of a list held that was not taken over: nothing is dropped in silence. */
@Entity()
@Check('ck_screening_unread_what', "what IN ('column', 'value', 'alias', 'row')")
export class ScreeningUnread {
  @Id()
  id: number;

  @Index('ix_screening_unread_version_id')
  @ForeignKey('ScreeningListVersion')
  @Integer()
  versionId: number;

  @Text(10)
  what: UnreadKind;

  /** The header of the column, the name of the element, or the number an alias belongs to. */
  @Text(200)
  place: string;

  /** The line of the file; null for a whole column. */
  @Integer({ nullable: true })
  line: number | null;

  /** The value, or an example of the column. */
  @LongText()
  value: string;

  /** Filled cells of a column; else 1. */
  @Integer()
  count: number;
}
