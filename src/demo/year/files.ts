import type { AnswerInput, CaseMoveInput, RiskInput } from '../../due-diligence/cases/case.input';
import { RISK_CATEGORIES } from '../../due-diligence/due-diligence.vocabulary';
import { criteriaOf, type Policy } from '../../due-diligence/policy/policy';
import { addDays, type Day } from '../../kernel/clock';
import { conditionsOf } from './conditions';
import { FOUND, STORIES, type Story } from './stories';

const WHOLE_GROUP = {
  covers: 'group' as const,
  withoutDonations: false,
  typeIds: [],
  countryCodes: [],
  monitored: false,
};

/** Days after which the risk of a case is looked at again. */
export const RISK_DAYS = 180;

/** What the office answers: no to everything but what it found. */
export function answersFor(policy: Policy, { track, found }: Story): AnswerInput[] {
  const differing: Partial<Record<string, Partial<AnswerInput>>> = FOUND[found];
  return criteriaOf(policy, track).map(({ code, metric }) => ({
    ...{ criterion: code, why: null, note: null, evidence: 'Annual report and register extract' },
    ...(metric === 'share' ? { value: null, sharePercent: 0 } : { value: 'no' as const, sharePercent: null }),
    ...differing[code],
  }));
}

/** Low risks throughout, so that the level follows from what was found. */
export function risksFor({ purpose }: Story, day: Day, ownerOfficeId: number): RiskInput[] {
  const empty = { text: null, mitigation: null, reviewOn: null };
  return RISK_CATEGORIES.map((category) =>
    category === 'operational'
      ? { ...empty, category, likelihood: 2, impact: 2, text: `Delay of “${purpose}”`, mitigation: 'Payment by stages', ownerOfficeId, reviewOn: addDays(day, RISK_DAYS), noneReason: null }
      : { ...empty, category, likelihood: null, impact: null, noneReason: 'Looked for, none found' },
  ); // prettier-ignore
}

export function moveOf(name: CaseMoveInput['move'], note: string): CaseMoveInput {
  return { move: name, note, outcome: null, advisory: false, conditions: [] };
}

/** The decision a story ends in, as the decider writes it down on a day. */
export function decisionOf(name: CaseMoveInput['move'], story: Story, day: Day): CaseMoveInput {
  const { ending, purpose, partner } = story;
  if (ending === 'rejected' || ending === 'excluded') {
    const note = ending === 'excluded' ? 'Excluded by the policy.' : 'What was found cannot be mitigated.';
    return { ...moveOf(name, note), outcome: 'rejected' };
  }
  // The approval of a company at the head of a group is what its subsidiaries take their answers from.
  const scope = STORIES.some(({ parent }) => parent === partner) ? WHOLE_GROUP : null;
  const approved = { ...moveOf(name, `“${purpose}” serves migrants, and the risks are in hand.`), scope };
  if (ending !== 'with_conditions')
    return { ...approved, outcome: 'approved', advisory: ending === 'advisory' };
  return { ...approved, outcome: 'approved_with_conditions', conditions: conditionsOf(story, day) };
}
