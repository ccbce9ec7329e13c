import { createHash } from 'node:crypto';
import type { SubjectRelation } from './screening.vocabulary';

/** One who is screened for a partner: itself by all its names, a parent, or somebody behind it. */
export interface Subject {
  partnerId: number;
  /** Stable within the partner: `self`, `parent:ID`, `related:ID`. */
  party: string;
  relation: SubjectRelation;
  /** The name in use first, then aliases and former names, each once. */
  names: readonly string[];
  /** Null where it is not known, as for a network of individuals. */
  kind: 'person' | 'organization' | null;
  /** ISO 3166-1 alpha-2. */
  countryCode: string | null;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  birthDate: string | null;
  identifiers: readonly { scheme: string; value: string }[];
}

/** SHA-256 over everything a screening looks at: another one means that it must be screened again. */
export function subjectHash(subject: Subject): string {
  const { party, relation, names, kind, countryCode, birthDate, identifiers } = subject;
  const told = [party, relation, names, kind, countryCode, birthDate, identifiers.map(({ scheme, value }) => [scheme, value])]; // prettier-ignore
  return createHash('sha256').update(JSON.stringify(told)).digest('hex');
}
