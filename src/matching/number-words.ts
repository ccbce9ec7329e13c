/** Numbers as words, in English and as ordinals; `one` to `twenty` and the tens. */
const UNITS =
  'one/first two/second three/third four/fourth five/fifth six/sixth seven/seventh eight/eighth nine/ninth ten/tenth ' +
  'eleven/eleventh twelve/twelfth thirteen/thirteenth fourteen/fourteenth fifteen/fifteenth sixteen/sixteenth ' +
  'seventeen/seventeenth eighteen/eighteenth nineteen/nineteenth';
const TENS =
  'twenty/twentieth thirty/thirtieth forty/fortieth fifty/fiftieth sixty/sixtieth seventy/seventieth eighty/eightieth ' +
  'ninety/ninetieth';

const VALUES = new Map<string, number>([
  ...numbered(UNITS).map(([word, at]) => [word, at + 1] as const),
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

/** Words with number words as digits: `twenty first` is `21`, `second` is `2`. */
export function withDigits(words: readonly string[]): readonly string[] {
  if (!words.some((word) => VALUES.has(word))) return words;
  const found: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    const value = VALUES.get(word);
    const next = VALUES.get(words[at + 1] ?? '') ?? 0;
    const tens = value !== undefined && value >= 20 && value < 100 && next > 0 && next < 10;
    found.push(value === undefined ? word : String(tens ? value + next : value));
    if (tens) at += 1;
  }
  return found;
}

const SERIES = new Set(
  'fund series phase class trust unit part volume holding capital partners investment'.split(' '),
);
const LETTER_NUMBERS: Readonly<Record<string, string>> = { i: '1', v: '5', x: '10' };

/** `Alba Fund V` is `Alba Fund 5`; a letter at the end of any other name is a letter. */
export function withSeries(words: readonly string[]): readonly string[] {
  const number = LETTER_NUMBERS[words.at(-1) ?? ''];
  return number !== undefined && words.some((word) => SERIES.has(word))
    ? [...words.slice(0, -1), number]
    : words;
}
