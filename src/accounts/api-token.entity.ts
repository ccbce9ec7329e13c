import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { Id, InstantColumn, Integer, Text } from '../database/columns';
import type { TokenScope } from '../access/access.vocabulary';

/** A bearer token of a program; only its hash is kept. */
@Entity()
@Check('ck_api_token_scope', "scope IN ('read', 'write')")
export class ApiToken {
  @Id()
  id: number;

  @Index('ix_api_token_user_id')
  @ForeignKey('User')
  @Integer()
  userId: number;

  @Text(80)
  name: string;

  @Index('uq_api_token_hash', { unique: true })
  @Text(64)
  hash: string;

  @Text(30)
  scope: TokenScope;

  @InstantColumn()
  expiresAt: string;

  @InstantColumn({ nullable: true })
  lastUsedAt: string | null;

  @InstantColumn({ nullable: true })
  revokedAt: string | null;

  @InstantColumn()
  createdAt: string;

  @Integer()
  version: number;
}
