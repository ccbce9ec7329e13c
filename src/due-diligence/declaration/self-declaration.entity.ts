import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { DayColumn, Flag, Id, InstantColumn, Integer, Json, Text } from '../../database/columns';
import type { Locale } from '../../kernel/actor';
import type { DeclaredAnswers, DeclaredParty } from './declared';

/** What a partner says of itself by a link without account. Only the hash of the link's secret is kept. */
@Entity()
@Check('ck_self_declaration_language', "language IN ('en', 'fr', 'es')")
export class SelfDeclaration {
  @Id()
  id: number;

  @Index('ix_self_declaration_case_id')
  @ForeignKey('DueDiligenceCase')
  @Integer()
  caseId: number;

  @Index('uq_self_declaration_token_hash', { unique: true })
  @Text(64)
  tokenHash: string;

  @Text(200)
  sentToName: string;

  @Text(200, { nullable: true })
  sentToEmail: string | null;

  @Text(2)
  language: Locale;

  /** The last day on which it can be filled in. */
  @DayColumn()
  expiresOn: string;

  @ForeignKey('User')
  @Integer({ nullable: true })
  sentBy: number | null;

  @InstantColumn()
  sentAt: string;

  @InstantColumn({ nullable: true })
  openedAt: string | null;

  @InstantColumn({ nullable: true })
  submittedAt: string | null;

  @InstantColumn({ nullable: true })
  withdrawnAt: string | null;

  @Json()
  answers: DeclaredAnswers;

  /** Founders, directors and owners. */
  @Json()
  parties: readonly DeclaredParty[];

  @Text(200, { nullable: true })
  signerName: string | null;

  @Text(200, { nullable: true })
  signerFunction: string | null;

  /** True when the statement on truthfulness was accepted. */
  @Flag()
  truthful: boolean;

  @Integer()
  version: number;
}
