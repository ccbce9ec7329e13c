/**
 * What stands before or behind a person's name and is no part of it, folded, in the languages of the lists.
 * The first may be taken out wherever they stand; the second may be a name too and only begin one; the third end it.
 */
const ANYWHERE =
  'mr mrs ms miss mister dr prof professor doctor monsieur madame mademoiselle mme mlle senor senora senorita sra dona ' +
  'herr frau fraulein signor signora signore dott dottore dottoressa avv avvocato ingeniero licenciado licenciada ' +
  'doutor doutora excellency excellence excelencia president presidente presidentin prasident chancellor minister ministre ' +
  'ministro senator senateur governor gouverneur gobernador ambassador ambassadeur embajador embajadora botschafter ' +
  'secretary deputy vice general general-major generalmajor generalleutnant generale colonel coronel colonnello oberst ' +
  'lieutenant teniente leutnant major commandant comandante commander captain capitaine capitan capitano hauptmann ' +
  'sergeant sergent sargento marshal marechal mariscal admiral almirante amiral brigadier brigadiergeneral corporal ' +
  'gen col lt maj capt cpt sgt brig cmdr cdr adm gospodin gospozha tovarishch bey bayan effendi efendi hodja ' +
  'sheikh shaykh sheik cheikh shaikh hajji haji hadji hajj hojatoleslam hojjatoleslam ayatollah grand imam mullah mulla molla ' +
  'maulavi mawlawi maulvi mawlavi moulavi maulana mawlana qari hafiz ustad ustaz engineer eng architect advocate judge justice ' +
  'honourable honorable hon right his her sir dame reverend rev monsignor archbishop cardinal rabbi ' +
  'dipl maitre cmdt comte pres gov amb supt insp excmo excma ilmo ilma illmo docteur professeur avocat notaire cmte sheikha shaykha rear datuk datin dato tengku shri shrimati smt ret retired retd general-colonel colonel-general pastor';
const BEFORE =
  'ing prime lord lady don pan pani d lic mag dna sri sr father brother sister prince princess chief baron count graf duke u daw';
const BEHIND =
  'phd md mba msc bsc llm llb dphil esq esquire jr junior sr senior obe kbe cbe mbe mp mep mla qc kc cpa rn dds ret retired retd ii iii iv';

const anywhere = new Set(ANYWHERE.split(' '));
const before = new Set(BEFORE.split(' '));
const behind = new Set(BEHIND.split(' '));

/** Titles that no company's name begins with: taken out where nobody says what the name is of. */
const PLAIN = new Set(
  'mr mrs monsieur madame mme mlle senor senora senorita dona herr frau signor signora excellency'.split(' '),
);

/** Left in so that something is compared: a name keeps so many words. */
const LEAST = 2;

/** The words without titles; of a name that may be an organization's only what no organization is called. */
export function withoutTitles(words: readonly string[], isPerson: boolean): readonly string[] {
  if (words.length <= LEAST && !(isPerson ? anywhere : PLAIN).has(words[0] ?? '')) return words;
  const left = [...words];
  if (!isPerson) {
    while (left.length > LEAST && PLAIN.has(left[0] ?? '')) left.shift();
    return left.length === words.length ? words : left;
  }
  while (left.length > LEAST && (before.has(left[0] ?? '') || anywhere.has(left[0] ?? ''))) left.shift();
  while (left.length > LEAST && behind.has(left.at(-1) ?? '')) left.pop();
  for (let at = left.length - 1; at >= 0 && left.length > LEAST; at -= 1)
    if (anywhere.has(left[at] ?? '')) left.splice(at, 1);
  return left.length === words.length ? words : left;
}

/** `H.E.` and `S.E.` are no family name as long as their points tell so; `(ret.)` tells nothing. */
export function withoutWrittenTitles(name: string): string {
  if (!/[.,(]/.test(name)) return name;
  return name
    .replace(/(?<![\p{L}.])[HS]\.\s?E\.?(?!\p{L})\s*/giu, ' ')
    .replace(/(?<!\p{L})(?:Sig|Dott|Sr|Dr|Prof|Avv)\.\s?(?:ra|ssa|na|a|in)\.?(?!\p{L})/giu, ' ')
    .replace(/\((?:ret|retd|retired|dr|mr|jr|sr)\.?\)/giu, ' ')
    .replace(/,\s*(?:Ph\.?\s?D|M\.?D|M\.?B\.?A|M\.?A|B\.?A|M\.?Sc|Esq|Jr|Sr)\.?\s*$/giu, '');
}
