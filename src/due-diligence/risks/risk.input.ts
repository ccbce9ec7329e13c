import { ChoiceField, DayField, LongTextField } from '../../web/fields';
import { REVIEW_OUTCOMES, type ReviewOutcome } from '../due-diligence.vocabulary';

/** How a risk stands when it is looked at again. */
export class ReviewInput {
  @ChoiceField(REVIEW_OUTCOMES, { description: '`higher` goes to the analysts' })
  outcome: ReviewOutcome;

  @LongTextField({ description: 'What was seen, and what is done' })
  note: string;

  @DayField({ optional: true, description: 'The day it is looked at next; none once it is gone' })
  nextOn: string | null = null;
}
