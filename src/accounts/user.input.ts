import { LOCALES, ROLES, type Locale, type Role } from '../kernel/actor';
import {
  ChoiceField,
  DayField,
  EmailField,
  FlagField,
  IdField,
  IntegerField,
  TextField,
} from '../web/fields';
import { TOKEN_SCOPES, type TokenScope } from '../access/access.vocabulary';
import { PasswordField } from './password.input';

export class UserInput {
  @TextField()
  name: string;

  @EmailField()
  email: string;

  @ChoiceField(LOCALES)
  locale: Locale;

  @FlagField({ description: 'May sign in' })
  active: boolean = false;
}

export class AssignmentInput {
  @ChoiceField(ROLES)
  role: Role;

  @IdField({ optional: true, description: 'Empty for the whole organization' })
  officeId: number | null = null;

  @DayField()
  fromDay: string;

  @DayField({ optional: true })
  toDay: string | null = null;

  @TextField({ optional: true, max: 60, description: 'The office held in the committee, such as legal' })
  capacity: string | null = null;
}

export class InChargeInput {
  @IdField({ description: 'Who stands in' })
  userId: number;

  @DayField()
  fromDay: string;

  @DayField()
  toDay: string;
}

export class EndAssignmentInput {
  @DayField({ description: 'The last day on which the role is held' })
  toDay: string;
}

export class ChangePasswordInput {
  @PasswordField()
  presentPassword: string;

  @PasswordField()
  newPassword: string;
}

export class TokenInput {
  @TextField({ max: 80 })
  name: string;

  @ChoiceField(TOKEN_SCOPES)
  scope: TokenScope;

  @IntegerField({ min: 1, max: 366, description: 'Days until it runs out' })
  days: number;
}
