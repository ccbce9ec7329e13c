import { countryChoices } from '../../src/texts/format';

describe('countries to choose from', () => {
  it('stand in the order of the reader’s language, made once', () => {
    const codes = ['ZM', 'ES', 'AT', 'EG', 'AX'];
    const labels = (locale: 'en' | 'fr' | 'es'): string[] =>
      countryChoices(locale, codes).map(({ label }) => label);
    expect(labels('en')).toEqual(['Åland Islands', 'Austria', 'Egypt', 'Spain', 'Zambia']);
    expect(labels('fr')).toEqual(['Autriche', 'Égypte', 'Espagne', 'Îles Åland', 'Zambie']);
    expect(labels('es')[0]).toBe('Austria');
    expect(countryChoices('fr', codes)).toBe(countryChoices('fr', codes));
  });

  it('are made once for all countries of the world too', () => {
    const codes = Array.from(
      { length: 250 },
      (_, at) => `${String.fromCharCode(65 + (at % 26))}${String.fromCharCode(65 + (at % 25))}`,
    );
    expect(countryChoices('en', codes)).toBe(countryChoices('en', codes));
  });
});
