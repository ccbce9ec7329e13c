import { LOCALES, type Locale } from '../../kernel/actor';
import { ChoiceField, DayField, EmailField, TextField } from '../../web/fields';

export class DeclarationInput {
  @TextField({ description: 'Who at the partner is asked' })
  sentToName: string;

  @EmailField({ optional: true })
  sentToEmail: string | null = null;

  @ChoiceField(LOCALES)
  language: Locale;

  @DayField({ description: 'The last day on which it can be filled in' })
  expiresOn: string;
}

export class TakeOverInput {
  @TextField({ max: 20, description: 'Code of the criterion' })
  criterion: string;
}
