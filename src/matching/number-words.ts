import { romanNumber } from './names/words';

/** Numbers as words, in English and as ordinals; `one` to `twenty` and the tens. */
const UNITS =
  'one/first two/second three/third four/fourth five/fifth six/sixth seven/seventh eight/eighth nine/ninth ten/tenth ' +
  'eleven/eleventh twelve/twelfth thirteen/thirteenth fourteen/fourteenth fifteen/fifteenth sixteen/sixteenth ' +
  'seventeen/seventeenth eighteen/eighteenth nineteen/nineteenth';
const TENS =
  'twenty/twentieth thirty/thirtieth forty/fortieth fifty/fiftieth sixty/sixtieth seventy/seventieth eighty/eightieth ' +
  'ninety/ninetieth';
/** Ordinals of other languages that stand in names of banks, schools and units, from the first on. */
const ORDINALS =
  'erste/erster/erstes/primer/primera/primeiro/primeira/primo/pervyi/pervaya/pervy ' +
  'zweite/zweiter/zweites/segundo/segunda/deuxieme/seconde/secondo/seconda/vtoroi/vtoraya ' +
  'dritte/dritter/drittes/tercer/tercera/terceiro/terceira/troisieme/terzo/terza/tretii ' +
  'vierte/vierter/viertes/cuarto/cuarta/quarto/quarta/quatrieme ' +
  'funfte/funfter/fuenfte/quinto/quinta/cinquieme ' +
  'sechste/sechster/sexto/sexta/sixieme/sesto/sesta ' +
  'siebte/siebter/septimo/septima/setimo/septieme';

const VALUES = new Map<string, number>([
  ...numbered(UNITS).map(([word, at]) => [word, at + 1] as const),
  ...numbered(ORDINALS).map(([word, at]) => [word, at + 1] as const),
  ...numbered(TENS).map(([word, at]) => [word, (at + 2) * 10] as const),
  ['hundred', 100],
  ['thousand', 1000],
]);

function numbered(text: string): [string, number][] {
  return text.split(' ').flatMap((pair, at) => pair.split('/').map((word): [string, number] => [word, at]));
}

/** `21st` without its ending, which would be read as `Saint`. */
export function withoutOrdinalEndings(name: string): string {
  return /\d(?:st|nd|rd|th)\b/i.test(name) ? name.replace(/(\d)(?:st|nd|rd|th)\b/gi, '$1') : name;
}

/** `3%ers` are three percenters, and `#7` is No. 7. */
export function withSigns(name: string): string {
  if (!/[%#№]/.test(name)) return name;
  return name.replace(/(\d)\s?%\s?/g, '$1 percent').replace(/[#№]\s?(?=\d)/g, 'No ');
}

const DIGITS: Readonly<Record<string, string>> = { 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's', 7: 't', 8: 'b', '@': 'a', $: 's', '!': 'i' }; // prettier-ignore

/** `S3chin` is `Sechin`: one digit between the letters of a word stands for the letter it looks like. */
export function withoutDigitLetters(name: string): string {
  if (!/\p{L}[013457@$!8]\p{L}/u.test(name)) return name;
  return name.replace(/(?<![\p{L}\d])\p{L}+(?:[013457@$!8]\p{L}+)+(?![\p{L}\d])/gu, (word) =>
    word.length < 4 ? word : word.replace(/[^\p{L}]/gu, (sign) => DIGITS[sign] ?? sign),
  );
}

/** Words with number words as digits: `twenty first` is `21`, `forty 4` is `44`, `second` is `2`. */
export function withDigits(words: readonly string[]): readonly string[] {
  if (!words.some((word) => VALUES.has(word))) return words;
  const found: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    const value = VALUES.get(word);
    const after = words[at + 1] ?? '';
    const next = VALUES.get(after) ?? (/^[1-9]$/.test(after) ? Number(after) : 0);
    const tens = value !== undefined && value >= 20 && value < 100 && next > 0 && next < 10;
    const times = value !== undefined && value < 10 && (next === 100 || next === 1000);
    found.push(value === undefined ? word : String(tens ? value + next : times ? value * next : value));
    if (tens || times) at += 1;
  }
  return found;
}

const SERIES = new Set(
  (
    'fund series phase class trust unit part volume holding capital partner partners investment brigade battalion division regiment ' +
    'stage plan bond note portfolio venture equity income growth project tranche block lot plant mill station'
  ).split(' '),
);
const LETTER_NUMBERS: Readonly<Record<string, string>> = { i: '1', v: '5', x: '10' };
/** Numerals that are names of persons and places too. */
const ALSO_NAMES = new Set(['xi', 'vi', 'ii']);

/** `Alba Fund V` is `Alba Fund 5`, `Alba III` is `Alba 3`; `Xi` is a numeral only where series are numbered. */
export function withSeries(words: readonly string[], kind?: 'organization'): readonly string[] {
  if (words.length < 2) return words;
  const inSeries = words.some((word) => SERIES.has(word));
  const last = words.length - 1;
  return words.map((word, at) => {
    const letter = at === last && inSeries ? LETTER_NUMBERS[word] : undefined;
    const stands = inSeries || kind === 'organization' || (at === last && !ALSO_NAMES.has(word));
    return letter ?? (at > 0 && stands ? romanNumber(word) : undefined) ?? word;
  });
}

/** `Class A` and `Series C` are one word each: the letter alone would be an article, or be taken for an initial. */
export function withClassLetters(name: string): string {
  return name.replace(
    /(?<!\p{L})(?:class|classe|clase|series|serie|tranche)\s+"?([a-h])(?!\p{L})/giu,
    'class$1',
  );
}

/** A class or series by its letter, as `withClassLetters` writes it. */
export function isClassLetter(word: string): boolean {
  return word.length === 6 && /^class[a-h]$/.test(word);
}
