import { ApiProperty } from '@nestjs/swagger';
import type { Locale } from '../../kernel/actor';
import { Sentence, sentence } from '../cases/case.view';
import { TRACKS, TRIAGE_ANSWERS, type Track, type TriageAnswer } from '../due-diligence.vocabulary';
import type { Triage } from './triage.entity';

export class TriageView {
  @ApiProperty() id: number;
  @ApiProperty() officeId: number;
  @ApiProperty({ type: 'integer', nullable: true }) partnerId: number | null;
  @ApiProperty({ type: 'integer', nullable: true }) engagementId: number | null;
  @ApiProperty({ type: 'integer', nullable: true }) contributionId: number | null;
  @ApiProperty({ enum: TRIAGE_ANSWERS }) needed: TriageAnswer;
  @ApiProperty({ enum: TRACKS }) track: Track;
  @ApiProperty({ type: Sentence }) reason: Sentence;
  @ApiProperty({ type: 'object', additionalProperties: true }) answers: unknown;
  @ApiProperty({ type: 'integer', nullable: true }) askedBy: number | null;
  @ApiProperty() askedAt: string;
}

export class TriagePage {
  @ApiProperty({ type: [TriageView] }) items: TriageView[];
  @ApiProperty({ type: 'string', nullable: true }) next: string | null;
}

export const triageView =
  (locale: Locale) =>
  ({ reasonKey, ...asked }: Triage): TriageView => ({
    ...asked,
    reason: sentence(locale, { key: reasonKey }),
  });
