import { Entity, Index } from 'typeorm';
import { Id, Text } from '../database/columns';
import type { ListFormat } from './lists/list-entry';

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
}
