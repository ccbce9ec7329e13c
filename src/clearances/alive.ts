import type { Day } from '../kernel/clock';
import { ENDING_CAUSES, type SuspensionCause } from './clearances.vocabulary';
import type { ClearanceFacts } from './company';

const ENDINGS: readonly (SuspensionCause | undefined)[] = ENDING_CAUSES;

/** Clearances that give leave or may give it again: binding, not past, and no later decision in their place. */
export function alive(clearances: readonly ClearanceFacts[], today: Day): ClearanceFacts[] {
  return clearances.filter(
    ({ binding, validUntil, suspensions = [] }) =>
      binding && validUntil >= today && !suspensions.some(({ cause }) => ENDINGS.includes(cause)),
  );
}

export function coversGroup({ scope }: ClearanceFacts): boolean {
  return scope?.covers === 'group';
}
