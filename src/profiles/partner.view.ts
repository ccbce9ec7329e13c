import { ApiProperty } from '@nestjs/swagger';
import { decimalText } from '../kernel/money';
import type { PartnerIdentifier } from '../partners/partner-identifier.entity';
import type { PartnerRow } from './partners.service';
import { ListPage } from '../web/list-query';
import { IDENTIFIER_SCHEMES, LISTINGS, PARTNER_KINDS, PARTNER_SIZES, type Listing, type PartnerKind, type PartnerSize } from '../partners/partners.vocabulary'; // prettier-ignore

class StandingView {
  @ApiProperty({ enum: ['valid', 'held', 'suspended', 'expired', 'advisory', 'none'] }) state: string;
  @ApiProperty({ type: 'string', nullable: true }) level: string | null;
  @ApiProperty({ type: 'string', nullable: true }) until: string | null;
}

class UsdView {
  @ApiProperty({ description: 'Decimal string' }) amount: string;
  @ApiProperty() currency: string;
}

class IdentifierView {
  @ApiProperty({ enum: IDENTIFIER_SCHEMES }) scheme: string;
  @ApiProperty() value: string;
}

class FormerNameView {
  @ApiProperty() name: string;
  @ApiProperty({ description: 'The day it stopped being the name' }) since: string;
}

/** A partner as a JSON list gives it. */
export class PartnerView {
  @ApiProperty() id: number;
  @ApiProperty() name: string;
  @ApiProperty({ enum: PARTNER_KINDS }) kind: PartnerKind;
  @ApiProperty({ enum: PARTNER_SIZES, nullable: true, type: 'string' }) size: PartnerSize | null;
  @ApiProperty({ type: 'integer', nullable: true, description: 'The year it was founded in' })
  foundedIn: number | null;
  @ApiProperty({ description: 'A family business' }) familyRun: boolean;
  @ApiProperty() countryCode: string;
  @ApiProperty({ type: 'integer', nullable: true }) parentId: number | null;
  @ApiProperty({ type: 'string', nullable: true }) sector: string | null;
  @ApiProperty({ enum: LISTINGS }) listing: Listing;
  @ApiProperty({ type: 'string', nullable: true }) listingUntil: string | null;
  @ApiProperty() leadOfficeId: number;
  @ApiProperty({ type: 'string', nullable: true }) website: string | null;
  @ApiProperty({ type: 'integer', nullable: true, description: 'The record that stands for this one' })
  mergedIntoId: number | null;
  @ApiProperty({ type: [String] }) aliases: string[];
  @ApiProperty({ type: [FormerNameView] }) formerNames: FormerNameView[];
  @ApiProperty({ type: StandingView }) clearance: StandingView;
  @ApiProperty({ type: 'integer' }) engagements: number;
  @ApiProperty({ type: UsdView, description: 'Confirmed, of the contributions the caller sees' })
  given: UsdView;
  @ApiProperty({ type: UsdView, description: 'Recorded, not confirmed: not in `given`' }) waiting: UsdView;
  @ApiProperty() illustrative: boolean;
  @ApiProperty() version: number;
}

/** One partner, whole. */
export class PartnerDetailView extends PartnerView {
  @ApiProperty({ type: 'string', nullable: true }) note: string | null;
  @ApiProperty({ type: [IdentifierView] }) identifiers: IdentifierView[];
  @ApiProperty({
    type: 'integer',
    nullable: true,
    description:
      'The open claim that it belongs to a group, to be confirmed; `parentId` is its confirmed group',
  })
  groupClaimId: number | null;
}

export class PartnerPage extends ListPage {
  @ApiProperty({ type: [PartnerView] }) items: PartnerView[];
}

export function partnerView({ partner, facts, refers }: PartnerRow): PartnerView {
  const { id, name, kind, size, countryCode, sector, listing, listingUntil, leadOfficeId, website, illustrative, version } = partner; // prettier-ignore
  return {
    id, name, kind, size, foundedIn: partner.foundedIn ?? null, familyRun: Boolean(partner.familyRun), countryCode, parentId: refers.parentId, sector, listing, listingUntil, leadOfficeId, website,
    mergedIntoId: refers.mergedIntoId,
    aliases: facts.aliases,
    formerNames: facts.formerNames,
    clearance: facts.standing,
    engagements: facts.engagements,
    given: { amount: decimalText(facts.givenMinor, 'USD'), currency: 'USD' },
    waiting: { amount: decimalText(facts.waitingMinor, 'USD'), currency: 'USD' },
    illustrative,
    version,
  }; // prettier-ignore
}

export function partnerDetailView(
  row: PartnerRow,
  identifiers: readonly PartnerIdentifier[],
  groupClaimId: number | null,
): PartnerDetailView {
  return {
    ...partnerView(row),
    note: row.partner.note,
    identifiers: identifiers.map(({ scheme, value }) => ({ scheme, value })),
    groupClaimId,
  };
}
