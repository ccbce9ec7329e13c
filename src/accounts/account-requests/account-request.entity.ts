import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { Id, InstantColumn, Integer, Text } from '../../database/columns';

export const ACCOUNT_REQUEST_KINDS = ['password', 'email'] as const;
export type AccountRequestKind = (typeof ACCOUNT_REQUEST_KINDS)[number];

export const ACCOUNT_REQUEST_STATES = ['waiting', 'confirmed', 'refused'] as const;
export type AccountRequestState = (typeof ACCOUNT_REQUEST_STATES)[number];

/**
 * A new password, or another address, of somebody who decides, reviews or overrides: asked for by one
 * administrator, without effect until another confirms it. Whoever could set both alone could sign in as them.
 */
@Entity()
@Check('ck_account_request_kind', "kind IN ('password', 'email')")
@Check('ck_account_request_state', "state IN ('waiting', 'confirmed', 'refused')")
@Index('ix_account_request_state', ['state'])
export class AccountRequest {
  @Id()
  id: number;

  @Index('ix_account_request_user_id')
  @ForeignKey('User')
  @Integer()
  userId: number;

  @Text(20)
  kind: AccountRequestKind;

  /** The address asked for. */
  @Text(200, { nullable: true })
  email: string | null;

  @ForeignKey('User')
  @Integer()
  askedBy: number;

  @InstantColumn()
  askedAt: string;

  @Text(20)
  state: AccountRequestState;

  @ForeignKey('User')
  @Integer({ nullable: true })
  decidedBy: number | null;

  @InstantColumn({ nullable: true })
  decidedAt: string | null;

  @Integer()
  version: number;
}
