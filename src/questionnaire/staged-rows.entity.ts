import { Entity, ForeignKey, Index } from 'typeorm';
import { Id, Integer, Json } from '../database/columns';
import type { StagedRow } from './headers';

/** Some of the rows of a file, as they were read, until it is applied or put aside. */
@Entity()
@Index('uq_staged_rows_import_id_place', ['importId', 'place'], { unique: true })
export class StagedRows {
  @Id()
  id: number;

  @ForeignKey('ImportBatch')
  @Integer()
  importId: number;

  /** Where in the file: 0 for its first rows. */
  @Integer()
  place: number;

  @Json()
  rows: StagedRow[];
}
