import { addMonths, type Day } from '../../kernel/clock';
import { reason, type Reason } from '../../kernel/verdict';
import type { Relation } from '../../partners/partners.vocabulary';
import { answerEffect, isUnknown, type Answer } from '../assessment/answers';
import { isText } from '../assessment/risks';
import type { SourceKind, Track } from '../due-diligence.vocabulary';
import { closingOf, type ClosingOfTrack } from '../policy/diligence-rules';
import { criteriaOf, type Criterion, type Policy } from '../policy/policy';
import type { StatementKind } from '../tracks/track-parts';

/** Where what is missing is put right. */
export const CLOSING_PARTS = ['track', 'answers', 'evidence', 'risks', 'sources', 'screening', 'people'] as const; // prettier-ignore
export type ClosingPart = (typeof CLOSING_PARTS)[number];

export interface ClosingPoint {
  part: ClosingPart;
  reason: Reason;
  /** The criterion concerned, for what belongs to one. */
  code?: string;
}

/** What is kept of a case beside its answers and risks, which `assess` looks at. */
export interface ClosingFacts {
  track: Track;
  today: Day;
  answers: readonly Answer[];
  addresses: readonly string[];
  /** Criteria that a file or a page that was seen is kept for. */
  evidenceFor: ReadonlySet<string>;
  sources: readonly { kind: SourceKind | null; consultedOn: Day }[];
  /** True when the list screening has looked at the partner's names. */
  screened: boolean;
  /** True for the kinds of partner that have owners to be named. */
  hasOwners: boolean;
  relations: readonly Relation[];
  statements: readonly StatementKind[];
}

/**
 * All that closing an assessment still asks for, in one list (MOPAN MI 5.4, evaluation 4.2.2): how much of
 * what is enough is policy, track by track.
 * @param open what answers and risks leave open, of `assess`
 * @param onTrack what stands against the track, and what it asks in words
 */
export function closingPoints(
  policy: Policy,
  facts: ClosingFacts,
  open: readonly Reason[],
  onTrack: { track: readonly Reason[]; people: readonly Reason[] },
): ClosingPoint[] {
  const rule = closingOf(policy, facts.track);
  const sources = recent(policy, facts);
  const screened = facts.screened || sources.some(({ kind }) => kind === 'screening');
  return [
    ...onTrack.track.map((each) => point('track', each)),
    ...open.map((each) => point(isOfRisks(each) ? 'risks' : 'answers', each)),
    ...evidencePoints(policy, facts, rule, screened),
    ...sourcePoints(policy, rule, sources),
    ...(rule.screened && !screened ? [point('screening', reason('closing.open.screening'))] : []),
    ...onTrack.people.map((each) => point('people', each)),
    ...ownerPoints(rule, facts),
  ];
}

function point(part: ClosingPart, because: Reason): ClosingPoint {
  const code = because.values?.code;
  return { part, reason: because, ...(typeof code === 'string' ? { code } : {}) };
}

function isOfRisks({ key }: Reason): boolean {
  return key === 'due_diligence.open.risk' || key === 'due_diligence.open.mitigation';
}

/** The sources that are not too old to say something of today. */
function recent(policy: Policy, { sources, today }: ClosingFacts): ClosingFacts['sources'] {
  const since = addMonths(today, -policy.closing.sourcesWithinMonths);
  return sources.filter(({ consultedOn }) => consultedOn >= since && consultedOn <= today);
}

function sourcePoints(
  { closing }: Policy,
  rule: ClosingOfTrack,
  sources: ClosingFacts['sources'],
): ClosingPoint[] {
  const kinds = new Set(sources.map(({ kind }) => kind ?? 'other')).size;
  const values = { ...{ needed: rule.sources, count: sources.length }, months: closing.sourcesWithinMonths };
  if (sources.length < rule.sources) return [point('sources', reason('closing.open.sources', values))];
  if (kinds >= rule.sourceKinds) return [];
  return [point('sources', reason('closing.open.source_kinds', { needed: rule.sourceKinds, count: kinds }))];
}

function ownerPoints(rule: ClosingOfTrack, facts: ClosingFacts): ClosingPoint[] {
  if (rule.people !== 'owners' || !facts.hasOwners) return [];
  const named = facts.relations.includes('owner') || facts.statements.includes('no_owner');
  return named ? [] : [point('people', reason('closing.open.owners'))];
}

/** Answers that matter and rest on nothing that was written down or kept. */
function evidencePoints(
  policy: Policy,
  facts: ClosingFacts,
  rule: ClosingOfTrack,
  screened: boolean,
): ClosingPoint[] {
  return criteriaOf(policy, facts.track).flatMap((criterion) => {
    const answer = facts.answers.find(({ code }) => code === criterion.code);
    if (!answer || !matters(criterion, answer, rule, facts)) return [];
    const borneOut =
      isText(answer.evidence ?? null, policy.closing.letters) ||
      facts.evidenceFor.has(criterion.code) ||
      (criterion.screening && screened);
    return borneOut ? [] : [point('evidence', reason('closing.open.evidence', { code: criterion.code }))];
  });
}

function matters(
  criterion: Criterion,
  answer: Answer,
  { evidenceFor }: ClosingOfTrack,
  { addresses }: ClosingFacts,
): boolean {
  const effect = answerEffect(criterion, answer, addresses.includes(criterion.code));
  // What was never answered is asked for as such.
  if (!effect && !isUnknown(answer)) return false;
  if (evidenceFor === 'all' || isUnknown(answer) || effect?.kind !== 'none') return true;
  return evidenceFor === 'deciding' && isDeciding(criterion);
}

/** True for a criterion whose answer can exclude, or take the case to the top. */
function isDeciding(criterion: Criterion): boolean {
  const effects = [criterion.yes, criterion.alleged, ...criterion.bands.map(({ effect }) => effect)];
  return effects.some(
    (effect) => effect.kind === 'exclude' || (effect.kind === 'escalate' && effect.to === 'very_high'),
  );
}
