import { ApiProperty } from '@nestjs/swagger';
import { RISK_CATEGORIES, RISK_LEVELS, REVIEW_OUTCOMES } from '../due-diligence.vocabulary';
import { ListPage } from '../../web/list-query';

const TEXT_OR_NULL = { type: 'string', nullable: true } as const;
const NUMBER_OR_NULL = { type: 'integer', nullable: true } as const;

/** A risk of the register. */
export class RegisteredRiskView {
  @ApiProperty() id: number;
  @ApiProperty() caseId: number;
  @ApiProperty({ description: 'Of the case' }) number: string;
  @ApiProperty() partnerId: number;
  @ApiProperty() partner: string;
  @ApiProperty() officeId: number;
  @ApiProperty() office: string;
  @ApiProperty({ enum: RISK_CATEGORIES }) category: string;
  @ApiProperty() likelihood: number;
  @ApiProperty() impact: number;
  @ApiProperty({ enum: RISK_LEVELS }) level: string;
  @ApiProperty() text: string;
  @ApiProperty(TEXT_OR_NULL) mitigation: string | null;
  @ApiProperty(NUMBER_OR_NULL) ownerUserId: number | null;
  @ApiProperty(NUMBER_OR_NULL) ownerOfficeId: number | null;
  @ApiProperty(TEXT_OR_NULL) owner: string | null;
  @ApiProperty(TEXT_OR_NULL) reviewOn: string | null;
}

export class RegisteredRiskPage extends ListPage {
  @ApiProperty({ type: [RegisteredRiskView] }) items: RegisteredRiskView[];
}

export class RiskReviewView {
  @ApiProperty() reviewedOn: string;
  @ApiProperty(TEXT_OR_NULL) by: string | null;
  @ApiProperty({ enum: REVIEW_OUTCOMES }) outcome: string;
  @ApiProperty() note: string;
  @ApiProperty(TEXT_OR_NULL) nextOn: string | null;
}

/** One risk with every look at it, the newest first. */
export class RiskDetailView extends RegisteredRiskView {
  @ApiProperty({ type: [RiskReviewView] }) reviews: RiskReviewView[];
}
