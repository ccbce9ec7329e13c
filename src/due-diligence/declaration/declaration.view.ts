import { ApiProperty } from '@nestjs/swagger';
import { LOCALES, type Locale } from '../../kernel/actor';
import type { SentDeclaration } from './declarations.service';

const TEXT_OR_NULL = { type: 'string', nullable: true } as const;

export class DeclaredPartyView {
  @ApiProperty({ enum: ['founder', 'director', 'owner'] }) relation: string;
  @ApiProperty() name: string;
  @ApiProperty(TEXT_OR_NULL) country: string | null;
  @ApiProperty(TEXT_OR_NULL) earlier: string | null;
}

/** What a partner was asked to declare, and what it said once it was sent in. */
export class DeclarationView {
  @ApiProperty() id: number;
  @ApiProperty({ enum: ['sent', 'opened', 'submitted', 'withdrawn', 'expired'] }) state: string;
  @ApiProperty() sentToName: string;
  @ApiProperty(TEXT_OR_NULL) sentToEmail: string | null;
  @ApiProperty({ enum: LOCALES }) language: Locale;
  @ApiProperty() expiresOn: string;
  @ApiProperty() sentAt: string;
  @ApiProperty(TEXT_OR_NULL) openedAt: string | null;
  @ApiProperty(TEXT_OR_NULL) submittedAt: string | null;
  @ApiProperty(TEXT_OR_NULL) withdrawnAt: string | null;
  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'By criterion; empty before it is sent in',
  })
  answers: object;
  @ApiProperty({ type: [DeclaredPartyView] }) parties: DeclaredPartyView[];
  @ApiProperty(TEXT_OR_NULL) signerName: string | null;
  @ApiProperty(TEXT_OR_NULL) signerFunction: string | null;
}

export class DeclarationList {
  @ApiProperty({ type: [DeclarationView] }) items: DeclarationView[];
}

/** Without the link: whoever has it can declare in the partner's name. */
export function declarationView({ row, state }: SentDeclaration): DeclarationView {
  const {
    caseId: _c,
    tokenHash: _t,
    sentBy: _b,
    truthful: _f,
    version: _v,
    answers,
    parties,
    ...shown
  } = row;
  const isIn = state === 'submitted';
  return { ...shown, state, answers: isIn ? answers : {}, parties: isIn ? [...parties] : [] };
}
