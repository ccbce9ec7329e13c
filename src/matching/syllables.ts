import { typos } from './names/distance';

/** Chinese syllables of pinyin by their beginnings and ends; not all that are formed so are in use, which does no harm. */
const INITIALS = 'b p m f d t n l g k h j q x zh ch sh r z c s y w';
const FINALS =
  'a o e ai ei ao ou an en ang eng ong i ia ie iao iu ian in iang ing iong u ua uo uai ui uan un uang ueng ue v ve er';
const PINYIN = new Set([
  'a', 'ai', 'an', 'ang', 'ao', 'e', 'en', 'er', 'ou', 'i', 'in', 'ing',
  ...INITIALS.split(' ').flatMap((begin) => FINALS.split(' ').map((end) => begin + end)),
]); // prettier-ignore

const SURNAMES = new Set(
  (
    'wang li zhang liu chen yang zhao huang zhou wu xu sun hu zhu gao lin he guo ma luo liang song zheng xie han tang feng yu dong ' +
    'xiao cheng cao yuan deng fu shen zeng peng lu su jiang cai jia ding wei xue ye yan pan du dai xia zhong tian ren fan fang shi ' +
    'yao tan liao zou xiong jin hao kong bai cui kang mao qiu qin gu hou shao meng long wan duan lei qian yin chang qiao lai gong ' +
    'wen pang tao hong xi hsi hui nie ning ouyang sima zhuge shangguan ' +
    // Wade–Giles
    'chang liu ch’en chao chou hsu sun chu kao kuo lo liang sung cheng hsieh t’ang tung hsiao ts’ao teng tseng p’eng ts’ai chia ting ' +
    'hsueh yeh tu tai hsia chung t’ien jen fang shih t’an tsou hsiung chin k’ung pai ts’ui k’ang ch’iu ch’in ku tuan ch’ien kung hung ' +
    'chiang lee lau kwok chow tsang yeung leung lam cheung chan ho yip tsai tsao peng tang tien tsui kang chiu chien'
  )
    .replace(/’/g, '')
    .split(' '),
);

/** True for a family name of one syllable that many Chinese bear, in either romanization. */
export function isChineseFamily(word: string): boolean {
  return SURNAMES.has(word);
}

/** Family names as Hong Kong and emigrants write them. */
const CANTONESE: Readonly<Record<string, string>> = { lee: 'li', lau: 'liu', kwok: 'guo', chow: 'zhou', tsang: 'zeng', yeung: 'yang', leung: 'liang', lam: 'lin', cheung: 'zhang', chan: 'chen', ho: 'he', yip: 'ye' }; // prettier-ignore

const MOST = 4;

/** A syllable of either romanization as what both have in common: `hsiao` and `xiao`, `chih` and `zhi`, `teng` and `deng`. */
function folded(syllable: string): string {
  return syllable
    .replace(/^i/, 'yi')
    .replace(/^hs/, 'x')
    .replace(/^(?:ts|tz|z(?!h)|c(?!h))/, 'z')
    .replace(/^(?:zh|ch|q|j|r)/, 'j')
    .replace(/^(?:p|b)/, 'b')
    .replace(/^(?:t|d)/, 'd')
    .replace(/^(?:k|g)/, 'g')
    .replace(/ung$/, 'ong')
    .replace(/([iuy])eh$/, '$1e')
    .replace(/ien$/, 'ian')
    .replace(/^yen$/, 'yan')
    .replace(/ih$/, 'i')
    .replace(/^zu$/, 'zi')
    .replace(/^([ghk])uei$/, '$1ui')
    .replace(/^([bpmfldtnzjs]|sh)uo$/, '$1o')
    .replace(/^([gh])o$/, '$1e');
}

const WADE_ENDS = 'ieh ueh ien ih iung ung uei eh en o erh u';
const WADE = new Set(
  'hs ts tz ch sh p t k j f h l m n s w y'
    .split(' ')
    .flatMap((begin) => [...WADE_ENDS.split(' '), ...FINALS.split(' ')].map((end) => begin + end)),
);

function cut(word: string, known: (syllable: string) => boolean): string[] | null {
  if (word === '') return [];
  for (let end = Math.min(6, word.length); end > 0; end -= 1) {
    if (!known(word.slice(0, end))) continue;
    const rest = cut(word.slice(end), known);
    if (rest) return [word.slice(0, end), ...rest];
  }
  return null;
}

/** A Chinese name as folded syllables, the family name first; null for any other name. */
function chineseSyllables(words: readonly string[]): string[] | null {
  if (words.length < 2 || words.length > 3) return null;
  const family = SURNAMES.has(words[0] ?? '') ? 0 : SURNAMES.has(words.at(-1) ?? '') ? words.length - 1 : -1;
  if (family < 0) return null;
  const given = words.filter((_, at) => at !== family);
  const own = words[family] ?? '';
  const found = [folded(CANTONESE[own] ?? own)];
  for (const word of given) {
    // `chien` is one syllable of Wade–Giles, not two of pinyin.
    const [parts] = [PINYIN, WADE]
      .flatMap((known) => [cut(word, (each) => known.has(each))])
      .filter((each) => each !== null)
      .sort((one, other) => one.length - other.length);
    if (!parts) return null;
    found.push(...parts.map(folded));
  }
  return found.length <= MOST && found.length > 1 ? found : null;
}

const KOREAN_FAMILY = new Map(
  Object.entries({
    kim: 'kim gim', ri: 'ri lee yi rhee li i', pak: 'pak park bak pag bag', choe: 'choe choi choy', chong: 'chong jong jeong jung chung joung',
    kang: 'kang gang', cho: 'cho jo joe', yun: 'yun yoon', chang: 'chang jang', im: 'im lim rim', han: 'han', o: 'o oh', so: 'so seo suh',
    sin: 'sin shin', kwon: 'kwon gwon', hwang: 'hwang', an: 'an ahn', song: 'song', ryu: 'ryu yu yoo ryoo', hong: 'hong', chon: 'chon jon jeon jun chun',
    ko: 'ko go koh', mun: 'mun moon', yang: 'yang ryang', son: 'son sohn', pae: 'pae bae', paek: 'paek baek back', ho: 'ho heo hur huh',
    nam: 'nam', sim: 'sim shim', no: 'no ro noh roh', ha: 'ha', kwak: 'kwak gwak', u: 'u woo', chu: 'chu ju joo', chin: 'chin jin', min: 'min', hyon: 'hyon hyun hyeon',
  }).flatMap(([one, ways]) => ways.split(' ').map((way) => [way, one] as const)),
); // prettier-ignore
const KOREAN = /^(?:kk|tt|pp|ss|jj|ch|sh|[bcdghjklmnprstwy])?(?:y?eo|y?ae|ye|wae|oe|we|wi|ui|eu|yoo?|yu|ya|wa|wo|oo|ou|ee|[aeiou])(?:ng|[klmnptbgrd]|ck)?$/; // prettier-ignore

function koreanFolded(syllable: string): string {
  return syllable
    .replace(/^([ktpsj])\1/, '$1')
    .replace(/oo/, 'u')
    .replace(/ee/, 'i')
    .replace(/ou/, 'u')
    .replace(/eo/, 'o')
    .replace(/eu/, 'u')
    .replace(/yu(?=n$|ng$)/, 'yo')
    .replace(/^g/, 'k')
    .replace(/^b/, 'p')
    .replace(/^d/, 't')
    .replace(/^(?:j|ch)/, 'c')
    .replace(/^sh/, 's')
    .replace(/^[lr]/, 'r')
    .replace(/^y(?=i)/, '')
    .replace(/u(?=n$|ng$|k$)/, 'o')
    .replace(/(?:g|ck)$/, (end) => (end === 'g' ? 'g' : 'k'))
    .replace(/(?<!n)g$/, 'k')
    .replace(/b$/, 'p')
    .replace(/[dt]$/, 't')
    .replace(/[lr]$/, 'l');
}

/** A Korean name of three syllables, folded, the family name first; null for any other name. */
function koreanSyllables(words: readonly string[]): string[] | null {
  if (words.length < 2 || words.length > 3) return null;
  const first = KOREAN_FAMILY.get(words[0] ?? '');
  const family = first !== undefined ? 0 : KOREAN_FAMILY.has(words.at(-1) ?? '') ? words.length - 1 : -1;
  if (family < 0) return null;
  const given = words.filter((_, at) => at !== family);
  const two = given.length === 2 ? given : parted(given[0] ?? '');
  if (!two || !two.every((each) => KOREAN.test(each))) return null;
  return [KOREAN_FAMILY.get(words[family] ?? '') ?? '', ...two.map(koreanFolded)];
}

function parted(word: string): string[] | null {
  for (let at = 2; at < word.length - 1; at += 1) {
    const [one, two] = [word.slice(0, at), word.slice(at)];
    if (/^[bcdghjklmnprstwy]/.test(two) && KOREAN.test(one) && KOREAN.test(two)) return [one, two];
  }
  return null;
}

/** The name asked for is compared with many: it is read once. */
function remembering(read: (words: readonly string[]) => string[] | null) {
  const known = new WeakMap<readonly string[], string[] | null>();
  return (words: readonly string[]): string[] | null => {
    let found = known.get(words);
    if (found === undefined) known.set(words, (found = read(words)));
    return found;
  };
}

const READINGS = [remembering(chineseSyllables), remembering(koreanSyllables)];

/** How two names of syllables compare; null where they are not both Chinese or both Korean. */
export function syllablesCompared(a: readonly string[], b: readonly string[]): 'same' | 'other' | null {
  let seen = false;
  for (const syllablesOf of READINGS) {
    const one = syllablesOf(a);
    const other = one && syllablesOf(b);
    if (!one || !other || one.length !== other.length) continue;
    if (one.every((each, at) => each === other[at])) return 'same';
    // A letter too many or too few is as likely mistyped.
    const differing = one.flatMap((each, at) =>
      each === other[at] ? [] : [[each, other[at] ?? ''] as const],
    );
    const [[first, second] = ['', '']] = differing;
    if (differing.length > 1 || first.length === second.length || typos(first, second, 1) > 1) seen = true;
  }
  return seen ? 'other' : null;
}
