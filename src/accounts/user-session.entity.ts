import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { InstantColumn, Integer, LongText } from '../database/columns';

/** A signed-in browser; the id is the hash of the cookie's session id. */
@Entity()
export class UserSession {
  @PrimaryColumn({ type: 'varchar', length: '64' })
  id: string;

  @Index('ix_user_session_user_id')
  @ForeignKey('User')
  @Integer({ nullable: true })
  userId: number | null;

  @LongText()
  data: string;

  @Index('ix_user_session_expires_at')
  @InstantColumn()
  expiresAt: string;

  @InstantColumn()
  createdAt: string;
}
