/** Possible until DRD says; proposed until a second person confirms; ended when the list or the subject no longer gives it. */
export const HIT_STATES = ['possible', 'proposed', 'confirmed', 'cleared', 'ended'] as const;
export type HitState = (typeof HIT_STATES)[number];

export const HIT_ENDINGS = ['delisted', 'no_longer_alike', 'subject_gone', 'measure_ended'] as const;
export type HitEnding = (typeof HIT_ENDINGS)[number];

/** How the one who is screened stands to the partner. */
export const SUBJECT_RELATIONS = [
  'self',
  'parent',
  'founder',
  'director',
  'owner',
  'earlier_company',
  'controlled_company',
] as const;
export type SubjectRelation = (typeof SUBJECT_RELATIONS)[number];

export const RUN_KINDS = ['full', 'delta'] as const;
export type RunKind = (typeof RUN_KINDS)[number];

export const RUN_TRIGGERS = ['list', 'settings', 'asked', 'register'] as const;
export type RunTrigger = (typeof RUN_TRIGGERS)[number];

export const RUN_STATES = ['waiting', 'running', 'done', 'failed'] as const;
export type RunState = (typeof RUN_STATES)[number];
