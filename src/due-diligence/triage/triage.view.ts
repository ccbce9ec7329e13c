import { ApiProperty } from '@nestjs/swagger';
import type { Locale } from '../../kernel/actor';
import { Sentence, sentence } from '../cases/case.view';
import { TRACKS, TRIAGE_ANSWERS, type Track, type TriageAnswer } from '../due-diligence.vocabulary';
import type { Triage } from './triage.entity';
import { ListPage } from '../../web/list-query';

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

export class TriagePage extends ListPage {
  @ApiProperty({ type: [TriageView] }) items: TriageView[];
}

export const triageView =
  (locale: Locale) =>
  ({ reasonKey, ...asked }: Triage): TriageView => ({
    ...asked,
    reason: sentence(locale, { key: reasonKey }),
  });
