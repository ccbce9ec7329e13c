import { ApiProperty } from '@nestjs/swagger';
import type { CaseEvidence } from './case-evidence.entity';

const TEXT_OR_NULL = { type: 'string', nullable: true } as const;
const NUMBER_OR_NULL = { type: 'integer', nullable: true } as const;

/** A file or link in the file of a case. */
export class EvidenceView {
  @ApiProperty() id: number;
  @ApiProperty(TEXT_OR_NULL) criterion: string | null;
  @ApiProperty({ enum: ['file', 'link'] }) kind: string;
  @ApiProperty() title: string;
  @ApiProperty(TEXT_OR_NULL) url: string | null;
  @ApiProperty() seenOn: string;
  @ApiProperty(TEXT_OR_NULL) fileName: string | null;
  @ApiProperty({ ...TEXT_OR_NULL, description: 'By its content' }) mime: string | null;
  @ApiProperty({ ...NUMBER_OR_NULL, description: 'Bytes' }) size: number | null;
  @ApiProperty(TEXT_OR_NULL) sha256: string | null;
  @ApiProperty(NUMBER_OR_NULL) addedBy: number | null;
  @ApiProperty() addedAt: string;
  @ApiProperty(TEXT_OR_NULL) removedAt: string | null;
  @ApiProperty(TEXT_OR_NULL) removedReason: string | null;
}

export class EvidenceList {
  @ApiProperty({ type: [EvidenceView] }) items: EvidenceView[];
}

export function evidenceView(row: CaseEvidence): EvidenceView {
  const { caseId: _case, storageKey: _key, illustrative: _mark, ...shown } = row;
  return shown;
}
