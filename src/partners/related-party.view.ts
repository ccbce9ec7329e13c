import { ApiProperty } from '@nestjs/swagger';
import type { RelatedParty } from './related-party.entity';
import { RELATIONS } from './partners.vocabulary';

/** A person or company behind a partner. */
export class RelatedPartyView {
  @ApiProperty() id: number;
  @ApiProperty({ enum: RELATIONS }) relation: string;
  @ApiProperty({ enum: ['person', 'organization'] }) kind: string;
  @ApiProperty() name: string;
  @ApiProperty({ type: 'string', nullable: true }) countryCode: string | null;
  @ApiProperty({ type: 'string', nullable: true }) birthDate: string | null;
  @ApiProperty({ type: 'string', nullable: true }) identifier: string | null;
  @ApiProperty({ type: 'integer', nullable: true }) behindId: number | null;
  @ApiProperty({ type: 'string', nullable: true }) endedOn: string | null;
  @ApiProperty({ type: 'string', nullable: true }) note: string | null;
  @ApiProperty() illustrative: boolean;
  @ApiProperty() version: number;
}

export class RelatedPartyList {
  @ApiProperty({ type: [RelatedPartyView] }) items: RelatedPartyView[];
}

export function relatedPartyView(party: RelatedParty): RelatedPartyView {
  const { id, relation, kind, name, countryCode, birthDate, identifier, behindId, endedOn, note, illustrative, version } = party; // prettier-ignore
  return { id, relation, kind, name, countryCode, birthDate, identifier, behindId, endedOn, note, illustrative, version }; // prettier-ignore
}
