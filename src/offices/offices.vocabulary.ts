export const OFFICE_KINDS = ['headquarters', 'regional', 'country', 'affiliate'] as const;
export type OfficeKind = (typeof OFFICE_KINDS)[number];
