import type { Answer, AnswerValue } from '../../src/due-diligence/assessment/answers';
import type { Facts } from '../../src/due-diligence/assessment/assessment';
import { RISK_CATEGORIES, type Track } from '../../src/due-diligence/due-diligence.vocabulary';
import { criteriaOf } from '../../src/due-diligence/policy/policy';
import { policyVersion1 } from '../../src/due-diligence/policy/version-1';
import type { Risk } from '../../src/due-diligence/assessment/risks';

/** An answer by value, or by share when a number is given. */
export function answer(code: string, given: AnswerValue | number | null, why: string | null = null): Answer {
  const share = typeof given === 'number' ? given : null;
  return { code, value: typeof given === 'number' ? null : given, sharePercent: share, why };
}

export const noRisks: Risk[] = RISK_CATEGORIES.map((category) => ({
  category,
  likelihood: null,
  impact: null,
  text: null,
  mitigation: null,
  owner: null,
  reviewOn: null,
  noneReason: 'Looked for, none found',
}));

/** A case of one track in which nothing stands against the partner, with some answers put in. */
export function facts(given: Answer[] = [], more: Partial<Facts> = {}): Facts {
  const track: Track = more.track ?? 'standard';
  const clean = criteriaOf(policyVersion1, track).map(({ code, metric }) =>
    metric === 'share' ? answer(code, 0) : answer(code, 'no'),
  );
  const kept = clean.filter(({ code }) => !given.some((each) => each.code === code));
  return { track, answers: [...kept, ...given], risks: noRisks, sector: null, country: null, ...more };
}
