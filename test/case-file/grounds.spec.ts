import type { Answer } from '../../src/due-diligence/assessment/answers';
import { assess } from '../../src/due-diligence/assessment/assessment';
import { followUpRefusals } from '../../src/due-diligence/library/follow-up';
import { groundsOf, shareBand } from '../../src/due-diligence/library/grounds';
import { precedentsOf, type PastGround } from '../../src/due-diligence/library/precedents';
import { policyVersion1 as policy } from '../../src/due-diligence/policy/version-1';

const grounds = (given: Partial<Answer> & { code: string }, more: object = {}) => {
  const answer: Answer = { value: null, sharePercent: null, why: null, ...given };
  const facts = { track: 'standard' as const, answers: [answer], risks: [], sector: null, country: null };
  return groundsOf(policy, [answer], assess(policy, { ...facts, ...more }).reasons);
};

describe('the grounds of a decision', () => {
  it.each([
    [4.99, '0-5'],
    [7, '5-10'],
    [40, '10-100'],
  ])('put a share of %d %% between the limits of the policy', (share, band) => {
    const arms = policy.criteria.find(({ code }) => code === 'ARM-2')!;
    expect(shareBand(arms, share)).toBe(band);
  });

  it.each<[Partial<Answer> & { code: string }, string]>([
    [{ code: 'ARM-2', sharePercent: 7 }, '5-10'],
    [{ code: 'PEP-1', value: 'yes' }, 'yes'],
    [{ code: 'HRV-1', value: 'alleged' }, 'alleged'],
    [{ code: 'ARM-2', value: 'unknown', why: 'Not published' }, 'unknown'],
  ])('keep %j', (answer, band) => {
    expect(grounds(answer)).toEqual([expect.objectContaining({ criterion: answer.code, band })]);
  });

  it('say that nothing was found', () => {
    expect(grounds({ code: 'PEP-1', value: 'no' })).toEqual([
      { criterion: 'NONE', effect: 'none', level: null, band: '', shareBasisPoints: null },
    ]);
  });

  it('name risks, and the level each ground stands for', () => {
    const risk = { category: 'legal', likelihood: 4, impact: 5, text: 'x', mitigation: 'y', owner: 'z', reviewOn: null, noneReason: null }; // prettier-ignore
    const found = grounds({ code: 'ARM-2', sharePercent: 7 }, { risks: [risk] });
    expect(found).toContainEqual(expect.objectContaining({ criterion: 'RISK', band: 'legal' }));
    expect(found[0]).toMatchObject({ shareBasisPoints: 700 });
  });
});

describe('precedents', () => {
  const past = (
    decisionId: number,
    outcome: PastGround['outcome'],
    criterion = 'ARM-2',
    band = '5-10',
  ): PastGround => ({
    criterion,
    band,
    outcome,
    decisionId,
    number: `2017-000${decisionId}`,
    partnerName: 'X',
  });

  it('count by ground and outcome, the newest first', () => {
    const rows = [
      past(4, 'rejected'),
      past(3, 'approved_with_conditions'),
      past(2, 'approved_with_conditions'),
      past(1, 'approved', 'PEP-1', 'yes'),
    ];
    const [arms, exposed] = precedentsOf(rows);
    expect(arms).toMatchObject({
      total: 3,
      outcomes: [
        { outcome: 'approved_with_conditions', count: 2 },
        { outcome: 'rejected', count: 1 },
      ],
    });
    expect(arms?.newest.map(({ decisionId }) => decisionId)).toEqual([4, 3, 2]);
    expect(exposed).toMatchObject({ criterion: 'PEP-1', total: 1 });
    expect(precedentsOf([])).toEqual([]);
  });
});

describe('advice that was not followed', () => {
  const advice = { stage: 'decision', outcome: 'approved', binding: false } as const;
  it.each([
    ['recorded by the office', advice, ['chief'], false, null],
    ['not by an auditor', advice, ['auditor'], false, 'library.error.not_yours'],
    ['not of what binds', { ...advice, binding: true }, ['analyst'], false, 'library.error.binding'],
    [
      'not of a rejection',
      { ...advice, outcome: 'rejected' },
      ['analyst'],
      false,
      'library.error.no_approval',
    ],
    ['not twice', advice, ['analyst'], true, 'library.error.recorded'],
  ] as const)('is %s', (_, decision, roles, recorded, key) => {
    expect(followUpRefusals(decision, roles, recorded)[0]?.key ?? null).toBe(key);
  });
});
