import { Entity, ForeignKey, Index } from 'typeorm';
import { Id, InstantColumn, Integer, LongText, Text } from '../database/columns';

/** The status of a row whose answer was shown once and is not kept. */
export const ANSWER_NOT_KEPT = 1;

/** The answer once given to a POST with this `Idempotency-Key`. */
@Entity()
@Index('uq_idempotency_key_user_id_key', ['userId', 'key'], { unique: true })
export class IdempotencyKey {
  @Id()
  id: number;

  @ForeignKey('User')
  @Integer()
  userId: number;

  @Text(200)
  key: string;

  @Text(64)
  requestHash: string;

  @Integer()
  status: number;

  @LongText()
  body: string;

  @Index('ix_idempotency_key_created_at')
  @InstantColumn()
  createdAt: string;
}
