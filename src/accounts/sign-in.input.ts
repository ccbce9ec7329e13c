import { LOCALES, type Locale } from '../kernel/actor';
import { ChoiceField, EmailField, TextField } from '../web/fields';
import { PasswordField } from './password.input';

export class SignInInput {
  @EmailField()
  email: string;

  @PasswordField()
  password: string;

  /** Where the person was going. */
  @TextField({ optional: true, max: 1000 })
  next: string | null = null;
}

export class LanguageInput {
  @ChoiceField(LOCALES)
  locale: Locale;

  /** The page to go back to. */
  @TextField({ optional: true, max: 1000 })
  back: string | null = null;
}
