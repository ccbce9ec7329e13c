import fc from 'fast-check';
import { decimalText, parseMinor, percentOf, roundTo, toUsdMinor } from '../../src/kernel/money';

describe('money', () => {
  it.each([
    ['1250.50', 'USD', 125050],
    ['1250.5', 'USD', 125050],
    ['-3', 'USD', -300],
    ['0.10', 'EUR', 10],
    ['1250.500', 'USD', 125050],
    ['1250.505', 'USD', undefined],
    ['1250', 'JPY', 1250],
    ['1250.5', 'JPY', undefined],
    ['1.234', 'KWD', 1234],
    ['', 'USD', undefined],
    ['1e3', 'USD', undefined],
    ['1,000', 'USD', undefined],
    ['99999999999999999', 'USD', undefined],
  ])('reads %s %s as %s minor units', (text, currency, minor) => {
    expect(parseMinor(text, currency)).toBe(minor);
  });

  it('writes what it reads', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e13, max: 1e13 }),
        fc.constantFrom('USD', 'JPY', 'KWD'),
        (minor, currency) => {
          expect(parseMinor(decimalText(minor, currency), currency)).toBe(minor === 0 ? 0 : minor);
        },
      ),
    );
  });

  it.each([
    [100, 'USD', '1', 100],
    [8500, 'EUR', '0.85', 10000],
    [1000, 'JPY', '112.5', 889],
    [1000, 'KWD', '0.3', 333],
    [-8500, 'EUR', '0.85', -10000],
    [1, 'EUR', '2', 1],
  ])('converts %s minor units of %s at %s to %s cents', (minor, currency, rate, cents) => {
    expect(toUsdMinor(minor, currency, rate)).toBe(cents);
  });

  it.each(['0', '', '-1', 'abc', '1,5'])('refuses the rate %p', (rate) => {
    expect(() => toUsdMinor(100, 'EUR', rate)).toThrow(RangeError);
  });

  it.each([
    [0.125, 2, 0.13],
    [1.005, 2, 1.01],
    [-1.005, 2, -1.01],
    [0.2594654, 2, 0.26],
    [1e-12, 2, 0],
  ])('rounds %s to %s decimals', (value, digits, rounded) => {
    expect(roundTo(value, digits)).toBe(rounded);
  });

  it('has no share of nothing', () => {
    expect(percentOf(1, 0)).toBeNull();
    expect(percentOf(1, 4)).toBe(25);
  });
});
