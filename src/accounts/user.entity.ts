import { Check, Entity, Index } from 'typeorm';
import { Flag, Id, InstantColumn, Integer, Text } from '../database/columns';
import type { Locale } from '../kernel/actor';

/** A person who signs in; roles are held by dates, in `RoleAssignment`. */
@Entity('user_account')
@Check('ck_user_account_locale', "locale IN ('en', 'fr', 'es')")
export class User {
  @Id()
  id: number;

  @Index('uq_user_email', { unique: true })
  @Text(200)
  email: string;

  @Text(200)
  name: string;

  /** `personNameKey` of the name, to find other accounts of the same. */
  @Index('ix_user_account_name_key')
  @Text(200, { nullable: true })
  nameKey?: string | null;

  @Text(30)
  locale: Locale;

  @Text(200, { nullable: true })
  passwordHash: string | null;

  @Flag()
  active: boolean;

  /** Sessions begun before this instant are void: sign-out everywhere. */
  @InstantColumn()
  sessionsSince: string;

  @InstantColumn()
  createdAt: string;

  @Integer()
  version: number;
}
