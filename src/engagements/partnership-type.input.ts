import { ChoiceField, IntegerField, LongTextField, TextField } from '../web/fields';
import { UN_CATEGORIES, type UnCategory } from './engagements.vocabulary';

/** What is said of a partnership type, in the three languages. */
export class PartnershipTypeInput {
  @TextField({ max: 40, description: 'Lower case and underscores; stays as it is once given' })
  code: string;

  @TextField({ max: 120 })
  nameEn: string;

  @TextField({ max: 120 })
  nameFr: string;

  @TextField({ max: 120 })
  nameEs: string;

  @LongTextField()
  descriptionEn: string;

  @LongTextField()
  descriptionFr: string;

  @LongTextField()
  descriptionEs: string;

  @ChoiceField(UN_CATEGORIES, { description: 'Category of the UN Guidelines (evaluation 4.1)' })
  unCategory: UnCategory;

  @LongTextField()
  outcomeEn: string;

  @LongTextField()
  outcomeFr: string;

  @LongTextField()
  outcomeEs: string;

  @IntegerField({ min: 1, max: 1000, description: 'Where it stands in lists' })
  position: number;
}
