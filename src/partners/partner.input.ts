import {
  ChoiceField,
  DayField,
  FlagField,
  IdField,
  IntegerField,
  ListField,
  LongTextField,
  TextField,
  UrlField,
} from '../web/fields';
import {
  LISTINGS,
  PARTNER_KINDS,
  PARTNER_SIZES,
  type Listing,
  type PartnerKind,
  type PartnerSize,
} from './partners.vocabulary';

/** What is said of a partner when it is added or changed. */
export class PartnerInput {
  @TextField({ max: 300 })
  name: string;

  @ChoiceField(PARTNER_KINDS)
  kind: PartnerKind;

  @ChoiceField(PARTNER_SIZES, { optional: true })
  size: PartnerSize | null = null;

  @IntegerField({ optional: true, min: 1000, max: 2999, description: 'The year it was founded in' })
  foundedIn?: number | null = null;

  @FlagField({ description: 'True for a family business' })
  familyRun?: boolean = false;

  @TextField({ max: 2, description: 'ISO 3166-1 alpha-2' })
  countryCode: string;

  @TextField({
    max: 300,
    optional: true,
    description: 'The group it belongs to: the record’s number or its exact name',
  })
  parent: string | null = null;

  @LongTextField({ optional: true, description: 'What shows that it belongs to the group' })
  parentEvidence?: string | null = null;

  @UrlField({ optional: true, description: 'Where that can be read' })
  parentEvidenceUrl?: string | null = null;

  @TextField({ max: 40, optional: true, description: 'ISIC Rev. 4 division, two digits' })
  sector: string | null = null;

  @ChoiceField(LISTINGS, { description: 'May it be named in the public compendium?' })
  listing: Listing;

  @DayField({ optional: true })
  listingUntil: string | null = null;

  @IdField()
  leadOfficeId: number;

  @UrlField({ optional: true })
  website: string | null = null;

  @LongTextField({ optional: true })
  note: string | null = null;

  @ListField({ description: 'Other names, one a line' })
  aliases: string[] = [];

  @TextField({ max: 60, optional: true, description: 'Legal Entity Identifier, ISO 17442' })
  lei: string | null = null;

  @TextField({ max: 60, optional: true })
  registerNumber: string | null = null;

  @TextField({ max: 60, optional: true })
  duns: string | null = null;

  @TextField({ max: 60, optional: true })
  vat: string | null = null;

  @FlagField({ description: 'True once somebody looked at the similar records: this is another one' })
  confirmedNew = false;
}
