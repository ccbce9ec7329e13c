import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import IntlMessageFormat from 'intl-messageformat';
import { ANSWER_VALUES } from '../../src/due-diligence/assessment/answers';
import { CASE_STATES, caseWorkflow } from '../../src/due-diligence/cases/case.workflow';
import { dueDiligenceTexts } from '../../src/due-diligence/due-diligence.texts';
import {
  COMMITTEE_VOTE_KINDS,
  DECISION_OUTCOMES,
  RISK_CATEGORIES,
  RISK_LEVELS,
  TRACKS,
} from '../../src/due-diligence/due-diligence.vocabulary';
import { POLICY_SECTIONS } from '../../src/due-diligence/policy/compare-policies';
import { EFFECTS, METRICS } from '../../src/due-diligence/policy/policy';
import { policyWorkflow } from '../../src/due-diligence/policy/policy.workflow';
import { TRIAL_CHANGES } from '../../src/due-diligence/policy/try-policy';
import type { Texts } from '../../src/texts/texts';

const FOLDER = join(__dirname, '../../src/due-diligence');
const texts: Texts = dueDiligenceTexts;
const files = [
  ...['answers', 'assessment', 'risks'].map((name) => `assessment/${name}.ts`),
  ...['triage/triage', 'cases/case.workflow', 'committee/committee'].map((name) => `${name}.ts`),
  ...['parse-policy', 'policy.workflow'].map((name) => `policy/${name}.ts`),
];

describe('the texts of due diligence', () => {
  it('has every key the rules name', () => {
    const named = files
      .flatMap((file) => [...readFileSync(join(FOLDER, file), 'utf8').matchAll(/'([a-z_]+(?:\.[a-z_]+)+)'/g)])
      .map((match) => match[1] ?? '')
      .filter((key) => /^(due_diligence|case|committee|clearance|gate|triage|policy)\./.test(key))
      .filter((key) => !/\.because\.(unknown_own|answer)$/.test(key));
    expect(named.length).toBeGreaterThan(40);
    expect(named.filter((key) => !Object.hasOwn(texts, key))).toEqual([]);
  });

  it('has a name for every value', () => {
    const keys = [
      ...CASE_STATES.map((each) => `case.state.${each}`),
      ...policyWorkflow.states().map((each) => `policy.state.${each}`),
      ...policyWorkflow.names().map((each) => `policy.verb.${each}`),
      ...['propose', 'activate', 'return', 'discard'].flatMap((each) => [
        `policy.move.${each}`,
        `policy.moved.${each}`,
      ]),
      ...POLICY_SECTIONS.map((each) => `policy.section.${each}`),
      ...METRICS.map((each) => `policy.metric.${each}`),
      ...TRIAL_CHANGES.map((each) => `policy.trial.${each}`),
      ...caseWorkflow.names().map((each) => `case.move.${each}`),
      ...DECISION_OUTCOMES.map((each) => `case.outcome.${each}`),
      ...COMMITTEE_VOTE_KINDS.map((each) => `committee.vote.${each}`),
      ...RISK_LEVELS.map((each) => `due_diligence.level_means.${each}`),
      ...RISK_CATEGORIES.map((each) => `due_diligence.risk.${each}`),
      ...TRACKS.map((each) => `due_diligence.track.${each}`),
      ...ANSWER_VALUES.map((each) => `due_diligence.answer.${each}`),
      ...EFFECTS.map((each) => `due_diligence.effect.${each}`),
      ...EFFECTS.map((each) => `due_diligence.because.unknown_own_${each}`),
    ];
    expect(keys.filter((key) => !Object.hasOwn(texts, key))).toEqual([]);
  });

  it.each(Object.keys(texts))('%s is a message in every language', (key) => {
    for (const [locale, message] of Object.entries(texts[key] ?? {})) {
      const text = new IntlMessageFormat(message, locale).format(
        Object.fromEntries([...message.matchAll(/\{(\w+)[,}]/g)].map((match) => [match[1] ?? '', 3])),
      );
      expect(String(text).trim()).not.toBe('');
    }
  });
});
