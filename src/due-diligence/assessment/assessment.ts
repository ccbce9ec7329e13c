import { reason, type Reason } from '../../kernel/verdict';
import { answerEffect, isUnknown, openAnswer, type Answer } from './answers';
import { RISK_LEVELS, type RiskCategory, type RiskLevel, type Track } from '../due-diligence.vocabulary';
import { criteriaOf, type Criterion, type Effect, type EffectKind, type Policy } from '../policy/policy';
import { openRisks, riskLevel, type Risk } from './risks';

/** A hit of the list screening, by criterion where the list belongs to one (SAN-1, SAN-2). */
export interface ScreeningHit {
  status: 'possible' | 'confirmed' | 'dismissed';
  criterion: string | null;
}

/** What is known of a case when its level is proposed. */
export interface Facts {
  track: Track;
  answers: readonly Answer[];
  risks: readonly Risk[];
  /** A sector key of the policy or an ISIC Rev. 4 code. */
  sector: string | null;
  /** ISO 3166-1 alpha-2 codes: where the partner sits and where the engagement takes place. */
  country: string | readonly string[] | null;
  screeningHits?: readonly ScreeningHit[];
  /** Codes of the criteria whose failure the engagement is specifically meant to address. */
  engagementAddresses?: readonly string[];
}

/** One thing that bears on the level; `code` is a criterion, `RISK`, `SECTOR`, `COUNTRY` or `SCREENING`. */
export interface Finding {
  code: string;
  effect: EffectKind;
  level?: RiskLevel;
  reason: Reason;
  category?: RiskCategory;
}

export interface Assessment {
  level: RiskLevel;
  /** Excluded by rule; a person still has to confirm it, and can only reject. */
  excluded: boolean;
  reasons: Finding[];
  /** What stands against closing the assessment. */
  open: Reason[];
}

export function highest(levels: readonly RiskLevel[]): RiskLevel {
  const ranks = levels.map((level) => RISK_LEVELS.indexOf(level));
  return RISK_LEVELS[Math.max(0, ...ranks)] ?? 'low';
}

export function oneLevelUp(level: RiskLevel): RiskLevel {
  return RISK_LEVELS[RISK_LEVELS.indexOf(level) + 1] ?? 'very_high';
}

/**
 * Proposes the level of a case, the highest of everything that bears on it (criteria, "Four-category
 * risk assessment"). An exclusion stands at very high, so that it climbs the whole ladder before it is
 * confirmed. Every answer counts, also one the track does not ask for; only asked ones can be open.
 * "Cannot be determined" takes the criterion's own effect where it states one (ARM-2, LAB-2); all
 * others together raise the level once, by one (UNK-1): without an answer nobody can say by how much.
 */
export function assess(policy: Policy, facts: Facts): Assessment {
  const settled = [
    ...policy.criteria.flatMap((criterion) => criterionFindings(criterion, facts)),
    ...riskFindings(facts.risks),
    ...contextFindings(policy, facts),
    ...screeningFindings(policy, facts.screeningHits ?? []),
  ];
  const base = highest(settled.flatMap((each) => each.level ?? []));
  const reasons = [...settled, ...unknownFindings(policy, facts, base)];
  return {
    level: highest(reasons.flatMap((each) => each.level ?? [])),
    excluded: reasons.some((each) => each.effect === 'exclude'),
    reasons,
    open: openPoints(policy, facts),
  };
}

/** The analyst may move the proposed level, up or down, with a written reason (criteria). */
export function levelRefusals(proposed: RiskLevel, chosen: RiskLevel, why: string | null): Reason[] {
  if (chosen === proposed || (why ?? '').trim() !== '') return [];
  return [reason('due_diligence.level_needs_reason', { proposed, chosen })];
}

function criterionFindings(criterion: Criterion, facts: Facts): Finding[] {
  const answer = facts.answers.find((each) => each.code === criterion.code);
  if (!answer) return [];
  const addressed = facts.engagementAddresses?.includes(criterion.code) ?? false;
  const effect = answerEffect(criterion, answer, addressed);
  if (!effect || effect.kind === 'none') return [];
  const stem = isUnknown(answer) ? 'due_diligence.because.unknown_own' : 'due_diligence.because.answer';
  return [finding(criterion.code, effect, `${stem}_${effect.kind}`)];
}

function finding(code: string, effect: Effect, key: string, values: Reason['values'] = {}): Finding {
  const level = effect.kind === 'escalate' ? effect.to : effect.kind === 'exclude' ? 'very_high' : undefined;
  const because = reason(key, { code, ...values, ...(level ? { level } : {}) });
  return { code, effect: effect.kind, ...(level ? { level } : {}), reason: because };
}

function riskFindings(risks: readonly Risk[]): Finding[] {
  return risks.flatMap((risk) => {
    const level = riskLevel(risk);
    if (!level || level === 'low') return [];
    const values = { category: risk.category, product: (risk.likelihood ?? 0) * (risk.impact ?? 0) };
    const found = finding('RISK', { kind: 'escalate', to: level }, 'due_diligence.because.risk', values);
    return [{ ...found, category: risk.category }];
  });
}

function contextFindings(policy: Policy, facts: Facts): Finding[] {
  const sector = sectorOf(policy, facts.sector);
  const codes = typeof facts.country === 'string' ? [facts.country] : (facts.country ?? []);
  const countries = policy.countries.filter((each) => codes.includes(each.code));
  return [
    ...(sector
      ? [raised('SECTOR', sector.level, 'due_diligence.because.sector', { sector: sector.key })]
      : []),
    ...countries.map(({ code, level }) =>
      raised('COUNTRY', level, 'due_diligence.because.country', { country: code }),
    ),
  ];
}

function raised(code: string, to: RiskLevel, key: string, values: Reason['values']): Finding {
  return finding(code, { kind: 'escalate', to }, key, values);
}

/** The high-risk sector rule that covers a sector key or an ISIC code, if any. */
export function sectorOf(policy: Policy, sector: string | null) {
  if (!sector) return undefined;
  return policy.sectors.find(
    (each) => each.key === sector || each.isic.some((prefix) => sector.startsWith(prefix)),
  );
}

/** Possible hits stand at high; a confirmed one at very high, or excludes where its criterion does. */
function screeningFindings(policy: Policy, hits: readonly ScreeningHit[]): Finding[] {
  return hits.flatMap((hit) => {
    if (hit.status === 'dismissed') return [];
    if (hit.status === 'possible') {
      return [raised('SCREENING', 'high', 'due_diligence.because.hit_possible', {})];
    }
    const criterion = policy.criteria.find((each) => each.code === hit.criterion);
    if (criterion?.yes.kind !== 'exclude') {
      return [raised('SCREENING', 'very_high', 'due_diligence.because.hit_confirmed', {})];
    }
    return [finding(criterion.code, { kind: 'exclude' }, 'due_diligence.because.hit_excludes')];
  });
}

function unknownFindings(policy: Policy, facts: Facts, base: RiskLevel): Finding[] {
  const codes = policy.criteria
    .filter((criterion) => criterion.unknown === null)
    .filter(({ code }) => facts.answers.some((answer) => answer.code === code && isUnknown(answer)))
    .map(({ code }) => code);
  if (codes.length === 0) return [];
  const values = { codes: codes.join(', ') };
  return [raised('UNK-1', oneLevelUp(base), 'due_diligence.because.unknown', values)];
}

function openPoints(policy: Policy, facts: Facts): Reason[] {
  const answerOf = (code: string) => facts.answers.find((each) => each.code === code);
  const asked = criteriaOf(policy, facts.track);
  const unasked = policy.criteria.filter(
    (each) => !asked.includes(each) && answerOf(each.code) !== undefined,
  );
  return [
    ...asked.flatMap((criterion) => openAnswer(criterion, answerOf(criterion.code), policy.closing.letters)),
    ...unasked.flatMap((criterion) =>
      openAnswer(criterion, answerOf(criterion.code), policy.closing.letters),
    ),
    ...openRisks(facts.risks, policy.closing),
  ];
}
