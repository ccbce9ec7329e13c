import { isLegalForm } from './names/legal-forms';
import { prepareName } from './names/prepared';
import { letterMask, typos } from './names/distance';
import { hashOf } from './hash';
import { inFull } from './abbreviations';
import { PLACE_OF } from './countries';
import {
  withClassLetters,
  withDigits,
  withoutDigitLetters,
  withoutOrdinalEndings,
  withSeries,
  withSigns,
} from './number-words';
import { withKorean } from './korean';
import { arabicWords } from './arabic-words';
import { withChineseWords } from './chinese-words';
import { withPalladius } from './palladius';
import { asPassportsWrite, isSyllabic } from './scripts';
import { isConsonantal } from './skeleton';
import { withoutTitles, withoutWrittenTitles } from './titles';

/** A name made ready for screening: the register's prepared name, with Arabic names taken apart. */
export interface ScreenedName {
  /** Words that tell the name apart, folded to Latin letters. */
  words: readonly string[];
  masks: readonly number[];
  /** Legal forms by their short name, '' for none. */
  legal: string;
  /** Hash of the whole name run together, for words somebody joined or split. */
  run: number;
  /** Written in a script without vowels. */
  consonantal: boolean;
  /** Written in a script that hears foreign names by syllables, as it was written without spaces; '' for others. */
  syllabic: string;
  /** What each word weighs, where the lists have told it already. */
  weights?: readonly number[];
  /** One letter and another with `&` between them: `P&G`, which is short for two words. */
  anded?: boolean;
}

type Kind = 'person' | 'organization';

const SERVANT = /^abd[aeou]?l?$/;
const SERVANT_OF = /^abd(?:[aeou]l|[aeou](?=r|([szdtn])\1))([a-z]{4,}|ha[iyq])$/;
const GOD = /^ab[du]+[aeou]?l+ah?$/;

/** Prepares a name of any script, as that of its kind where that is known; a name without letters gives no words. */
export function screenedName(given: string, kind?: Kind): ScreenedName {
  const name = inOneScript(withChinese(given, kind));
  const consonantal = isConsonantal(name);
  const isPerson = kind === 'person';
  const anded = name.includes('&') && /^\s*\p{L}\s?&\s?\p{L}(?!\p{L})/u.test(name);
  const read = (text: string) => prepareName(text, isPerson ? 'persons' : 'names');
  const { words, masks, legal, run } = read(
    consonantal
      ? asPassportsWrite(arabicWords(name), !isPerson)
      : withoutOrdinalEndings(joinedFaith(latin(name, kind))),
  );
  const untitled = withoutTitles(words, isPerson);
  const taken = (isPerson ? untitled : asOrganization(untitled, kind)).flatMap(withoutServant);
  const changed = taken.length !== words.length || taken.some((word, at) => word !== words[at]);
  return {
    words: isPerson || anded || !isOnlyForms(words) ? taken : [],
    masks: changed ? taken.map(letterMask) : masks,
    legal: consonantal ? '' : legal,
    run: hashOf(run),
    consonantal,
    ...(anded ? { anded } : {}),
    syllabic: isSyllabic(given) ? given.normalize('NFKC').replace(/[^\p{L}·・]/gu, '') : '',
  };
}

/** Chinese names that are written in Cyrillic letters, and words of companies in Han signs. */
function withChinese(name: string, kind: Kind | undefined): string {
  const spelt = kind === 'organization' ? name : withPalladius(name);
  return kind === 'person' ? spelt : withChineseWords(spelt, kind === 'organization');
}

/** `El Harrachi (الحراشي)` says its name twice: what is written in Latin letters has its vowels. */
function inOneScript(name: string): string {
  return isConsonantal(name) && /[a-z]{4}/i.test(name)
    ? name.replace(/[\p{Script=Arabic}\p{Script=Hebrew}]+/gu, ' ')
    : name;
}

function latin(name: string, kind: Kind | undefined): string {
  const written = asPassportsWrite(withKorean(name), kind === 'organization');
  const text = withoutDigitLetters(kind === 'organization' ? written : withoutWrittenTitles(written));
  return kind === 'person' ? text : withSigns(withoutAmpersand(withClassLetters(text)));
}

function asOrganization(
  words: readonly string[],
  kind: 'organization' | undefined | 'person',
): readonly string[] {
  const series = withSeries(withoutForms(words), kind === 'organization' ? kind : undefined);
  return withDigits(series).map(inFull);
}

/** `!? LTD` has nothing but its legal form. */
function isOnlyForms(words: readonly string[]): boolean {
  return words.length === 0 || words.every(isLegalForm);
}

/** `P&G` and `AT and T` are `PG` and `ATT`; `et`, `y`, `und` between two names say `and`. */
function withoutAmpersand(name: string): string {
  const text = /[&+]|\b(?:and|et|und|og|en|e|y|i)\b/i.test(name) ? name : '';
  if (text === '') return name;
  return text
    .replace(
      /(?<![\p{L}&])(\p{Lu}{1,2})\s?(?:[&+]|(?<=\s)(?:and|et|und|og|en|y|e)(?=\s))\s?(\p{Lu}{1,2})(?!\p{L})/gu,
      '$1$2',
    )
    .replace(/(?<!\p{L})(\p{L})\s?&\s?(\p{L})(?!\p{L})/gu, '$1$2')
    .replace(/(?<=\p{L}) [eiyu] (?=\p{Lu})/gu, ' & ');
}

/** Words of legal forms that are left when a form is cut in two, moved or mistyped. */
const FORM_WORDS = (
  'limited liability company joint stock corporation incorporated corporacion compania compagnie sociedad societe ' +
  'anonima anonyme obshchestvo ogranichennoi ogranichennoy otvetstvennostyu aktsionernoe otkrytoe zakrytoe ' +
  'publichnoe sirketi gesellschaft limitada aktiengesellschaft aktiebolag aktiebolaget osakeyhtio naamloze vennootschap besloten ' +
  'aktieselskab anpartsselskab beschrankter haftung spolka akcyjna ograniczona odpowiedzialnoscia korlatolt felelossegu tarsasag ' +
  'drustvo ogranicenom odgovornoscu sabiedriba ierobezotu atbildibu uzdaroji akcine bendrove perseroan terbatas sendirian berhad ' +
  'responsabilite responsabilidad responsabilita simplifiee simplificada kabushiki kaisha proprietary aktsionernoye otvetstvennostyu'
).split(' ');
/** Words that are part of a legal form only where another word of one stands beside them. */
const BESIDE_FORMS = new Set('par per actions azioni azione mit s z ar su o anonim akcyjna stock limitee limited mbh ltd sti private anonyma anonymes'.split(' ')); // prettier-ignore
const EXACT_FORMS = new Set([...FORM_WORDS, 'ltd', 'llc', 'inc', 'corp', 'co', 'sa', 'cv', 'jsc', 'fze']);
const formWords = new Map<string, boolean>();
const MOST_REMEMBERED = 50_000;

/** `LIABILITY COMPANY ALBA LIMITED` and `ALBA LIMITD` are `alba`; a name of nothing else is left as it is. */
function withoutForms(words: readonly string[]): readonly string[] {
  if (words.length < 2 || !words.some(isFormWord)) return words;
  const isForm = words.map(
    (word, at) => isFormWord(word) || isStock(words, at) || isCompany(words, at) || isOpen(words, at),
  );
  // From both sides, so that a run of them beside a form goes whole.
  for (let at = 1; at < words.length; at += 1)
    if (isForm[at - 1] && BESIDE_FORMS.has(words[at] ?? '')) isForm[at] = true;
  for (let at = words.length - 2; at >= 0; at -= 1)
    if (isForm[at + 1] && BESIDE_FORMS.has(words[at] ?? '')) isForm[at] = true;
  const left = words.filter((_, at) => !isForm[at]);
  return left.length > 0 ? left : words;
}

/** `JOINT STCK COMPANY`: short words are forms when mistyped only where the others of the form stand too. */
function isStock(words: readonly string[], at: number): boolean {
  const word = words[at] ?? '';
  if (word.length < 4 || word.length > 6) return false;
  const stock = typos(word, 'stock', 1) <= 1;
  if (!stock && typos(word, 'joint', 1) > 1) return false;
  const near = stock ? words[at - 1] : words[at + 1];
  return near !== undefined && (isFormWord(near) || typos(near, stock ? 'joint' : 'stock', 1) <= 1);
}

/** `OPEN JOINT STOCK COPMANY`: of which kind a company of stock is. */
function isOpen(words: readonly string[], at: number): boolean {
  return OPEN.has(words[at] ?? '') && typos(words[at + 1] ?? '', 'joint', 1) <= 1;
}

const OPEN = new Set(['open', 'closed', 'public']);

/** `JOINT STOCK COGANY`: behind the words that it belongs to, what is as far as two typos from it is that word. */
function isCompany(words: readonly string[], at: number): boolean {
  const [first = '', second = '', word = ''] = [words[at - 2], words[at - 1], words[at]];
  const belongs = (first === 'joint' && second === 'stock') || second === 'liability';
  return belongs && word.length > 4 && typos(word, 'company', 2) <= 2;
}

export function isFormWord(word: string): boolean {
  const known = formWords.get(word);
  if (known !== undefined) return known;
  if (formWords.size >= MOST_REMEMBERED) formWords.clear();
  const most = word.length >= 9 ? 2 : 1;
  const near =
    word.length >= 6 &&
    !PLACE_OF.has(word) &&
    FORM_WORDS.some((form) => form.length >= 7 && typos(word, form, most) <= most);
  const is = near || EXACT_FORMS.has(word);
  formWords.set(word, is);
  return is;
}

/** `Abdul Rahman`, `Abdelrahman` and `Abdurrahman` are all `abd rahman`; `Abdallah` stays one word. */
function withoutServant(word: string): string[] {
  if (!word.startsWith('abd')) return isMistypedServant(word) ? ['abd'] : [word];
  if (GOD.test(word)) return ['abdullah'];
  if (SERVANT.test(word)) return ['abd'];
  const servant = SERVANT_OF.exec(word);
  const of = servant?.[2];
  return of === undefined ? [word] : ['abd', of];
}

/** `Adul` and `Badul` for `Abdul`; `Abul` is another word. */
function isMistypedServant(word: string): boolean {
  return word.length >= 4 && word.length <= 6 && word !== 'abul' && typos(word, 'abdul', 1) <= 1;
}

/** `Shams al-Din` and `Shamsud Deen` are `Shamsuddin`, as Arabic reads it. */
function joinedFaith(name: string): string {
  // Cheap to see first: the longer pattern is slow, and few names need it.
  if (!/d[ie]e?n/i.test(name)) return name;
  return name.replace(/(?<=\p{L}{3})[\s'’-]+(?:[aeuo][ldl][\s'’-]*)?d(?:i|e|ee)ne?(?!\p{L})/giu, 'uddin');
}
