import { officesWith, type Actor, type Role } from '../../kernel/actor';

/**
 * What rows of files wait for: the chief agrees them; an analyst accepts that a partnership runs uncleared;
 * an office confirms a gift; an analyst confirms one that came without clearance or whose day lies back.
 */
export const WAITING_ACTS = ['agree', 'run', 'confirm', 'accept'] as const;
export type WaitingAct = (typeof WAITING_ACTS)[number];

interface ActRule {
  about: 'engagement' | 'contribution';
  by: readonly Role[];
  /** Who is told when a file brings such rows. */
  told: Role;
}

export const ACT_RULES: Readonly<Record<WaitingAct, ActRule>> = {
  agree: { about: 'engagement', by: ['chief'], told: 'chief' },
  run: { about: 'engagement', by: ['analyst'], told: 'analyst' },
  confirm: { about: 'contribution', by: ['focal_point', 'analyst', 'affiliate'], told: 'focal_point' },
  accept: { about: 'contribution', by: ['analyst'], told: 'analyst' },
};

/** The offices whose rows wait for this person's act. */
export function officesOfAct(actor: Actor, act: WaitingAct): 'all' | number[] {
  return officesWith(actor, ...ACT_RULES[act].by);
}
