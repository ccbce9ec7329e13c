import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { Id, Integer, Text } from '../database/columns';
import type { EmailChoice } from './notices.vocabulary';

/** When a person wants notices by e-mail; none says `immediately`. */
@Entity()
@Check('ck_notice_preference_email', "email IN ('immediately', 'daily', 'never')")
export class NoticePreference {
  @Id()
  id: number;

  @Index('uq_notice_preference_user_id', { unique: true })
  @ForeignKey('User')
  @Integer()
  userId: number;

  @Text(20)
  email: EmailChoice;

  @Integer()
  version: number;
}
