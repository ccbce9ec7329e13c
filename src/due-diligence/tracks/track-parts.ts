import { reason, type Reason } from '../../kernel/verdict';
import type { Relation } from '../../partners/partners.vocabulary';
import type { PeopleBehind } from '../policy/diligence-rules';

export const STATEMENT_KINDS = [
  'no_founder',
  'source_of_wealth',
  'public_statements',
  'companies_controlled',
  'no_owner',
] as const;
export type StatementKind = (typeof STATEMENT_KINDS)[number];

/** What a track can ask in words (criteria, "Tracks"), by whom it looks at behind the partner. */
export function statementsOf(people: PeopleBehind): readonly StatementKind[] {
  if (people === 'founders') return ['no_founder'];
  if (people === 'owners') return ['no_owner'];
  return people === 'person' ? ['source_of_wealth', 'public_statements', 'companies_controlled'] : [];
}

/** The people and companies behind a partner that a track looks at. */
export function relationsOf(people: PeopleBehind): readonly Relation[] {
  if (people === 'founders') return ['founder', 'earlier_company', 'owner', 'director'];
  if (people === 'owners') return ['owner', 'director'];
  return people === 'person' ? ['controlled_company'] : [];
}

/**
 * What the track still asks for beyond its criteria. Start-ups and family businesses have no footprint of
 * their own, so their founders and earlier companies are looked at (evaluation 4.2.2); a person is looked at
 * by wealth, public statements and the companies they control.
 */
export function openOnTrack(
  people: PeopleBehind,
  statements: readonly StatementKind[],
  relations: readonly Relation[],
): Reason[] {
  if (people === 'founders') {
    const named = relations.includes('founder') || statements.includes('no_founder');
    return named ? [] : [reason('tracks.open.no_founder')];
  }
  if (people !== 'person') return [];
  const missing = (['source_of_wealth', 'public_statements'] as const).filter(
    (kind) => !statements.includes(kind),
  );
  const companies = statements.includes('companies_controlled') || relations.includes('controlled_company');
  return [
    ...missing.map((kind) => reason(`tracks.open.${kind}`)),
    ...(companies ? [] : [reason('tracks.open.companies_controlled')]),
  ];
}
