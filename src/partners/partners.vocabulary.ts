export const PARTNER_KINDS = [
  'company',
  'business_network',
  'foundation',
  'association',
  'network_of_individuals',
  'individual',
  'ambassador',
  'general_public',
] as const;
export type PartnerKind = (typeof PARTNER_KINDS)[number];

export const PARTNER_SIZES = ['start_up', 'small', 'medium', 'large'] as const;
export type PartnerSize = (typeof PARTNER_SIZES)[number];

export const LISTINGS = ['public', 'internal', 'not_to_be_named'] as const;
export type Listing = (typeof LISTINGS)[number];

export const IDENTIFIER_SCHEMES = ['lei', 'register_number', 'duns', 'vat'] as const;
export type IdentifierScheme = (typeof IDENTIFIER_SCHEMES)[number];

/** How a person or company stands to a partner; for the light and individual tracks also what they ran before. */
export const RELATIONS = ['founder', 'director', 'owner', 'earlier_company', 'controlled_company'] as const;
export type Relation = (typeof RELATIONS)[number];
