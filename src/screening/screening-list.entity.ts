import { Entity, Index } from 'typeorm';
import { Id, Json, Text } from '../database/columns';
import type { ListFormat } from './lists/list-entry';
import type { ListMapping } from './lists/list-mapping';

/** A list of names that partners are screened against. */
@Entity()
export class ScreeningList {
  @Id()
  id: number;

  @Index('uq_screening_list_code', { unique: true })
  @Text(40)
  code: string;

  @Text(200)
  title: string;

  @Text(30)
  format: ListFormat;

  /** What somebody said of its columns, once for all its versions; null where they are found by their headers. */
  @Json({ nullable: true })
  mapping: ListMapping | null;
}
