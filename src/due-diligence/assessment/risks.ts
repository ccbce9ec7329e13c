import { reason, type Reason } from '../../kernel/verdict';
import { RISK_CATEGORIES, RISK_LEVELS, type RiskCategory, type RiskLevel } from '../due-diligence.vocabulary';
import { DILIGENCE_RULES, type ClosingRule } from '../policy/diligence-rules';

/** One of the four risk categories of a case: rated 1 to 5 twice, or a reasoned "none". */
export interface Risk {
  category: RiskCategory;
  likelihood: number | null;
  impact: number | null;
  text: string | null;
  mitigation: string | null;
  /** Who does something about it: a person, or an office. */
  ownerUserId?: number | null;
  ownerOfficeId?: number | null;
  /** The day it is looked at again. */
  reviewOn: string | null;
  noneReason: string | null;
}

/** Highest product of likelihood and impact that still is of a level (criteria); above them: very high. */
const CEILINGS: readonly (readonly [number, RiskLevel])[] = [
  [4, 'low'],
  [9, 'medium'],
  [15, 'high'],
  [25, 'very_high'],
];

/** The level of a product of likelihood and impact, 1 to 25. */
export function levelOfProduct(product: number): RiskLevel {
  return CEILINGS.find(([ceiling]) => product <= ceiling)?.[1] ?? 'very_high';
}

/** The level of a rated risk; undefined while it is not rated. A reasoned none is low. */
export function riskLevel(risk: Pick<Risk, 'likelihood' | 'impact' | 'noneReason'>): RiskLevel | undefined {
  if (isRating(risk.likelihood) && isRating(risk.impact))
    return levelOfProduct(risk.likelihood * risk.impact);
  return isWritten(risk.noneReason) ? 'low' : undefined;
}

/**
 * Every category must be rated and described, or be a reasoned none: none may be left out. From the level of
 * the policy on a risk also says what is done about it, who does it and when it is looked at again (MOPAN MI
 * 5.4, criteria). A full stop is no text.
 */
export function openRisks(risks: readonly Risk[], rule: ClosingRule = DILIGENCE_RULES.closing): Reason[] {
  return RISK_CATEGORIES.flatMap((category) => {
    const risk = risks.find((each) => each.category === category);
    if (!risk || !isComplete(risk, rule)) return [reason('due_diligence.open.risk', { category })];
    return isAnswered(risk, rule) ? [] : [reason('due_diligence.open.mitigation', { category })];
  });
}

/** True when something is said: at least so many letters or digits, of any script. */
export function isText(text: string | null, letters: number): boolean {
  return ((text ?? '').match(/[\p{L}\p{N}]/gu) ?? []).length >= letters;
}

function isComplete(risk: Risk, { letters }: ClosingRule): boolean {
  const rated = risk.likelihood !== null || risk.impact !== null;
  if (!rated) return isText(risk.noneReason, letters);
  return isRating(risk.likelihood) && isRating(risk.impact) && isText(risk.text, letters);
}

/** True when a risk is below the level of the policy, or somebody does something about it until a day. */
function isAnswered(risk: Risk, { letters, mitigationFrom }: ClosingRule): boolean {
  const rank = RISK_LEVELS.indexOf(riskLevel(risk) ?? 'low');
  if (rank < RISK_LEVELS.indexOf(mitigationFrom) || !isRating(risk.likelihood)) return true;
  const owned = Boolean(risk.ownerUserId ?? risk.ownerOfficeId);
  return isText(risk.mitigation, letters) && owned && risk.reviewOn !== null;
}

function isRating(value: number | null): value is number {
  return value !== null && Number.isInteger(value) && value >= 1 && value <= 5;
}

function isWritten(text: string | null): boolean {
  return (text ?? '').trim() !== '';
}
