import { typos } from './names/distance';
import { spelledWords, usualSpelling } from './names/words';
import { PLACE_OF } from './countries';
import { ABBREVIATIONS } from './generic-words';
import { LINES_OF_BUSINESS } from './lines-of-business';

const IN_FULL = new Map([
  ...PLACE_OF,
  ...Object.entries(ABBREVIATIONS).flatMap(([word, others]) => [
    [word, word] as const,
    ...others.split(' ').map((each) => [each, word] as const),
  ]),
]);

/** Words in their own right, which are not another one mistyped: `mortars`, `hospitality`. */
const OWN = new Set(LINES_OF_BUSINESS.split(' '));

/** Shorter words of an organization's name, mistyped, may as well be another word. */
const SHORTEST_MISTYPED = 7;

/** The long words with each letter left out, so that a mistyped one is found without comparing all. */
const NEIGHBOURS = new Map<string, string>();
for (const word of [...IN_FULL.keys(), ...spelledWords().map(([way]) => way)])
  if (word.length >= SHORTEST_MISTYPED && !PLACE_OF.has(word))
    for (const key of neighbours(word)) NEIGHBOURS.set(key, word);

const remembered = new Map<string, string>();
const MOST_REMEMBERED = 50_000;

/** The one spelling of a folded word that is shortened, in the plural, in another language or mistyped. */
export function inFull(word: string): string {
  const exact = IN_FULL.get(word);
  if (exact !== undefined) return exact;
  if (word.length < SHORTEST_MISTYPED - 1 || OWN.has(word)) return word;
  const known = remembered.get(word);
  if (known !== undefined) return known;
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  const found = mistyped(word);
  remembered.set(word, found);
  return found;
}

function mistyped(word: string): string {
  for (const key of neighbours(word)) {
    const near = NEIGHBOURS.get(key);
    if (near !== undefined && typos(near, word, 1) <= 1) return IN_FULL.get(near) ?? usualSpelling(near);
  }
  return word;
}

function neighbours(word: string): string[] {
  const keys = [word];
  for (let at = 0; at < word.length; at += 1) keys.push(word.slice(0, at) + word.slice(at + 1));
  return keys;
}

/** The ways to write a word, by its one spelling; places apart, which are as many names. */
const WAYS = new Map<string, string[]>();
for (const [way, word] of [...IN_FULL, ...spelledWords()]) {
  const full = IN_FULL.get(word) ?? word;
  if (way.length >= 4 && !PLACE_OF.has(way)) WAYS.set(full, [...(WAYS.get(full) ?? []), way]);
}

/** True for the one spelling of a word that is written in several ways. */
export function hasWays(word: string): boolean {
  return WAYS.has(word);
}

/** True where a word is another mistyped as it is written in full or in its language: `tade` for `trading`, which is `trade` too. */
export function isMistypedWay(word: string, spelled: string): boolean {
  const most = word.length >= 8 ? 2 : 1;
  return word.length >= 4 && (WAYS.get(spelled) ?? []).some((way) => typos(word, way, most) <= most);
}
