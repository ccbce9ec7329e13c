import { IntlMessageFormat } from 'intl-messageformat';
import type { Locale } from '../kernel/actor';
import { isDay } from '../kernel/clock';
import { formatDay } from './format';
import type { Texts } from './texts';

type Values = Readonly<Record<string, string | number>>;

const catalogue = new Map<string, Texts[string]>();
const compiled = new Map<string, IntlMessageFormat>();
/** Sentences kept with what they say: short ones, of numbers and days. */
const sentences = new Map<string, string>();
const SENTENCES = 10_000;
const LONGEST = 150;

/** Adds a module's texts to the catalogue; called once, where the module is declared. */
export function registerTexts(texts: Texts): void {
  for (const [key, messages] of Object.entries(texts)) catalogue.set(key, messages);
}

/** Every registered text, for the checks of the catalogue. */
export function allTexts(): ReadonlyMap<string, Texts[string]> {
  return catalogue;
}

/**
 * The sentence of a key in a language, its ICU arguments filled in; a day is written as its reader writes it.
 * A missing key is an error in tests; in use the key itself is shown, so that a page still opens.
 */
export function translate(locale: Locale, key: string, values?: Values): string {
  const message = catalogue.get(key);
  if (!message) {
    if (process.env.NODE_ENV === 'test') throw new Error(`no text for ${key}`);
    return key;
  }
  if (!values && !message[locale].includes('{') && !message[locale].includes("'")) return message[locale];
  if (!values) return String(formatOf(locale, key, message[locale]).format());
  return filled(`${locale} ${key} ${JSON.stringify(values)}`, () =>
    String(formatOf(locale, key, message[locale]).format(spoken(locale, values))),
  );
}

/** A page says the same of many rows: "12 engagements in 3 countries", "until 3 March 2028". */
function filled(name: string, make: () => string): string {
  if (name.length > LONGEST) return make();
  let text = sentences.get(name);
  if (text !== undefined) return text;
  if (sentences.size >= SENTENCES) sentences.clear();
  sentences.set(name, (text = make()));
  return text;
}

/** Reasons carry days as they are kept, `2028-03-03`. */
function spoken(locale: Locale, values: Values): Values {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' && isDay(value) ? formatDay(locale, value) : value,
    ]),
  );
}

export function hasText(key: string): boolean {
  return catalogue.has(key);
}

function formatOf(locale: Locale, key: string, message: string): IntlMessageFormat {
  const name = `${locale} ${key}`;
  let format = compiled.get(name);
  if (!format)
    compiled.set(name, (format = new IntlMessageFormat(message, locale, undefined, { ignoreTag: true })));
  return format;
}
