import { LOCALES, type Locale } from '../kernel/actor';
import { isoCountries } from '../offices/reference';
import { countryName } from '../texts/format';
import { hasText, translate } from '../texts/translator';
import { foldWord } from './cells';
import type { ImportColumn } from './columns';

const YES = ['yes', 'y', 'true', '1', 'x', 'oui', 'vrai', 'si', 'verdadero'];
const NO = ['no', 'n', 'false', '0', 'non', 'faux', 'falso'];

/** What a yes or no cell may say. */
export const YES_OR_NO: ReadonlyMap<string, 'yes' | 'no'> = new Map([
  ...YES.map((word) => [word, 'yes'] as const),
  ...NO.map((word) => [word, 'no'] as const),
]);

/** The words of every choice of a column, folded, in three languages and as codes. */
export function wordsOf<T extends string>(values: readonly T[], words: string): ReadonlyMap<string, T> {
  const known = new Map<string, T>();
  for (const value of values) {
    known.set(foldWord(value), value);
    for (const locale of LOCALES) {
      const key = `${words}.${value}`;
      if (hasText(key)) known.set(foldWord(translate(locale, key)), value);
    }
  }
  return known;
}

/** The word of a choice in a language; the code itself where there is none. */
export function wordOf(locale: Locale, words: string, value: string): string {
  const key = `${words}.${value}`;
  return hasText(key) ? translate(locale, key) : value;
}

/** The dropdown of a column whose choices are fixed. */
export function optionsOf(locale: Locale, column: ImportColumn): string[] | undefined {
  const { choices } = column;
  return choices?.values.map((value) => wordOf(locale, choices.words, value));
}

let countries: Map<string, string> | undefined;

/** Alpha-2 by alpha-2, alpha-3 or name in English, French or Spanish; undefined when unknown. */
export function countryOf(value: string): string | undefined {
  if (!countries) {
    countries = new Map();
    for (const { code, alpha3 } of isoCountries()) {
      for (const locale of LOCALES) countries.set(foldWord(countryName(locale, code)), code);
      countries.set(foldWord(alpha3), code).set(foldWord(code), code);
    }
  }
  return countries.get(foldWord(value));
}
