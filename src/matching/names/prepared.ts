import anyAscii from 'any-ascii';
import { letterMask } from './distance';
import { FOREIGN_FORMS, markLegalForms } from './legal-forms';
import { canonicalWord, isLink, isSyllableToo, usualSpelling } from './words';

/** A name made ready for comparison; prepare once, compare often. */
export interface PreparedName {
  /** Every word in its one spelling, legal forms by their short name. */
  folded: string;
  /** The words that tell the name apart, at most twelve. */
  words: readonly string[];
  /** `letterMask` of each word. */
  masks: readonly number[];
  /** Legal forms, written together: `ltd`, or '' for none. */
  legal: string;
  /** The telling words run together, and the whole name run together as it was written. */
  joined: string;
  run: string;
  /** First letters of the telling words, in lower case. */
  initials: string;
}

const MOST_WORDS = 12;

/** How words are read: keys of the register take every numeral for one, and a person has no legal form. */
type Reading = 'keys' | 'names' | 'persons';

/** Of one name its keys, its folded form and the names like it are asked for, one after the other. */
const lately = new Map<string, PreparedName>();
const LATELY = 100;

/** Prepares a name of any script; an empty one gives empty words. */
export function prepareName(name: string, reading: Reading = 'keys'): PreparedName {
  if (reading !== 'keys') return prepared(name, reading);
  const known = lately.get(name);
  if (known) return known;
  const made = prepared(name, reading);
  if (lately.size >= LATELY) lately.clear();
  lately.set(name, made);
  return made;
}

function prepared(name: string, reading: Reading): PreparedName {
  const tokens = tokensOf(name);
  const spelling = { keys: canonicalWord, names: usualSpelling, persons: ofPersons }[reading];
  const marked =
    reading === 'persons' ? tokens.map((text) => ({ text, legal: false })) : markLegalForms(tokens);
  const all = marked.map((word) => (word.legal ? word.text : spelling(word.text)));
  const plain = marked.flatMap((word, index) => (word.legal ? [] : [all[index] ?? word.text]));
  const words = tellingWords(plain.length > 0 ? plain : all, reading);
  return {
    folded: all.join(' '),
    words,
    masks: words.map(letterMask),
    legal: marked
      .filter((word) => word.legal)
      .map((word) => word.text)
      .join(' '),
    joined: words.join(''),
    run: tokens.join(''),
    initials: initialsOf(words),
  };
}

function ofPersons(word: string): string {
  return word === 'st' ? 'saint' : word;
}

function tellingWords(plain: readonly string[], reading: Reading): readonly string[] {
  const words = withoutAcronym(plain);
  const isSyllable = reading === 'persons' && words.length <= 4 ? isSyllableToo : () => false;
  const telling = words.filter((word) => !isLink(word) || isSyllable(word));
  return (telling.length > 0 ? telling : words).slice(0, MOST_WORDS);
}

/** `Bank of Alba (BOA)` says its name twice: a word that is the initials of the others is taken out. */
function withoutAcronym(words: readonly string[]): readonly string[] {
  if (words.length < 3 || words.length > MOST_WORDS) return words;
  const at = words.findIndex((word, index) => {
    if (word.length < 2 || word.length > 6) return false;
    const others = words.filter((_, other) => other !== index);
    return initialsOf(others) === word || initialsOf(others.filter((each) => !isLink(each))) === word;
  });
  return at < 0 ? words : words.filter((_, index) => index !== at);
}

function initialsOf(words: readonly string[]): string {
  return words.map((word) => word.charAt(0)).join('');
}

function tokensOf(name: string): string[] {
  const text = anyAscii(name.normalize('NFKC').slice(0, 400).replace(FOREIGN_FORMS, ' '))
    .toLowerCase()
    .replace(/[&+]/g, ' and ')
    .replace(/['`´]/g, '')
    .replace(/\b([akps])\/([asl])\b/g, '$1$2')
    .replace(/\b([a-z])\.(?=[a-z]\b)/g, '$1')
    .replace(/(\d)[.,](?=\d{3}\b)/g, '$1')
    .replace(/([a-z])(?=\d)|(\d)(?=[a-z])/g, '$1$2 ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
  return text === '' ? [] : joinLetters(text.split(' '));
}

/** `J P Alba` and `S A` become `jp alba` and `sa`: letters that stand alone side by side are initials. */
function joinLetters(tokens: readonly string[]): string[] {
  const joined: string[] = [];
  let letters = '';
  for (const token of tokens) {
    if (/^[a-z]$/.test(token)) {
      letters += token;
      continue;
    }
    if (letters !== '') joined.push(letters);
    letters = '';
    joined.push(token);
  }
  if (letters !== '') joined.push(letters);
  return joined;
}
