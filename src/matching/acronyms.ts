import { hashOf } from './hash';
import type { ScreenedName } from './screened-name';

/** Acronyms that everybody in business uses, with the words they stand for, folded and without legal forms. */
const KNOWN = `
ey ernst young
pwc pricewaterhousecoopers
pwc price waterhouse coopers
pg procter gamble
jj johnson johnson
jnj johnson johnson
att american telephone telegraph
ibm international business machines
ge general electric
gm general motors
gsk glaxosmithkline
gsk glaxo smith kline
bp british petroleum
bt british telecom
hp hewlett packard
hpe hewlett packard
hsbc hongkong shanghai banking
sgs societe generale surveillance
bnp banque nationale paris
rbs royal bank scotland
ubs union bank switzerland
ing internationale nederlanden groep
dhl dalsey hillblom lynn
ups united parcel
bmw bayerische motoren werke
vw volkswagen
basf badische anilin soda fabrik
kpmg klynveld peat marwick goerdeler
bcg boston consulting
axa axa
abb asea brown boveri
abinbev anheuser busch inbev
lg lucky goldstar
tsmc taiwan semiconductor manufacturing
sap systeme anwendungen produkte
jpm jpmorgan
bofa bank america
amex american express
fedex federal express
msft microsoft
mck mckinsey
loreal loreal
lvmh louis vuitton moet hennessy
edf electricite france
sncf societe nationale chemins fer francais
ntt nippon telegraph telephone
kfc kentucky fried chicken
aig american international group
amd advanced micro devices
adm archer daniels midland
db deutsche bank
cs credit suisse
sg societe generale
tcs tata consultancy
icbc industrial commercial bank china
ccb china construction bank
abc agricultural bank china
boc bank china
cnpc china national petroleum
cnooc china national offshore oil
nioc national iranian oil
pdvsa petroleos venezuela
pla peoples liberation army
irgc islamic revolutionary guard corps
fbi federal bureau investigation
un united nations
icrc international committee red cross
ifrc international federation red cross red crescent
msf medecins frontieres
wwf world wildlife fund
wwf world wide fund nature
imf international monetary fund
who world health
wfp world food program
wfp world food programme
ilo international labour
adb asian development bank
afdb african development bank
iadb inter american development bank
ebrd european bank reconstruction development
eib european investment bank
ifc international finance
eu european union
usa united states america
uk united kingdom
uae united arab emirates
dprk democratic peoples republic korea
prc peoples republic china
`;

const WORDS_OF = new Map<string, Set<string>>();
for (const line of KNOWN.trim().split('\n')) {
  const [acronym = '', ...words] = line.split(' ');
  WORDS_OF.set(acronym, (WORDS_OF.get(acronym) ?? new Set()).add(words.join('')));
}

/** How surely a name of one word is short for the words of another. */
type Acronym = 'known' | 'initials' | null;

/** @param spelled folds a word to its one spelling, as the words of `long` are. */
export function acronymOf(
  short: Pick<ScreenedName, 'words' | 'anded'>,
  { words: long, legal }: Pick<ScreenedName, 'words' | 'legal'>,
  spelled: (word: string) => string,
): Acronym {
  const [word = '', ...more] = short.words;
  if (more.length > 0 || word.length < 2 || word.length > 8 || long.length === 0) return null;
  if (isKnownAs(word, long, spelled)) return 'known';
  if (long.length < 2 || (word.length < 3 && short.anded !== true)) return null;
  return initialsSpell(word, long, legal) ? 'initials' : null;
}

const spelledOut = new Map<string, ReadonlySet<string>>();

function isKnownAs(word: string, long: readonly string[], spelled: (word: string) => string): boolean {
  if (!WORDS_OF.has(word)) return false;
  let runs = spelledOut.get(word);
  if (!runs) {
    const lines = KNOWN.trim().split('\n').map((line) => line.split(' ')).filter(([first]) => first === word); // prettier-ignore
    runs = new Set(lines.map(([, ...words]) => words.map(spelled).join('')));
    spelledOut.set(word, runs);
  }
  return runs.has(long.join(''));
}

/** Letters of words that names leave out or keep: `of`, `and`, `for`, `de`; `c` and `l` of a legal form at the end. */
function initialsSpell(word: string, long: readonly string[], legal: string): boolean {
  let at = 0;
  // Two initials and a letter between them are too little: `Aon` is not `Arista Networks`.
  const links = long.length > 2 ? 'oafd' : '';
  for (const each of long) {
    const letter = each.charCodeAt(0);
    while (at < word.length && word.charCodeAt(at) !== letter && at > 0 && links.includes(word.charAt(at)))
      at += 1;
    if (word.charCodeAt(at) !== letter) return false;
    at += 1;
  }
  const rest = word.slice(at);
  if (rest === '') return true;
  return legal !== '' && (rest === 'o' || legal.split(' ').some((form) => form.startsWith(rest) || (rest === 'c' && form.endsWith('c')))); // prettier-ignore
}

/** Under which key a name of three words or more, or a short one of one word, is found by its initials; 0 for none. */
export function initialsKey(words: readonly string[]): number {
  if (words.length === 1) {
    const word = words[0] ?? '';
    return word.length >= 3 && word.length <= 6 ? hashOf(`@${word}`) : 0;
  }
  if (words.length < 3 || words.length > 6) return 0;
  let initials = '@';
  for (const word of words) initials += word.charAt(0);
  return hashOf(initials);
}
