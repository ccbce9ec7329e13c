import { checkIdentifier } from '../../src/partners/identifiers';
import { matchingTexts } from '../../src/matching/matching.texts';

/** Check digits for eighteen characters, by long division: another way than the code under test. */
function withCheckDigits(base: string): string {
  const digits = [...`${base}00`].map((char) => Number.parseInt(char, 36).toString()).join('');
  return `${base}${(98n - (BigInt(digits) % 97n)).toString().padStart(2, '0')}`;
}

describe('identifiers', () => {
  it('accepts an LEI whose check digits are right, in its one spelling', () => {
    const lei = withCheckDigits('5299ACCORDTEST0001');
    expect(checkIdentifier('lei', lei)).toEqual({ value: lei });
    expect(checkIdentifier('lei', ` ${lei.toLowerCase().replace(/(.{4})/g, '$1 ')}`)).toEqual({ value: lei });
  });

  it('refuses an LEI with any one character changed', () => {
    const lei = withCheckDigits('5299ACCORDTEST0001');
    for (let at = 0; at < 18; at += 1) {
      const wrong = `${lei.slice(0, at)}${lei.charAt(at) === '7' ? '8' : '7'}${lei.slice(at + 1)}`;
      expect(checkIdentifier('lei', wrong)).toEqual({ reason: { key: 'identifier.lei_checksum' } });
    }
  });

  it.each([
    ['vat', 'fr 12 345 678 901', 'FR12345678901'],
    ['duns', '15-048-3782', '150483782'],
    ['register_number', '  hrb  12345 ', 'HRB 12345'],
    ['register_number', 'RC/NIA/2012-B-1', 'RC/NIA/2012-B-1'],
  ])('%s %s becomes %s', (scheme, value, normal) => {
    expect(checkIdentifier(scheme, value)).toEqual({ value: normal });
  });

  it.each([
    ['lei', '5299', 'identifier.lei_shape'],
    ['vat', 'FRANCE', 'identifier.vat_shape'],
    ['duns', '12345678', 'identifier.duns_shape'],
    ['register_number', 'none', 'identifier.register_shape'],
    ['register_number', '<b>1</b>', 'identifier.register_shape'],
    ['isbn', '1', 'identifier.unknown_scheme'],
  ])('%s %s is refused', (scheme, value, key) => {
    expect(checkIdentifier(scheme, value)).toMatchObject({ reason: { key } });
    expect(Object.keys(matchingTexts)).toContain(key);
  });
});
