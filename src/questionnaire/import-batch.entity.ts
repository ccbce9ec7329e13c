import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { Id, InstantColumn, Integer, Json, Text } from '../database/columns';
import type { ImportKind, ImportState } from './questionnaire.vocabulary';
import { pointedTo } from '../database/pointed-to';
import { EngagementRequest } from '../engagements/engagement-request.entity';

/** A spreadsheet handed in: checked first, then applied whole or not at all. Its rows wait apart (`StagedRows`). */
@Entity()
@Check('ck_import_batch_kind', "kind IN ('engagements', 'contributions', 'partners', 'offices')")
@Check('ck_import_batch_state', "state IN ('checked', 'applied', 'discarded')")
export class ImportBatch {
  @Id()
  id: number;

  @Text(30)
  kind: ImportKind;

  @Text(200)
  fileName: string;

  @Index('ix_import_batch_sha256')
  @Text(64)
  sha256: string;

  @Text(20, { nullable: true })
  questionnaire: string | null;

  @Text(30)
  state: ImportState;

  @Integer()
  totalRows: number;

  @Integer()
  newRows: number;

  @Integer()
  knownRows: number;

  @Integer()
  errorRows: number;

  /** Errors and warnings with row and column. */
  @Json()
  report: unknown;

  /** What was chosen of what the file leaves open, by question. */
  @Json({ nullable: true })
  answers: unknown;

  @ForeignKey('User')
  @Integer({ nullable: true })
  createdBy: number | null;

  @InstantColumn()
  createdAt: string;

  @InstantColumn({ nullable: true })
  appliedAt: string | null;

  @Integer()
  version: number;
}

pointedTo(ImportBatch, EngagementRequest, 'importId');
