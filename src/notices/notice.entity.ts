import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { Flag, Id, InstantColumn, Integer, Json, LongText, Text } from '../database/columns';
import type { EmailState } from './notices.vocabulary';

/** What one person is to know: shown in the product, and a line of the outbox until it was sent. */
@Entity()
@Check('ck_notice_email_state', "email_state IN ('none', 'waiting', 'digest', 'sent', 'failed')")
@Index('ix_notice_user_id_read_at', ['userId', 'readAt'])
@Index('ix_notice_email_state_next_try_at', ['emailState', 'nextTryAt'])
export class Notice {
  @Id()
  id: number;

  @ForeignKey('User')
  @Integer()
  userId: number;

  /** The text key of its sentence, such as `cases.notice.waits`. */
  @Text(80)
  kind: string;

  /** The values of the sentence; one that is a day is worded in the reader's language. */
  @Json()
  values: Readonly<Record<string, string | number>>;

  /** The page it leads to, beginning with `/`. */
  @Text(300)
  href: string;

  @Text(40)
  subject: string;

  @Integer()
  subjectId: number;

  /** When it was written, or last said anew. */
  @InstantColumn()
  createdAt: string;

  @InstantColumn({ nullable: true })
  readAt: string | null;

  @InstantColumn({ nullable: true })
  emailedAt: string | null;

  @Text(20)
  emailState: EmailState;

  /** How often sending was tried. */
  @Integer()
  attempts: number;

  /** Not sent before this instant; whoever sends moves it on first, so that no other does. */
  @InstantColumn({ nullable: true })
  nextTryAt: string | null;

  @LongText({ nullable: true })
  lastError: string | null;

  @Flag()
  illustrative: boolean;
}
