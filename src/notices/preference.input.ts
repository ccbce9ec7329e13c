import { ChoiceField, IntegerField } from '../web/fields';
import { EMAIL_CHOICES, type EmailChoice } from './notices.vocabulary';

export class PreferenceInput {
  @ChoiceField(EMAIL_CHOICES, { description: 'When notices come by e-mail' })
  email: EmailChoice;
}

/** The form; version 0 is drawn where nothing was chosen yet. */
export class PreferenceForm extends PreferenceInput {
  @IntegerField()
  version: number;
}
