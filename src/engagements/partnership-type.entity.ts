import { Check, Entity, Index } from 'typeorm';
import { DayColumn, Id, Integer, LongText, Text } from '../database/columns';
import type { UnCategory } from './engagements.vocabulary';
import { ClearanceScopeType } from '../clearances/clearance-scope.entity';
import { pointedTo } from '../database/pointed-to';

/** One of the partnership types, as managed reference data (evaluation 3.2). */
@Entity()
@Check(
  'ck_partnership_type_un_category',
  "un_category IN ('core_business', 'social_investment', 'advocacy_dialogue')",
)
export class PartnershipType {
  @Id()
  id: number;

  @Index('uq_partnership_type_code', { unique: true })
  @Text(40)
  code: string;

  @Text(120)
  nameEn: string;

  @Text(120)
  nameFr: string;

  @Text(120)
  nameEs: string;

  @LongText()
  descriptionEn: string;

  @LongText()
  descriptionFr: string;

  @LongText()
  descriptionEs: string;

  @Text(30)
  unCategory: UnCategory;

  @LongText()
  outcomeEn: string;

  @LongText()
  outcomeFr: string;

  @LongText()
  outcomeEs: string;

  @Integer()
  position: number;

  @DayColumn({ nullable: true })
  retiredOn: string | null;

  @Integer()
  version: number;
}

pointedTo(PartnershipType, ClearanceScopeType, 'typeId');
