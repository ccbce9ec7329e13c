/** Where a notice stands on its way by e-mail; `none` is for the product only, `digest` waits for the morning. */
export const EMAIL_STATES = ['none', 'waiting', 'digest', 'sent', 'failed'] as const;
export type EmailState = (typeof EMAIL_STATES)[number];

/** When a person wants e-mail. */
export const EMAIL_CHOICES = ['immediately', 'daily', 'never'] as const;
export type EmailChoice = (typeof EMAIL_CHOICES)[number];

/** What holds for a person who has not chosen. */
export const USUAL_EMAIL: EmailChoice = 'immediately';
