import { Entity, ForeignKey, Index } from 'typeorm';
import { Id, InstantColumn, Integer, LongText, Text } from '../database/columns';

/** While the first request with a key is still being answered, its row says so by this status. */
export const UNDER_WAY = 0;
/** The status of a row whose answer was shown once and is not kept. */
export const ANSWER_NOT_KEPT = 1;
/** The change was made, in whose transaction this was written; its answer is not known yet. */
export const DONE = 2;

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

  /** The answer; of what is done and not answered yet, what was changed. */
  @LongText()
  body: string;

  /** Who answers it now, anew for every try; null of answers given by earlier versions. */
  @Text(36, { nullable: true })
  holder: string | null;

  /** Until when nobody else takes it over; null when it has been answered. */
  @InstantColumn({ nullable: true })
  heldUntil: string | null;

  @Index('ix_idempotency_key_created_at')
  @InstantColumn()
  createdAt: string;
}
