import { ChoiceField, LongTextField } from '../../web/fields';

/** Whether a partner is still who was judged. */
export class IdentityAnswerInput {
  @ChoiceField(['same', 'reassess'], { description: 'The same partner, or one to be judged anew' })
  answer: 'same' | 'reassess';

  @LongTextField({ description: 'Why' })
  reason: string;
}
