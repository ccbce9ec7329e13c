import { reason, type Reason } from '../kernel/verdict';

/** How far a clearance reaches; empty lists mean every type, every country. */
export interface Scope {
  covers: 'partner' | 'group';
  donations: boolean;
  typeIds: readonly number[];
  countryCodes: readonly string[];
}

/** What a clearance is asked to cover; `any`: that there is one, whatever it covers. */
export type AskedScope =
  | { kind: 'engagement'; typeId: number; countryCodes: readonly string[] }
  | { kind: 'donation' }
  | { kind: 'any' };

/** What a clearance without a scope of its own reaches: everything of its partner. */
export const WHOLE: Scope = { covers: 'partner', donations: true, typeIds: [], countryCodes: [] };

/** Every reason why a clearance does not cover what is asked of it; empty when it does. */
export function covers(scope: Scope, asked: AskedScope): Reason[] {
  if (asked.kind === 'any') return [];
  if (asked.kind === 'donation') return scope.donations ? [] : [reason('scope.no_donations')];
  const reasons: Reason[] = [];
  if (scope.typeIds.length > 0 && !scope.typeIds.includes(asked.typeId)) {
    reasons.push(reason('scope.other_type'));
  }
  const outside = asked.countryCodes.filter((code) => !scope.countryCodes.includes(code));
  if (scope.countryCodes.length > 0 && outside.length > 0) {
    reasons.push(reason('scope.other_country', { countries: outside.join(', ') }));
  }
  return reasons;
}
