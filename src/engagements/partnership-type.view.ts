import { ApiProperty } from '@nestjs/swagger';
import { mayAsk } from '../access/permissions';
import { rolesOf, type Actor } from '../kernel/actor';
import { UN_CATEGORIES, type UnCategory } from './engagements.vocabulary';
import type { PartnershipType } from './partnership-type.entity';
import { ListPage } from '../web/list-query';

/** A text in the three languages. */
export class InLanguages {
  @ApiProperty() en: string;
  @ApiProperty() fr: string;
  @ApiProperty() es: string;
}

/** A partnership type as JSON gives it. */
export class PartnershipTypeView {
  @ApiProperty() id: number;
  @ApiProperty() code: string;
  @ApiProperty({ type: InLanguages }) name: InLanguages;
  @ApiProperty({ type: InLanguages }) description: InLanguages;
  @ApiProperty({ type: InLanguages }) outcome: InLanguages;
  @ApiProperty({ enum: UN_CATEGORIES }) unCategory: UnCategory;
  @ApiProperty({ type: 'integer' }) position: number;
  @ApiProperty({ type: 'string', format: 'date', nullable: true }) retiredOn: string | null;
  @ApiProperty({ type: 'integer' }) version: number;
}

class PartnershipTypeMoveView {
  @ApiProperty({ enum: ['retire', 'reinstate'] }) move: string;
  @ApiProperty() note: boolean;
}

/** One partnership type, with the moves open to the caller. */
export class PartnershipTypeDetailView extends PartnershipTypeView {
  @ApiProperty({ type: [PartnershipTypeMoveView] }) moves: PartnershipTypeMoveView[];
}

export class PartnershipTypePage extends ListPage {
  @ApiProperty({ type: [PartnershipTypeView] }) items: PartnershipTypeView[];
}

export function partnershipTypeView(type: PartnershipType): PartnershipTypeView {
  const { id, code, unCategory, position, retiredOn, version } = type;
  return {
    id,
    code,
    name: { en: type.nameEn, fr: type.nameFr, es: type.nameEs },
    description: { en: type.descriptionEn, fr: type.descriptionFr, es: type.descriptionEs },
    outcome: { en: type.outcomeEn, fr: type.outcomeFr, es: type.outcomeEs },
    unCategory,
    position,
    retiredOn,
    version,
  };
}

export function partnershipTypeDetailView(type: PartnershipType, actor: Actor): PartnershipTypeDetailView {
  const move = type.retiredOn === null ? 'retire' : 'reinstate';
  const moves = mayAsk(rolesOf(actor), 'types.write') ? [{ move, note: false }] : [];
  return { ...partnershipTypeView(type), moves };
}
