/**
 * Legal forms by their short name, with the ways they are written once folded (ISO 20275 names and
 * their usual abbreviations). Forms that say the same in another language share one short name.
 */
const FORMS: Readonly<Record<string, string>> = {
  ltd: 'limited|ltd|cong ty tnhh|ltda|lda|limitada|limitee|ltee',
  inc: 'inc|incorporated|incorporee',
  corp: 'corp|corporation|corporacion|corporacao',
  co: 'co|company|cie|compagnie|compania|cia|companhia',
  llc: 'llc|lllc|limited liability company|ooo|obshchestvo s ogranichennoi otvetstvennostyu|obshchestvo s ogranichennoy otvetstvennostyu|tov|too',
  llp: 'llp|limited liability partnership',
  lp: 'lp|limited partnership',
  plc: 'plc|public limited company',
  sa: 'sa|societe anonyme|sociedad anonima|sociedade anonima|s a',
  sadecv: 'sa de cv|sab de cv|sapi de cv|sociedad anonima de capital variable',
  srl: 'srl|s de rl|s de rl de cv|sociedad de responsabilidad limitada|societa a responsabilita limitata',
  sarl: 'sarl|sarlu|societe a responsabilite limitee',
  sas: 'sas|sasu|societe par actions simplifiee|sociedad por acciones simplificada',
  spa: 'spa|societa per azioni|sociedad por acciones',
  sl: 'sl|slu|sociedad limitada',
  eurl: 'eurl|eirl',
  snc: 'snc|scs|sca|scrl|gie|sau|sac|saa',
  gmbh: 'gmbh|gesellschaft mit beschrankter haftung|gesellschaft mit beschraenkter haftung|mbh',
  ag: 'ag|aktiengesellschaft',
  kg: 'kg|kgaa|ohg|ug|ug haftungsbeschrankt|eg|ev|gbr',
  bv: 'bv|besloten vennootschap|bvba|cvba',
  nv: 'nv|naamloze vennootschap|vof',
  ab: 'ab|aktiebolag|aktiebolaget',
  as: 'as|asa|aktieselskab|aksjeselskap|anonim sirketi|san ve tic as|sanayi ve ticaret as|ticaret as|akciova spolecnost',
  aps: 'aps|anpartsselskab',
  oy: 'oy|oyj|osakeyhtio',
  jsc: 'jsc|joint stock company|ao|aktsionernoe obshchestvo|ad|ead',
  ojsc: 'ojsc|oao|open joint stock company|otkrytoe aktsionernoe obshchestvo',
  cjsc: 'cjsc|zao|closed joint stock company|zakrytoe aktsionernoe obshchestvo',
  pjsc: 'pjsc|pao|public joint stock company|publichnoe aktsionernoe obshchestvo',
  pvt: 'pvt|private|pte|pty|proprietary',
  bhd: 'sdn bhd|bhd|berhad|sendirian berhad',
  pt: 'pt|tbk|perseroan terbatas',
  doo: 'doo|dd|dooel|ood|eood',
  sro: 'sro|spol s ro',
  kft: 'kft|zrt|nyrt|rt|korlatolt felelossegu tarsasag',
  spzoo: 'sp zoo|sp z oo|spolka z oo|spolka z ograniczona odpowiedzialnoscia|spolka akcyjna',
  uab: 'uab|sia|ou',
  kk: 'kk|gk|kabushiki kaisha|kabushiki gaisha|godo kaisha',
  fze: 'fze|fzc|fzco|fzllc|dmcc|wll|saoc|saog|ksc|kscp|psc|qpsc|qsc',
  se: 'se|societas europaea',
  ae: 'ae|epe|ike',
  sti: 'sti|limited sirketi|ltd sti',
};

/** Forms in scripts whose transliteration would run into the name; taken out before it. */
export const FOREIGN_FORMS =
  /株式会社|有限会社|合同会社|\(株\)|㈱|股份有限公司|有限责任公司|有限責任公司|有限公司|주식회사|유한회사|\(주\)/gu;

/** Forms that stand before the name too: `PT Alba`, `JSC Argument`. */
const LEADING = new Set(['pt', 'llc', 'jsc', 'ojsc', 'cjsc', 'pjsc', 'uab', 'sa', 'sarl', 'co', 'kk']);

/** Forms that mean nothing else and count wherever they stand: `Alba Ltd Niger`. */
const ANYWHERE = new Set([
  'ltd',
  'inc',
  'corp',
  'llc',
  'llp',
  'plc',
  'sarl',
  'sadecv',
  'gmbh',
  'pjsc',
  'ojsc',
  'cjsc',
  'spzoo',
  'bhd',
  'pvt',
]);

const BY_SPELLING = new Map(
  Object.entries(FORMS).flatMap(([form, spellings]) =>
    spellings.split('|').map((each) => [each, form] as const),
  ),
);
const LONGEST = Math.max(...[...BY_SPELLING.keys()].map((each) => each.split(' ').length));

const SPELLINGS = new Map(
  Object.entries(FORMS).map(([form, spellings]) => [
    form,
    [
      ...new Set([
        form,
        ...spellings
          .split('|')
          .flatMap((each) => each.split(' ').filter((word) => word === each || word.length >= 5)),
      ]),
    ],
  ]),
);

/** The ways to write a form, given by its short name, in one word, and the long words of those that take several. */
export function spellingsOfForm(form: string): readonly string[] {
  return SPELLINGS.get(form) ?? [];
}

/** True for a folded word that is a legal form, or its short name. */
export function isLegalForm(word: string): boolean {
  return BY_SPELLING.has(word) || Object.hasOwn(FORMS, word);
}

/** A word of a name; `legal` when it is a legal form and not part of what tells the name apart. */
export interface Word {
  text: string;
  legal: boolean;
}

/** Marks the legal forms among folded tokens and writes each by its short name. */
export function markLegalForms(tokens: readonly string[]): Word[] {
  const found = spellings(tokens);
  let lead = 0;
  while (lead < found.length - 1 && LEADING.has(found[lead]?.form ?? '')) lead += 1;
  let tail = found.length;
  while (tail > lead + 1 && found[tail - 1]?.form !== undefined) tail -= 1;
  return found.flatMap(({ form, text }, index): Word[] => {
    const outside = index < lead || index >= tail;
    if (form !== undefined && (outside || ANYWHERE.has(form)) && found.length > 1)
      return [{ text: form, legal: true }];
    return text.split(' ').map((each) => ({ text: each, legal: false }));
  });
}

/** The tokens with those that spell a form together, longest spelling first. */
function spellings(tokens: readonly string[]): { text: string; form: string | undefined }[] {
  const found: { text: string; form: string | undefined }[] = [];
  for (let at = 0; at < tokens.length;) {
    let length = Math.min(LONGEST, tokens.length - at);
    let text = tokens.slice(at, at + length).join(' ');
    while (length > 1 && !BY_SPELLING.has(text)) {
      length -= 1;
      text = tokens.slice(at, at + length).join(' ');
    }
    found.push({ text, form: BY_SPELLING.get(text) });
    at += length;
  }
  return found;
}
