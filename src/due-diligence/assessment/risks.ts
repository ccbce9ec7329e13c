import { reason, type Reason } from '../../kernel/verdict';
import { RISK_CATEGORIES, type RiskCategory, type RiskLevel } from '../due-diligence.vocabulary';

/** One of the four risk categories of a case: rated 1 to 5 twice, or a reasoned "none". */
export interface Risk {
  category: RiskCategory;
  likelihood: number | null;
  impact: number | null;
  text: string | null;
  mitigation: string | null;
  owner: string | null;
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
export function riskLevel(risk: Risk): RiskLevel | undefined {
  if (isRating(risk.likelihood) && isRating(risk.impact))
    return levelOfProduct(risk.likelihood * risk.impact);
  return isWritten(risk.noneReason) ? 'low' : undefined;
}

/**
 * Every category must be rated and described, or be a reasoned none: none may be left out. From medium on a
 * risk also says what is done about it, who does it and when it is looked at again (MOPAN MI 5.4, criteria).
 */
export function openRisks(risks: readonly Risk[]): Reason[] {
  return RISK_CATEGORIES.flatMap((category) => {
    const risk = risks.find((each) => each.category === category);
    if (!risk || !isComplete(risk)) return [reason('due_diligence.open.risk', { category })];
    return isAnswered(risk) ? [] : [reason('due_diligence.open.mitigation', { category })];
  });
}

function isComplete(risk: Risk): boolean {
  const rated = risk.likelihood !== null || risk.impact !== null;
  if (!rated) return isWritten(risk.noneReason);
  return isRating(risk.likelihood) && isRating(risk.impact) && isWritten(risk.text);
}

/** True when a risk is low, or somebody does something about it until a day. */
function isAnswered(risk: Risk): boolean {
  if (riskLevel(risk) === 'low') return true;
  return isWritten(risk.mitigation) && isWritten(risk.owner) && isWritten(risk.reviewOn);
}

function isRating(value: number | null): value is number {
  return value !== null && Number.isInteger(value) && value >= 1 && value <= 5;
}

function isWritten(text: string | null): boolean {
  return (text ?? '').trim() !== '';
}
