import { comparePolicies } from '../../src/due-diligence/policy/compare-policies';
import type { Policy } from '../../src/due-diligence/policy/policy';
import { policyWorkflow, type PolicyContext } from '../../src/due-diligence/policy/policy.workflow';
import { countTrial, tryPolicy, type PastCase } from '../../src/due-diligence/policy/try-policy';
import { policyVersion1 } from '../../src/due-diligence/policy/version-1';
import { EXCLUDE, escalate } from '../../src/due-diligence/policy/write-criterion';
import type { Answer } from '../../src/due-diligence/assessment/answers';
import type { PolicyState } from '../../src/due-diligence/due-diligence.vocabulary';
import type { Role } from '../../src/kernel/actor';

type Changed = { -readonly [name in keyof Policy]?: Policy[name] };

const version2 = (changed: Changed): Policy => ({ ...policyVersion1, number: 2, ...changed });
const criteria = (code: string, changed: Partial<Policy['criteria'][number]>): Policy =>
  version2({
    criteria: policyVersion1.criteria.map((each) => (each.code === code ? { ...each, ...changed } : each)),
  });

describe('comparing two versions', () => {
  it('finds nothing in a copy, whatever its number and the order of its rows', () => {
    expect(
      comparePolicies(policyVersion1, version2({ criteria: policyVersion1.criteria.toReversed() })),
    ).toEqual([]);
  });

  it.each<[string, Policy, object[]]>([
    ['a criterion added', version2({ criteria: [...policyVersion1.criteria, { ...policyVersion1.criteria[0]!, code: 'NEW-1' }] }), [{ section: 'criteria', kind: 'added', key: 'NEW-1', field: null }]],
    ['a criterion removed', version2({ criteria: policyVersion1.criteria.slice(1) }), [{ section: 'criteria', kind: 'removed', key: 'SAN-1', field: null }]],
    ['an effect', criteria('PEP-1', { yes: escalate('high') }), [{ section: 'criteria', kind: 'changed', key: 'PEP-1', field: 'yes', before: { kind: 'escalate', to: 'medium' }, after: { kind: 'escalate', to: 'high' } }]],
    ['one translation', criteria('PEP-1', { title: { ...policyVersion1.criteria.find((each) => each.code === 'PEP-1')!.title, fr: 'Autre' } }), [{ section: 'criteria', key: 'PEP-1', field: 'title.fr', after: 'Autre' }]],
    ['the ladder', version2({ ladder: policyVersion1.ladder.map((rung) => (rung.level === 'low' ? { ...rung, validityMonths: 12 } : rung)) }), [{ section: 'ladder', key: 'low', field: 'validityMonths', before: 24, after: 12 }]],
    ['the quorum', version2({ committee: { ...policyVersion1.committee, quorumPercent: 66 } }), [{ section: 'committee', key: null, field: 'quorumPercent', before: 50, after: 66 }]],
    ['a threshold of the screening', version2({ screening: { thresholds: [{ list: '*', kind: 'any', threshold: 0.9 }] } }), [{ section: 'screening', key: '* any', field: 'threshold', before: 0.76, after: 0.9 }]],
    ['an interval', version2({ monitoring: { intervalMonths: { low: null, medium: 12, high: 6, very_high: 3 } } }), [{ section: 'monitoring', key: 'medium', field: 'intervalMonths', before: null, after: 12 }]],
    ['the public gift', version2({ publicDonationThresholdUsdMinor: 50_000 }), [{ section: 'general', key: null, field: 'publicDonationThresholdUsdMinor', before: 100_000, after: 50_000 }]],
    ['a sector, a country and a seat less', version2({ sectors: policyVersion1.sectors.slice(1), countries: policyVersion1.countries.slice(1), committee: { ...policyVersion1.committee, seats: policyVersion1.committee.seats.slice(1) } }), [{ section: 'sectors', kind: 'removed' }, { section: 'countries', kind: 'removed' }, { section: 'committee', kind: 'removed', key: 'deputy_director_general' }]],
  ])('names %s', (_what, after, changes) => {
    const found = comparePolicies(policyVersion1, after);
    expect(found).toHaveLength(changes.length);
    expect(found).toMatchObject(changes);
  }); // prettier-ignore

  it('says the same backwards', () => {
    const after = criteria('PEP-1', { yes: EXCLUDE });
    const [there] = comparePolicies(policyVersion1, after);
    const [back] = comparePolicies(after, policyVersion1);
    expect(back).toEqual({ ...there, before: there?.after, after: there?.before });
  });
});

const answer = (code: string, value: Answer['value']): Answer => ({
  code,
  value,
  sharePercent: null,
  why: null,
});
const past = (id: number, ...answers: Answer[]): PastCase => ({
  id,
  facts: { track: 'standard', answers, risks: [], sector: null, country: null },
});

describe('trying a version on past cases', () => {
  const exposed = past(1, answer('PEP-1', 'yes'));
  const clean = past(2, answer('PEP-1', 'no'));

  it.each<[string, Policy, Policy, string, string, string]>([
    ['up', policyVersion1, criteria('PEP-1', { yes: escalate('high') }), 'up', 'medium', 'high'],
    ['down', policyVersion1, criteria('PEP-1', { yes: { kind: 'flag' } }), 'down', 'medium', 'low'],
    ['excluded', policyVersion1, criteria('PEP-1', { yes: EXCLUDE }), 'excluded', 'medium', 'very_high'],
    ['readmitted', criteria('PEP-1', { yes: EXCLUDE }), policyVersion1, 'readmitted', 'very_high', 'medium'],
    ['unchanged', policyVersion1, version2({}), 'unchanged', 'medium', 'medium'],
  ])('moves a case %s', (_name, before, after, change, old, now) => {
    const [found, other] = tryPolicy([exposed, clean], before, after);
    expect(found).toMatchObject({ id: 1, change, before: { level: old }, after: { level: now } });
    expect(other).toMatchObject({ id: 2, change: 'unchanged' });
    expect(found?.because).toEqual(change === 'unchanged' ? [] : ['PEP-1']);
  });

  it('says what the cases were never asked', () => {
    const first = policyVersion1.criteria[0]!;
    const after = version2({ criteria: [...policyVersion1.criteria, { ...first, code: 'NEW-1' }] });
    expect(tryPolicy([exposed], policyVersion1, after)).toMatchObject([
      { change: 'unchanged', unasked: ['NEW-1'] },
    ]);
  });

  it('counts', () => {
    const results = tryPolicy([exposed, clean], policyVersion1, criteria('PEP-1', { yes: EXCLUDE }));
    expect(countTrial(results)).toEqual({ excluded: 1, up: 0, down: 0, readmitted: 0, unchanged: 1 });
  });
});

describe('the life of a version', () => {
  const other: PolicyContext = {
    actorId: 2,
    hands: [
      { by: 1, act: 'proposed' },
      { by: 3, act: 'drafted' },
      { by: 4, act: 'drafted' },
    ],
    changes: 3,
  };

  it.each<[PolicyState, string, Role, PolicyContext, string]>([
    ['draft', 'propose', 'analyst', other, 'proposed'],
    ['draft', 'propose', 'administrator', other, 'proposed'],
    ['draft', 'propose', 'chief', other, 'workflow.wrong_role'],
    ['draft', 'propose', 'analyst', { ...other, changes: 0 }, 'policy.refusal.no_changes'],
    ['draft', 'activate', 'administrator', other, 'workflow.wrong_state'],
    ['proposed', 'activate', 'administrator', other, 'active'],
    ['proposed', 'activate', 'administrator', { ...other, actorId: 1 }, 'policy.refusal.own_proposal'],
    ['proposed', 'activate', 'administrator', { ...other, actorId: 3 }, 'four_eyes.drafted'],
    ['proposed', 'activate', 'analyst', { ...other, actorId: 4 }, 'four_eyes.drafted'],
    ['proposed', 'activate', 'director_general', other, 'workflow.wrong_role'],
    ['proposed', 'return', 'analyst', { ...other, actorId: 1 }, 'draft'],
    ['proposed', 'discard', 'analyst', other, 'discarded'],
    ['draft', 'discard', 'analyst', other, 'discarded'],
    ['active', 'discard', 'administrator', other, 'workflow.wrong_state'],
    ['active', 'retire', 'administrator', other, 'workflow.wrong_role'],
    ['retired', 'activate', 'administrator', other, 'workflow.wrong_state'],
    ['discarded', 'propose', 'administrator', other, 'workflow.wrong_state'],
  ])('%s: %s by %s', (state, move, role, context, expected) => {
    const verdict = policyWorkflow.decide(state, move, [role], context);
    expect(verdict.allowed ? verdict.value : verdict.reasons[0]?.key).toBe(expected);
  });

  it('reaches every one of its states', () => {
    expect([...policyWorkflow.reachable()].sort()).toEqual([...policyWorkflow.states()].sort());
  });
});
