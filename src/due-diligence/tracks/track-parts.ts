import type { Track } from '../due-diligence.vocabulary';

export const STATEMENT_KINDS = [
  'no_founder',
  'source_of_wealth',
  'public_statements',
  'companies_controlled',
] as const;
export type StatementKind = (typeof STATEMENT_KINDS)[number];

/** The statements a track asks for in words (criteria, "Tracks"). */
export function statementsOf(track: Track): readonly StatementKind[] {
  if (track === 'light') return ['no_founder'];
  return track === 'individual' ? ['source_of_wealth', 'public_statements', 'companies_controlled'] : [];
}
