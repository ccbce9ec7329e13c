import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { Id, InstantColumn, Integer, LongText, Text } from '../../database/columns';
import type { StatementKind } from './track-parts';

/** What one track asks beyond the criteria, in words: where a person's wealth comes from, why no founder is named. */
@Entity()
@Check(
  'ck_case_statement_kind',
  "kind IN ('no_founder', 'source_of_wealth', 'public_statements', 'companies_controlled', 'no_owner')",
)
@Index('uq_case_statement_case_id_kind', ['caseId', 'kind'], { unique: true })
export class CaseStatement {
  @Id()
  id: number;

  @ForeignKey('DueDiligenceCase')
  @Integer()
  caseId: number;

  @Text(30)
  kind: StatementKind;

  @LongText()
  text: string;

  @ForeignKey('User')
  @Integer({ nullable: true })
  writtenBy: number | null;

  @InstantColumn()
  writtenAt: string;
}
