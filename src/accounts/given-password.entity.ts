import { Entity, ForeignKey, Index } from 'typeorm';
import { Id, InstantColumn, Integer } from '../database/columns';

/** A password that somebody else set: good for one sign-in, in which the person chooses their own. */
@Entity()
export class GivenPassword {
  @Id()
  id: number;

  @Index('ix_given_password_user_id')
  @ForeignKey('User')
  @Integer()
  userId: number;

  /** Null when it was set on the machine itself, by the command line. */
  @ForeignKey('User')
  @Integer({ nullable: true })
  setBy: number | null;

  @InstantColumn()
  setAt: string;

  /** The one sign-in it was used for. */
  @InstantColumn({ nullable: true })
  usedAt: string | null;

  /** When the person chose their own, or got another. */
  @InstantColumn({ nullable: true })
  endedAt: string | null;
}
