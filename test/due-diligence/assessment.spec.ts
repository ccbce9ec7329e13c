import fc from 'fast-check';
import { inheritedAnswers, type Answer } from '../../src/due-diligence/assessment/answers';
import { assess, levelRefusals } from '../../src/due-diligence/assessment/assessment';
import { RISK_LEVELS } from '../../src/due-diligence/due-diligence.vocabulary';
import { policyVersion1 } from '../../src/due-diligence/policy/version-1';
import { levelOfProduct } from '../../src/due-diligence/assessment/risks';
import { answer, facts, noRisks } from './given';

const keys = (reasons: { key: string }[]) => reasons.map((each) => each.key);
const ANSWERED = { mitigation: 'Staged payments', ownerOfficeId: 3, reviewOn: '2017-12-01' };
const rated = (likelihood: number, impact: number, text: string | null = 'Press reports') =>
  noRisks.map((risk) =>
    risk.category === 'legal' ? { ...risk, ...ANSWERED, likelihood, impact, text, noneReason: null } : risk,
  );

describe('the proposed level', () => {
  it.each([
    [1, 'low'], [4, 'low'], [5, 'medium'], [9, 'medium'], [10, 'high'], [15, 'high'], [16, 'very_high'], [25, 'very_high'],
  ])('a product of %s is %s', (product, level) => {
    expect(levelOfProduct(product)).toBe(level);
  }); // prettier-ignore

  it('takes the highest of all', () => {
    const given = facts([answer('PEP-1', 'yes')], { risks: rated(3, 5), sector: '0610', country: 'SO' });
    const result = assess(policyVersion1, given);
    expect(result.level).toBe('high');
    expect(result.reasons.map((each) => each.code)).toEqual(['PEP-1', 'RISK', 'SECTOR', 'COUNTRY']);
  });

  it.each([['extractives', 'medium'], ['0610', 'medium'], ['7810', 'medium'], ['94', 'low'], [null, 'low']])(
    'sector %s starts at %s',
    (sector, level) => expect(assess(policyVersion1, facts([], { sector })).level).toBe(level),
  ); // prettier-ignore

  it.each([
    ['CH', 'low'],
    ['SO', 'medium'],
    ['KP', 'high'],
  ])('country %s starts at %s', (country, level) => {
    expect(assess(policyVersion1, facts([], { country: ['FR', country] })).level).toBe(level);
  });

  it.each([
    ['possible', null, 'high', false],
    ['confirmed', null, 'very_high', false],
    ['confirmed', 'SAN-1', 'very_high', true],
    ['dismissed', 'SAN-1', 'low', false],
  ] as const)('a %s hit (%s) is %s, excluded %s', (status, criterion, level, excluded) => {
    const given = facts([], { screeningHits: [{ status, criterion }] });
    expect(assess(policyVersion1, given)).toMatchObject({ level, excluded });
  });

  it('rises by one, once, for all that cannot be determined', () => {
    const unknown = [answer('NUC-1', 'unknown', 'w'), answer('DET-1', 'unknown', 'w')];
    expect(assess(policyVersion1, facts(unknown)).level).toBe('medium');
    expect(assess(policyVersion1, facts(unknown, { sector: 'timber' })).level).toBe('high');
    expect(assess(policyVersion1, facts([...unknown, answer('DAT-1', 'yes')])).level).toBe('very_high');
  });

  it('is moved by the analyst only with a written reason', () => {
    expect(levelRefusals('high', 'high', null)).toEqual([]);
    expect(keys(levelRefusals('high', 'low', ' '))).toEqual(['due_diligence.level_needs_reason']);
    expect(levelRefusals('high', 'low', 'The hit is another person')).toEqual([]);
  });
});

describe('what stands against closing', () => {
  it('is nothing when all is answered', () => expect(assess(policyVersion1, facts()).open).toEqual([]));

  it.each(['ARM-2', 'LAB-2', 'SAN-1'])('%s unknown waits for a written why', (code) => {
    const open = (why: string | null) => assess(policyVersion1, facts([answer(code, 'unknown', why)])).open;
    expect(keys(open(null))).toEqual(['due_diligence.open.unknown_without_why']);
    expect(keys(open('  '))).toEqual(['due_diligence.open.unknown_without_why']);
    expect(open('Accounts are not published')).toEqual([]);
  });

  it.each([
    ['SAN-1', null], ['SAN-1', 'alleged'], ['ARM-2', null], ['ARM-2', 'yes'], ['ARM-2', -1], ['ARM-2', 100.5],
  ] as const)('%s answered %s is not answered', (code, given) => {
    const open = assess(policyVersion1, facts([answer(code, given)])).open;
    expect(open).toEqual([{ key: 'due_diligence.open.unanswered', values: { code } }]);
  }); // prettier-ignore

  it('names each risk without text, rating or reasoned none', () => {
    expect(assess(policyVersion1, facts([], { risks: [] })).open).toHaveLength(4);
    expect(assess(policyVersion1, facts([], { risks: rated(2, 2, null) })).open).toHaveLength(1);
    expect(assess(policyVersion1, facts([], { risks: rated(2, 6) })).open).toHaveLength(1);
    expect(assess(policyVersion1, facts([], { risks: rated(2, 2) })).open).toEqual([]);
  });

  it('counts an answer the track does not ask for', () => {
    const given = facts([answer('GCP-1', 'yes')], { track: 'light' });
    expect(assess(policyVersion1, given).excluded).toBe(true);
    expect(assess(policyVersion1, facts([], { track: 'light' })).open).toEqual([]);
  });

  it('asks a subsidiary again what depends on the country', () => {
    const inherited = inheritedAnswers(policyVersion1, facts().answers);
    const open = assess(policyVersion1, { ...facts(), track: 'group', answers: inherited }).open;
    const again = policyVersion1.criteria.filter(
      (each) => each.countrySpecific && each.tracks.includes('group'),
    );
    expect(open.map((each) => each.values?.['code'])).toEqual(again.map((each) => each.code));
  });
});

describe('what is done about a risk', () => {
  it.each([
    ['medium, with all three', 2, 3, {}, []],
    ['low, with nothing', 2, 2, { mitigation: null, owner: null, reviewOn: null }, []],
    ['medium, nothing done', 1, 5, { mitigation: ' ' }, ['due_diligence.open.mitigation']],
    ['high, nobody does it', 3, 5, { ownerOfficeId: null }, ['due_diligence.open.mitigation']],
    ['very high, never looked at again', 4, 5, { reviewOn: null }, ['due_diligence.open.mitigation']],
    ['medium, not described', 2, 3, { text: null }, ['due_diligence.open.risk']],
  ] as const)('%s', (_, likelihood, impact, without, expected) => {
    const risks = rated(likelihood, impact).map((each) =>
      each.category === 'legal' ? { ...each, ...without } : each,
    );
    expect(keys(assess(policyVersion1, facts([], { risks })).open)).toEqual(expected);
  });
});

describe('adding a worse answer', () => {
  // "Unknown" and "yes" are not compared: one level above a high case is more than a criterion's own medium.
  const steps = policyVersion1.criteria.flatMap(({ code, metric }): Answer[][] => {
    if (metric === 'share') {
      const shares = [0, 0.01, 4.99, 5, 10, 10.01, 100].map((share) => answer(code, share));
      return [shares, [answer(code, 0), answer(code, 'unknown')]];
    }
    const middle = metric === 'alleged' ? [answer(code, 'alleged')] : [];
    return [
      [answer(code, 'no'), ...middle, answer(code, 'yes')],
      [answer(code, 'no'), answer(code, 'unknown')],
    ];
  });
  const worse = fc.constantFrom(...steps).chain((step) =>
    fc.tuple(fc.nat(step.length - 1), fc.nat(step.length - 1)).map(([a, b]) => ({
      better: step[Math.min(a, b)],
      worse: step[Math.max(a, b)],
    })),
  );
  const others = fc.array(fc.constantFrom(...steps.flat()), { maxLength: 6 });
  const rank = (given: Answer[], sector: string | null) =>
    RISK_LEVELS.indexOf(assess(policyVersion1, facts(given, { sector })).level);

  it('never lowers the level', () => {
    fc.assert(
      fc.property(worse, others, fc.constantFrom(null, 'timber'), (pair, rest, sector) => {
        const besides = rest.filter((each) => each.code !== pair.better?.code);
        const once = [...new Map(besides.map((each) => [each.code, each])).values()];
        const with_ = (one: Answer | undefined) => rank(one ? [...once, one] : once, sector);
        expect(with_(pair.worse)).toBeGreaterThanOrEqual(with_(pair.better));
      }),
      { numRuns: 500 },
    );
  });
});
