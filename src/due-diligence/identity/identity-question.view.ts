import { ApiProperty } from '@nestjs/swagger';
import { IDENTITY_FIELDS } from '../../partners/identity/identity';
import { QUESTION_STATES, type QuestionState } from './identity-question.entity';
import type { QuestionRow } from './identity-questions.service';
import { ListPage } from '../../web/list-query';

const TEXT_OR_NULL = { type: 'string', nullable: true } as const;
const ID_OR_NULL = { type: 'integer', nullable: true } as const;

class IdentityDifferenceView {
  @ApiProperty({ enum: IDENTITY_FIELDS }) field: string;
  @ApiProperty({ type: [String] }) before: readonly string[];
  @ApiProperty({ type: [String] }) after: readonly string[];
}

/** Whether a cleared partner is still who was judged. */
export class IdentityQuestionView {
  @ApiProperty() id: number;
  @ApiProperty() partnerId: number;
  @ApiProperty() partner: string;
  @ApiProperty({ enum: QUESTION_STATES }) state: QuestionState;
  @ApiProperty({
    type: [IdentityDifferenceView],
    description: 'A parent by its number; `hidden` when you do not see it',
  })
  differences: IdentityDifferenceView[];
  @ApiProperty({ type: [Number], description: 'Partnerships under way that were left without a clearance' })
  leftWithout: number[];
  @ApiProperty() askedAt: string;
  @ApiProperty({ type: [Number], description: 'Who made the changes: others answer' }) changedBy: number[];
  @ApiProperty(ID_OR_NULL) answeredBy: number | null;
  @ApiProperty(TEXT_OR_NULL) answeredAt: string | null;
  @ApiProperty(TEXT_OR_NULL) reason: string | null;
  @ApiProperty({ description: 'True when you may answer it' }) mayAnswer: boolean;
  @ApiProperty() version: number;
}

export class IdentityQuestionPage extends ListPage {
  @ApiProperty({ type: [IdentityQuestionView] }) items: IdentityQuestionView[];
}

/** An answer, with the case to go on with where the partner is to be judged anew. */
export class IdentityAnsweredView extends IdentityQuestionView {
  @ApiProperty(ID_OR_NULL) caseId: number | null;
}

export function identityQuestionView(row: QuestionRow): IdentityQuestionView {
  const { id, partnerId, state, askedAt, answeredBy, answeredAt, reason, version } = row.question;
  const { leftWithout } = row;
  return {
    ...{ id, partnerId, partner: row.partner.name, state, differences: row.differences, leftWithout },
    ...{ askedAt, changedBy: row.changedByIds, answeredBy, answeredAt, reason },
    ...{ mayAnswer: row.mayAnswer, version },
  };
}
