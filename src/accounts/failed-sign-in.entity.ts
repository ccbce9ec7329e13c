import { Entity, Index } from 'typeorm';
import { Id, InstantColumn, Integer, Text } from '../database/columns';

/**
 * Wrong passwords for one e-mail address from one place, counted whether or not anybody has that address: what is
 * answered tells nothing of who has an account, and nobody's colleagues are locked out by a guesser elsewhere.
 */
@Entity()
@Index('uq_failed_sign_in_account_place', ['account', 'place'], { unique: true })
export class FailedSignIn {
  @Id()
  id: number;

  /** Digest of the e-mail address as it was typed. */
  @Text(64)
  account: string;

  /** Digest of the network address; of a word for the page on which a person changes their password. */
  @Text(64)
  place: string;

  @Integer()
  failures: number;

  /** No password is looked at before this instant. */
  @InstantColumn({ nullable: true })
  openAt: string | null;

  @Index('ix_failed_sign_in_failed_at')
  @InstantColumn()
  failedAt: string;
}
