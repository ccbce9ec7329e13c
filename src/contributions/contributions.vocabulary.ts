export const CONTRIBUTION_FORMS = ['cash', 'in_kind'] as const;
export type ContributionForm = (typeof CONTRIBUTION_FORMS)[number];

export const EARMARKINGS = ['unearmarked', 'softly', 'earmarked'] as const;
export type Earmarking = (typeof EARMARKINGS)[number];

export const CHANNELS = ['website', 'affiliate', 'agreement', 'other'] as const;
export type Channel = (typeof CHANNELS)[number];

export const BOOKINGS = ['private_sector', 'other_organisations'] as const;
export type Booking = (typeof BOOKINGS)[number];

export const CONTRIBUTION_STATES = ['recorded', 'confirmed', 'cancelled'] as const;
export type ContributionState = (typeof CONTRIBUTION_STATES)[number];
