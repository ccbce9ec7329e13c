import { COMMA, COMMA_SPACED, decimalSignOf, POINT, readNumber } from '../../src/kernel/number-text';

const READ: [text: string, en: string, fr: string, es: string][] = [
  ['1250', '1250', '1250', '1250'],
  ['1250.50', '1250.50', '1250.50', '1250.50'],
  ['1250,50', '1250.50', '1250.50', '1250.50'],
  // The one that was read as ten.
  ['10.000', 'ambiguous', 'ambiguous', '10000'],
  ['10,000', '10000', 'ambiguous', 'ambiguous'],
  ['1 250,50', '1250.50', '1250.50', '1250.50'],
  ['1\u00a0250,50', '1250.50', '1250.50', '1250.50'],
  ['1\u202f250\u202f000,5', '1250000.5', '1250000.5', '1250000.5'],
  ['1 250,500', '1250.500', '1250.500', '1250.500'],
  ['1.250,50', '1250.50', '1250.50', '1250.50'],
  ['1,250.50', '1250.50', '1250.50', '1250.50'],
  ['1.250.000', '1250000', '1250000', '1250000'],
  ['1,250,000', '1250000', '1250000', '1250000'],
  ['12,34,567.50', '1234567.50', '1234567.50', '1234567.50'],
  ["1'250'000.50", '1250000.50', '1250000.50', '1250000.50'],
  ['1’250,50', '1250.50', '1250.50', '1250.50'],
  ['-1250.50', '-1250.50', '-1250.50', '-1250.50'],
  ['−10.000', 'ambiguous', 'ambiguous', '-10000'],
  ['１２５０．５０', '1250.50', '1250.50', '1250.50'],
  ['0.125', '0.125', '0.125', '0.125'],
  ['1234.567', '1234.567', '1234.567', '1234.567'],
  ['.5', '0.5', '0.5', '0.5'],
  ['1e5', 'not_a_number', 'not_a_number', 'not_a_number'],
  ['1,5E+3', 'not_a_number', 'not_a_number', 'not_a_number'],
  ['(100)', 'not_a_number', 'not_a_number', 'not_a_number'],
  ['12 34', 'not_a_number', 'not_a_number', 'not_a_number'],
  ['1.25.000', 'not_a_number', 'not_a_number', 'not_a_number'],
  ['1 250.000,5', 'not_a_number', 'not_a_number', 'not_a_number'],
  ['USD 100', 'not_a_number', 'not_a_number', 'not_a_number'],
  ['', 'not_a_number', 'not_a_number', 'not_a_number'],
];

const said = (text: string, style: typeof POINT | null, decimals = 2): string => {
  const read = readNumber(text, style, decimals);
  return 'value' in read ? read.value : read.wrong;
};

it.each(READ)('reads %j as English, French and Spanish readers write it', (text, en, fr, es) => {
  expect([said(text, POINT), said(text, COMMA_SPACED), said(text, COMMA)]).toEqual([en, fr, es]);
});

it('takes three decimals where the currency or a rate has them, and nothing either way without a style', () => {
  expect(said('10.500', POINT, 3)).toBe('10.500');
  expect(said('10,500', COMMA, 3)).toBe('10.500');
  expect(said('10.500', null, 3)).toBe('ambiguous');
});

it.each([
  ['1.250,50', ','], ['1,250.50', '.'], ['1.250.000', ','], ['1,250,000', '.'], ['12,34,567', '.'], ['0.5', '.'],
  ['1 250,5', ','], ['10.000', null], ['1250', null], ['abc', null],
])('%j proves %j before the decimals', (text, sign) => {
  expect(decimalSignOf(text)).toBe(sign);
}); // prettier-ignore
