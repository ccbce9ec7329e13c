import { assess } from '../../src/due-diligence/assessment/assessment';
import type { AnswerValue } from '../../src/due-diligence/assessment/answers';
import { policyVersion1 } from '../../src/due-diligence/policy/version-1';
import { answer, facts } from './given';

type Row = [code: string, given: AnswerValue | number, effect: string, level: string, excluded: boolean];

/** Every row of the criteria, each answer and each side of each threshold. */
const ROWS: Row[] = [
  ...['SAN-1', 'SAN-2', 'ARM-1', 'ARM-3', 'TOB-1', 'LAB-1', 'MIL-1', 'POR-1', 'ENV-2', 'GCP-1'].flatMap(
    (code): Row[] => [
      [code, 'no', 'nothing', 'low', false],
      [code, 'yes', 'exclude', 'very_high', true],
      [code, 'unknown', 'UNK-1', 'medium', false],
    ],
  ),
  ['ARM-2', 0, 'nothing', 'low', false],
  ['ARM-2', 0.01, 'flag', 'low', false],
  ['ARM-2', 4.99, 'flag', 'low', false],
  ['ARM-2', 5, 'escalate', 'high', false],
  ['ARM-2', 10, 'escalate', 'high', false],
  ['ARM-2', 10.01, 'exclude', 'very_high', true],
  ['ARM-2', 100, 'exclude', 'very_high', true],
  ['ARM-2', 'unknown', 'escalate', 'very_high', false],
  ['TOB-2', 0, 'nothing', 'low', false],
  ['TOB-2', 4.99, 'flag', 'low', false],
  ['TOB-2', 10, 'flag', 'low', false],
  ['TOB-2', 10.01, 'escalate', 'very_high', false],
  ['TOB-2', 'unknown', 'UNK-1', 'medium', false],
  ['NUC-1', 0, 'nothing', 'low', false],
  ['NUC-1', 0.01, 'escalate', 'high', false],
  ['NUC-1', 'unknown', 'UNK-1', 'medium', false],
  ['DET-1', 0, 'nothing', 'low', false],
  ['DET-1', 0.01, 'escalate', 'very_high', false],
  ['DET-1', 'unknown', 'UNK-1', 'medium', false],
  ['LAB-2', 'no', 'nothing', 'low', false],
  ['LAB-2', 'yes', 'escalate', 'high', false],
  ['LAB-2', 'unknown', 'flag', 'low', false],
  ['HRV-1', 'no', 'nothing', 'low', false],
  ['HRV-1', 'alleged', 'escalate', 'very_high', false],
  ['HRV-1', 'yes', 'exclude', 'very_high', true],
  ['HRV-1', 'unknown', 'UNK-1', 'medium', false],
  ['COR-1', 'no', 'nothing', 'low', false],
  ['COR-1', 'alleged', 'escalate', 'high', false],
  ['COR-1', 'yes', 'exclude', 'very_high', true],
  ['COR-1', 'unknown', 'UNK-1', 'medium', false],
  ['ENV-1', 'no', 'nothing', 'low', false],
  ['ENV-1', 'alleged', 'escalate', 'high', false],
  ['ENV-1', 'yes', 'escalate', 'high', false],
  ['ENV-1', 'unknown', 'UNK-1', 'medium', false],
  ['DAT-1', 'no', 'nothing', 'low', false],
  ['DAT-1', 'yes', 'escalate', 'very_high', false],
  ['DAT-1', 'unknown', 'UNK-1', 'medium', false],
  ['COI-1', 'no', 'nothing', 'low', false],
  ['COI-1', 'yes', 'escalate', 'high', false],
  ['COI-1', 'unknown', 'UNK-1', 'medium', false],
  ['PEP-1', 'no', 'nothing', 'low', false],
  ['PEP-1', 'yes', 'escalate', 'medium', false],
  ['PEP-1', 'unknown', 'UNK-1', 'medium', false],
  ['SEA-1', 'no', 'nothing', 'low', false],
  ['SEA-1', 'alleged', 'escalate', 'very_high', false],
  ['SEA-1', 'yes', 'exclude', 'very_high', true],
  ['SEA-1', 'unknown', 'UNK-1', 'medium', false],
];

describe('each criterion', () => {
  it.each(ROWS)('%s answered %s: %s, %s, excluded %s', (code, given, effect, level, excluded) => {
    const result = assess(policyVersion1, facts([answer(code, given, 'No accounts are published')]));
    expect(result).toMatchObject({ level, excluded, open: [] });
    const found = result.reasons.map((each) => (each.code === 'UNK-1' ? 'UNK-1' : each.effect));
    expect(found).toEqual(effect === 'nothing' ? [] : [effect]);
  });

  it('covers every criterion of the standard track', () => {
    const asked = policyVersion1.criteria.filter((each) => each.tracks.includes('standard'));
    expect(asked.map((each) => each.code).filter((code) => !ROWS.some((row) => row[0] === code))).toEqual([]);
  });

  it.each(['LAB-1', 'GCP-1'])('%s escalates to very high when the engagement addresses it', (code) => {
    const addressed = facts([answer(code, 'yes')], { engagementAddresses: [code] });
    expect(assess(policyVersion1, addressed)).toMatchObject({ level: 'very_high', excluded: false });
  });

  it.each(['TOB-1', 'HRV-1'])('%s excludes whatever the engagement addresses', (code) => {
    const addressed = facts([answer(code, 'yes')], { engagementAddresses: [code] });
    expect(assess(policyVersion1, addressed).excluded).toBe(true);
  });

  it.each([
    ['light', 'FND-1', 'high'],
    ['individual', 'WLT-1', 'high'],
    ['individual', 'PUB-1', 'high'],
    ['individual', 'CTL-1', 'very_high'],
  ] as const)('on the %s track %s escalates to %s', (track, code, level) => {
    expect(assess(policyVersion1, facts([answer(code, 'yes')], { track })).level).toBe(level);
    expect(assess(policyVersion1, facts([], { track })).level).toBe('low');
  });
});
