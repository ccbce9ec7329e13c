export const IMPORT_KINDS = ['engagements', 'contributions', 'partners', 'offices'] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

export const IMPORT_STATES = ['checked', 'applied', 'discarded'] as const;
export type ImportState = (typeof IMPORT_STATES)[number];
