import { answerEffect, type Answer } from '../../src/due-diligence/assessment/answers';
import { assess } from '../../src/due-diligence/assessment/assessment';
import { isText, type Risk } from '../../src/due-diligence/assessment/risks';
import { closingPoints, type ClosingFacts } from '../../src/due-diligence/closing/closing';
import { criteriaOf, type Policy } from '../../src/due-diligence/policy/policy';
import { policyVersion1 } from '../../src/due-diligence/policy/version-1';
import { answer, facts, noRisks } from './given';

const DAY = '2017-06-15';
const screening = { kind: 'screening' as const, consultedOn: '2017-06-01' };
const register = { kind: 'register' as const, consultedOn: '2017-06-01' };

const borne = (given: Answer): Answer => ({ ...given, evidence: 'Annual report' });
const clean = (track: 'standard' | 'light' | 'individual' | 'group'): Answer[] =>
  facts([], { track }).answers.map(borne);

const whole: ClosingFacts = {
  ...{ track: 'standard', today: DAY, answers: clean('standard'), addresses: [], evidenceFor: new Set() },
  ...{ sources: [screening, register], screened: true, hasOwners: true },
  ...{ relations: ['owner'], statements: [] },
};

function asked(more: Partial<ClosingFacts>, policy: Policy = policyVersion1): string[] {
  const given = { ...whole, ...more };
  const points = closingPoints(policy, given, [], { track: [], people: [] });
  return points.map(({ part, reason, code }) => [part, reason.key, code].filter(Boolean).join(' '));
}

describe('what closing an assessment asks for', () => {
  it.each<[string, Partial<ClosingFacts>, string[]]>([
    ['nothing more of a whole file', {}, []],
    ['sources', { sources: [] }, ['sources closing.open.sources']],
    ['a second source', { sources: [screening] }, ['sources closing.open.sources']],
    ['a source of another kind', { sources: [screening, screening] }, ['sources closing.open.source_kinds']],
    ['a source that is not too old', { sources: [screening, { ...register, consultedOn: '2016-06-14' }] }, ['sources closing.open.sources']],
    ['a source of a year ago is not', { sources: [screening, { ...register, consultedOn: '2016-06-15' }] }, []],
    ['one consulted tomorrow', { sources: [screening, { ...register, consultedOn: '2017-06-16' }] }, ['sources closing.open.sources']],
    ['one source, on the light track', { track: 'light', answers: clean('light'), sources: [register] }, []],
    ['screening, by list or platform', { sources: [register, { ...register, kind: 'press' }], screened: false }, ['screening closing.open.screening']],
    ['no list, once a platform was asked', { screened: false }, []],
    ['an owner', { relations: ['director'] }, ['people closing.open.owners']],
    ['no owner, where it is said why none', { relations: [], statements: ['no_owner'] }, []],
    ['no owner of a foundation', { relations: [], hasOwners: false }, []],
    ['no owner on the light track', { track: 'light', answers: clean('light'), relations: [] }, []],
  ])('%s', (_what, more, expected) => expect(asked(more)).toEqual(expected)); // prettier-ignore

  it.each<[string, Answer, string[], Partial<ClosingFacts>]>([
    ['an answer that excludes nobody', answer('COI-1', 'no'), [], {}],
    ['an answer that raises', answer('COI-1', 'yes'), ['evidence closing.open.evidence COI-1'], {}],
    ['one that a file is kept for', answer('COI-1', 'yes'), [], { evidenceFor: new Set(['COI-1']) }],
    ['a share that flags', answer('TOB-2', 3), ['evidence closing.open.evidence TOB-2'], {}],
    ['a "no" where "yes" excludes', answer('HRV-1', 'no'), ['evidence closing.open.evidence HRV-1'], {}],
    ['what cannot be determined', answer('COI-1', 'unknown', 'Nobody says'), ['evidence closing.open.evidence COI-1'], {}],
    ['sanctions, once screened', answer('SAN-1', 'no'), [], {}],
    ['a full stop', { ...answer('HRV-1', 'no'), evidence: '.' }, ['evidence closing.open.evidence HRV-1'], {}],
  ])('evidence for %s', (_what, given, expected, more) => {
    const answers = whole.answers.map((each) => (each.code === given.code ? given : each));
    expect(asked({ ...more, answers })).toEqual(expected);
  }); // prettier-ignore

  it('evidence for nothing that raises nothing, on the light track', () => {
    const answers = facts([], { track: 'light' }).answers;
    expect(asked({ track: 'light', answers })).toEqual([]);
    const raised = answers.map((each) => (each.code === 'PEP-1' ? answer('PEP-1', 'yes') : each));
    expect(asked({ track: 'light', answers: raised })).toEqual(['evidence closing.open.evidence PEP-1']);
  });

  it('as much as another version of the policy says', () => {
    const tracks = policyVersion1.closing.tracks.map((each) => ({ ...each, sources: 3, evidenceFor: 'all' as const })); // prettier-ignore
    const stricter = { ...policyVersion1, closing: { ...policyVersion1.closing, tracks } };
    const answers = whole.answers.map((each) => (each.code === 'COI-1' ? answer('COI-1', 'no') : each));
    expect(asked({ answers }, stricter)).toEqual([
      'evidence closing.open.evidence COI-1',
      'sources closing.open.sources',
    ]);
  });

  it('says where each is put right, what is open of answers and risks among them', () => {
    const open = assess(policyVersion1, { ...facts(), answers: [], risks: [] }).open;
    const people = [{ key: 'tracks.open.no_founder' }];
    const points = closingPoints(policyVersion1, whole, open, { track: [{ key: 'x' }], people });
    expect([...new Set(points.map(({ part }) => part))]).toEqual(['track', 'answers', 'risks', 'people']);
    expect(points.filter(({ part }) => part === 'risks')).toHaveLength(4);
  });
});

describe('a text', () => {
  it.each<[string | null, boolean]>([
    [null, false],
    ['', false],
    ['.', false],
    [' … – ', false],
    ['no', false],
    ['Late', true],
    ['納期の遅れ', true],
    ['تأخر', true],
  ])('%j: %s', (text, is) => expect(isText(text, 3)).toBe(is));

  it.each<[string, Partial<Risk>, string[]]>([
    ['rated, with a full stop', { likelihood: 2, impact: 2, text: '.', noneReason: null }, ['due_diligence.open.risk']],
    ['none, with a blank', { noneReason: '  ' }, ['due_diligence.open.risk']],
    ['medium, owned by nobody', { likelihood: 3, impact: 3, text: 'Delay', mitigation: 'Stages', reviewOn: '2017-12-01' }, ['due_diligence.open.mitigation']],
    ['medium, owned in words', { likelihood: 3, impact: 3, text: 'Delay', mitigation: 'Stages', reviewOn: '2017-12-01', ...{ owner: 'Focal point' } }, ['due_diligence.open.mitigation']],
    ['medium, owned by an office', { likelihood: 3, impact: 3, text: 'Delay', mitigation: 'Stages', reviewOn: '2017-12-01', ownerOfficeId: 3 }, []],
    ['medium, mitigated by a dot', { likelihood: 3, impact: 3, text: 'Delay', mitigation: '.', reviewOn: '2017-12-01', ownerUserId: 3 }, ['due_diligence.open.mitigation']],
  ])('of a risk: %s', (_what, given, expected) => {
    const risks = noRisks.map((each, index) => (index === 0 ? { ...each, ...given } : each));
    const { open } = assess(policyVersion1, { ...facts(), risks });
    expect(open.map(({ key }) => key)).toEqual(expected);
  }); // prettier-ignore
});

describe('the tracks of the shipped policy', () => {
  const codes = (track: Parameters<typeof criteriaOf>[1]): string[] =>
    criteriaOf(policyVersion1, track).map(({ code }) => code);

  it('ask a start-up or family business, and a person, ten questions each', () => {
    expect(codes('light')).toHaveLength(10);
    expect(codes('individual')).toHaveLength(10);
    expect(codes('standard').length).toBeGreaterThan(20);
  });

  it('ask a person for no share of turnover', () => {
    const metrics = criteriaOf(policyVersion1, 'individual').map(({ metric }) => metric);
    expect(metrics).not.toContain('share');
    expect(codes('individual')).toEqual(expect.arrayContaining(['WLT-1', 'PUB-1', 'CTL-1', 'PEP-2']));
    expect(codes('individual')).not.toContain('NUC-1');
  });

  it('take the light track to the top by the one question that stands for many', () => {
    const found = criteriaOf(policyVersion1, 'light').find(({ code }) => code === 'ACT-1')!;
    expect(answerEffect(found, answer('ACT-1', 'yes'), false)).toEqual({ kind: 'escalate', to: 'very_high' });
  });
});
