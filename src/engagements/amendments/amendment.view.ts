import { ApiProperty } from '@nestjs/swagger';
import type { Locale } from '../../kernel/actor';
import { MoveView, moveViews } from '../../web/move.view';
import {
  AGREEMENT_KINDS,
  ENGAGEMENT_KINDS,
  type AgreementKind,
  type EngagementKind,
} from '../engagements.vocabulary';
import type { NamedAmendment } from './load-amendment';

/** Other terms of an engagement, which take effect when a chief agrees them. */
export class AmendmentView {
  @ApiProperty() id: number;
  @ApiProperty() askedBy: string;
  @ApiProperty({ format: 'date-time' }) askedAt: string;
  @ApiProperty({ enum: ENGAGEMENT_KINDS }) kind: EngagementKind;
  @ApiProperty() typeId: number;
  @ApiProperty({ enum: AGREEMENT_KINDS }) agreement: AgreementKind;
  @ApiProperty({ format: 'date' }) startsOn: string;
  @ApiProperty({ type: 'string', format: 'date', nullable: true }) endsOn: string | null;
  @ApiProperty() officeId: number;
  @ApiProperty({ type: [Number] }) partnerIds: number[];
  @ApiProperty({ type: [String] }) countryCodes: string[];
  @ApiProperty({ type: [MoveView] }) moves: MoveView[];
}

export function amendmentView(row: NamedAmendment, locale: Locale): AmendmentView {
  const { id, askedByName: askedBy, askedAt, terms } = row;
  const { partnerIds, countryCodes, ...said } = terms;
  return {
    ...{ id, askedBy, askedAt, ...said },
    ...{ partnerIds: [...partnerIds], countryCodes: [...countryCodes], moves: moveViews(locale, row.moves) },
  };
} // prettier-ignore
