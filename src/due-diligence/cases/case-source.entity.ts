import { Entity, ForeignKey, Index } from 'typeorm';
import { DayColumn, Flag, Id, Integer, Text } from '../../database/columns';
import type { SourceKind } from '../due-diligence.vocabulary';

/** A source consulted on a partner, such as a screening platform. */
@Entity()
export class CaseSource {
  @Id()
  id: number;

  @Index('ix_case_source_case_id')
  @ForeignKey('DueDiligenceCase')
  @Integer({ nullable: true })
  caseId: number | null;

  @Index('ix_case_source_partner_id')
  @ForeignKey('Partner')
  @Integer()
  partnerId: number;

  @Text(200)
  source: string;

  @Index('ix_case_source_consulted_on')
  @DayColumn()
  consultedOn: string;

  @Text(300)
  result: string;

  @Text(20, { nullable: true })
  kind: SourceKind | null;

  @Flag()
  illustrative: boolean;
}
