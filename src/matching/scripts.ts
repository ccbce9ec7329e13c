import { withHeardNames } from './heard-names';
import { withJapanese } from './japanese-names';

/** Scripts that write foreign names by syllables: only what their consonants have in common can be compared. */
const SYLLABIC = /[\p{Script=Katakana}\p{Script=Hangul}\p{Script=Han}\p{Script=Myanmar}]/u;

/** True for a name in a script that writes names of others as it hears them. */
export function isSyllabic(name: string): boolean {
  return SYLLABIC.test(name);
}

const HEARD = /[\p{Script=Katakana}\p{Script=Myanmar}·・]|\p{Script=Hangul}{4}/u;

/** True for such a name, by its signs, that is not one of the language of the script. */
export function isHeard(signs: string): boolean {
  return signs !== '' && HEARD.test(signs);
}

const OTHER = /[\p{Script=Greek}\p{Script=Hebrew}\p{Script=Myanmar}\p{Script=Katakana}\p{Script=Han}]/u;

/** The name with scripts that a letter by letter transliteration misreads as lists and passports write them. */
export function asPassportsWrite(name: string, isOrganization: boolean): string {
  if (!OTHER.test(name)) return name;
  const text = katakana(burmese(hebrew(greek(withHeardNames(name.normalize('NFKC'))))));
  return isOrganization ? text : withJapanese(text);
}

type Rule = readonly [RegExp, string];

function applied(text: string, script: RegExp, rules: readonly Rule[]): string {
  if (!script.test(text)) return text;
  return rules.reduce((written, [pattern, by]) => written.replace(pattern, by), text);
}

const GREEK: readonly Rule[] = [
  [/[\u0300\u0301]/g, ''],
  [/(?<!\p{L})μπ/gu, 'b'],
  [/(?<=\p{L})μπ(?!\p{L})/gu, 'mp'],
  [/μπ/g, 'b'],
  [/(?<!\p{L})ντ/gu, 'd'],
  [/ντ/g, 'd'],
  [/γ[κγ]/g, 'g'],
  [/γχ/g, 'nch'],
  [/τζ/g, 'tz'],
  [/ου/g, 'u'],
  [/([αε])υ(?=[βγδζλμνραεηιουω])/g, '$1v'],
  [/([αε])υ/g, '$1f'],
  [/[οε]ι/g, 'i'],
  [/αι/g, 'e'],
  [/(?<!\p{L})γ(?=[ιeiυη])/gu, 'gi'],
  [/giι(?=[αωo])/g, 'gi'],
  [/[ηυ]/g, 'i'],
  [/χ/g, 'ch'],
  [/β/g, 'v'],
];

function greek(text: string): string {
  if (!/\p{Script=Greek}/u.test(text)) return text;
  return applied(text.normalize('NFD').toLowerCase().replace(/ς/g, 'σ'), /./, GREEK).normalize('NFC');
}

const HEBREW: readonly Rule[] = [
  [/[\u0591-\u05C7'"׳״]/g, ''],
  [/וו/g, 'v'],
  [/(?<!\p{L})ו/gu, 'v'],
  [/(?<=\p{L})ו/gu, 'o'],
  [/יי/g, 'i'],
  [/(?<!\p{L})י/gu, 'y'],
  [/י/g, 'i'],
  [/ף/g, 'f'],
  [/פ/g, 'p'],
  [/(?<=\p{L})ה(?!\p{L})/gu, 'a'],
  [/ח/g, 'h'],
  [/[צץ]/g, 'tz'],
  [/ש/g, 'sh'],
  [/[טת]/g, 't'],
  [/ק/g, 'k'],
  [/[כך]/g, 'k'],
  [/[אע]/g, 'a'],
  [/ב/g, 'b'],
];

function hebrew(text: string): string {
  return applied(text, /\p{Script=Hebrew}/u, HEBREW);
}

/** Rhymes before letters; the virama-like stroke ends a syllable. */
const BURMESE: readonly Rule[] = [
  [/\u100A\u103A/g, 'i'],
  [/\u1004(?:\u1037\u103A|\u103A\u1037)/g, 'int'],
  [/[\u1036\u1037\u1038]/g, ''],
  [/\u1031(.?)\u102C\u1004\u103A/g, '$1aung'],
  [/\u1031\u102B\u1004\u103A/g, 'aung'],
  [/\u102D\u102F\u1004\u103A/g, 'aing'],
  [/\u1031\u102C\u103A?|\u1031\u102B\u103A?/g, 'aw'],
  [/\u102D\u102F/g, 'o'],
  [/([\u103B\u103C]?)\u103D\u1014\u103A/g, '$1un'],
  [/\u102F\u1014\u103A/g, 'on'],
  [/\u102D\u1014\u103A/g, 'ein'],
  [/\u1004\u103A/g, 'in'],
  [/[\u1014\u1019]\u103A/g, 'an'],
  [/[\u1010\u1015\u1000\u1005]\u103A/g, 't'],
  [/\u101A\u103A/g, 'e'],
  [/\u1031/g, 'ay'],
  [/[\u102D\u102E]/g, 'i'],
  [/[\u102F\u1030]/g, 'u'],
  [/[\u102C\u102B]/g, 'a'],
  [/\u1032/g, 'e'],
  [/[\u103B\u103C]/g, 'y'],
  [/\u103D/g, 'w'],
  [/(.)\u103E/g, 'h$1'],
  [/\u103A/g, ''],
  [/\u1021/g, ''],
  [/\u1011/g, 'ht'],
  [/\u1016/g, 'hp'],
  [/\u1001/g, 'kh'],
  [/\u1006/g, 's'],
  [/\u101E/g, 'th'],
  [/\u1005/g, 's'],
  [/\u101D/g, 'w'],
  [/\u1018/g, 'b'],
];

function burmese(text: string): string {
  return applied(text, /\p{Script=Myanmar}/u, BURMESE);
}

/** A sign and a small one behind it are one syllable: `ジョ` is `jo`. */
const SOFT: Readonly<Record<string, string>> = { シ: 'sh', ジ: 'j', チ: 'ch' };
const VOWEL: Readonly<Record<string, string>> = { ャ: 'a', ュ: 'u', ョ: 'o', ェ: 'e' };

/** Long vowels have no sign in Latin letters; `u` before `r` is how a `v` before `l` is heard. */
function katakana(text: string): string {
  if (!/\p{Script=Katakana}/u.test(text)) return text;
  return text
    .replace(/ー/g, '')
    .replace(
      /([シジチ])([ャュョェ])/g,
      (_, one: string, small: string) => `${SOFT[one] ?? ''}${VOWEL[small] ?? ''}`,
    )
    .replace(/ウ(?=[ラリルレロ])/g, 'ヴ')
    .replace(/[・=＝]/g, ' ');
}

/** What a name of any script and its foreign way of writing have in common: classes of consonants. */
export function loanKey(word: string): string {
  const text = word
    .replace(/ng/g, 'n')
    .replace(/x/g, 'ks')
    .replace(/tch|tsh|shch|ch|zh|dj|dz|ts|tz|j|q(?=i|u)|[cg](?=[eiy])/g, 'T')
    .replace(/sh/g, 's')
    .replace(/ph/g, 'b')
    .replace(/th/g, 's')
    .replace(/kh|gh/g, 'k')
    .replace(/[dt]/g, 'T')
    .replace(/[ckgq]/g, 'k')
    .replace(/[bpfvw]/g, 'b')
    .replace(/[lr]/g, 'r')
    .replace(/[sz]/g, 's')
    .replace(/h/g, '')
    .replace(/[aeiouy]/g, '');
  return text.replace(/(.)\1+/g, '$1').toLowerCase();
}
