/** Words that hold a name together and tell nothing apart. */
const LINKS = new Set(
  (
    'and the of for in on by to at with a an de la le les l du des d et en au aux pour el los las y e del para por ' +
    'und der die das den fur von zu da do dos das di lo gli och og och van het voor'
  ).split(' '),
);

/** One spelling for words that companies write in several ways or languages. */
const SAME: Readonly<Record<string, string>> = {
  international: 'intl internationale internacional internazionale internationaal',
  national: 'natl nationale nacional nazionale',
  group: 'grp groupe grupo gruppe gruppo gruppen groupement',
  holding: 'holdings hldg hldgs',
  industry: 'industries inds industrie industria industrias industriel industrielle',
  service: 'services svc svcs servicio servicios servizi',
  technology: 'technologies tech technologie tecnologia tecnologias',
  bank: 'banque banco banca bankasi',
  foundation: 'fondation fundacion fundacao fondazione stiftung stichting fdn foundations',
  association: 'assoc assn asociacion associacao associazione associations',
  university: 'univ universite universidad universita universitat universidade',
  manufacturing: 'mfg',
  brothers: 'bros freres hermanos',
  engineering: 'engg',
  pharmaceutical: 'pharmaceuticals pharma farmaceutica farmaceuticos pharmaceutique',
  insurance: 'assurance assurances seguros',
  chemical: 'chemicals',
  solution: 'solutions soluciones',
  system: 'systems sistemas systemes',
  product: 'products productos produits',
  resource: 'resources recursos ressources',
  partner: 'partners',
  enterprise: 'enterprises entreprise entreprises empresa empresas ent',
  venture: 'ventures',
  consulting: 'consultants consultancy consultores',
  development: 'developpement desarrollo dev',
  investment: 'investments inversiones investissement investissements',
  trading: 'trade',
  saint: 'st sainte san santa',
};

/** Words so common in names that they tell little apart, from 0 to 1; every other word weighs 1. */
const COMMON: Readonly<Record<string, string>> = {
  0.3:
    'international group holding industry service company enterprise global worldwide solution trading general ' +
    'consulting investment product system management business commercial venture partner',
  0.45:
    'national bank technology resource manufacturing brothers engineering development capital world united ' +
    'first new pharmaceutical insurance chemical energy food foods media telecom communication communications ' +
    'construction motors electric electronics logistics transport mining oil gas agency institute center centre',
  0.5: 'foundation association university fund trust society',
};

/** Roman numerals that end the names of funds and series; `i`, `v` and `x` alone are letters. */
const ROMAN = new Map(
  Object.entries({ ii: '2', iii: '3', iv: '4', vi: '6', vii: '7', viii: '8', ix: '9', xi: '11', xii: '12' }),
);

const SPELLING = new Map(
  Object.entries(SAME).flatMap(([word, others]) => others.split(' ').map((each) => [each, word] as const)),
);
const WEIGHTS = new Map(
  Object.entries(COMMON).flatMap(([weight, words]) =>
    words.split(' ').map((each) => [each, Number(weight)] as const),
  ),
);

/** Links that are syllables of Chinese and Korean names: `En-lai`, `Doo-hwan` written `Du-hwan`. */
const SYLLABLES_TOO = new Set('en in du to on an den y'.split(' '));

/** True for a link that in the name of a person is as likely a syllable. */
export function isSyllableToo(word: string): boolean {
  return SYLLABLES_TOO.has(word);
}

export function isLink(word: string): boolean {
  return LINKS.has(word);
}

/** Folded words are all digits or have none. */
export function isNumber(word: string): boolean {
  const first = word.charCodeAt(0);
  return first >= 48 && first <= 57;
}

/** The one spelling of a folded word. */
export function canonicalWord(word: string): string {
  return SPELLING.get(word) ?? ROMAN.get(word) ?? word;
}

/** The one spelling of a folded word, numerals left as they are: only the whole name tells a numeral from a name. */
export function usualSpelling(word: string): string {
  return SPELLING.get(word) ?? word;
}

/** Every way such words are written, with the one spelling. */
export function spelledWords(): readonly (readonly [string, string])[] {
  return [...SPELLING, ...Object.keys(SAME).map((word) => [word, word] as const)];
}

/** The number a folded word of Roman digits stands for where numbers stand. */
export function romanNumber(word: string): string | undefined {
  return ROMAN.get(word);
}

/** How much a word tells apart, from 0.3 for `group` to 1; for when no register gives its own rarity. */
export function plainWeight(word: string): number {
  return WEIGHTS.get(word) ?? 1;
}
