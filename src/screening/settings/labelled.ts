import type { NameKind } from '../../matching/score';

/** A listed name, as far as labelling needs it. */
export interface LabelledEntry {
  entryId: string;
  kind: NameKind;
  name: string;
}

/** A name to look for, and the entry it stands for; null for a name that is on no list. */
export interface LabelledCase {
  kind: NameKind;
  name: string;
  entryId: string | null;
}

type Change = (name: string, at: number) => string | null;

const FORMS = ['LLC', 'Ltd', 'Inc.', 'S.A.', 'GmbH', 'OOO', 'Limited', 'SARL'];
const LETTERS = 'aeiorstnlmdk';

/** How a listed name comes to be written by others: the kinds of change the benchmark measures, too. */
const CHANGES: readonly Change[] = [
  (name) => name,
  typo,
  (name, at) => {
    const once = typo(name, at);
    return once === null ? null : typo(once, at + 7);
  },
  (name, at) => {
    const words = name.split(' ');
    if (words.length < 2) return null;
    const cut = 1 + (at % (words.length - 1));
    return [...words.slice(cut), ...words.slice(0, cut)].join(' ');
  },
  (name, at) => {
    const words = name.split(' ');
    return words.length < 3 ? null : words.filter((_, index) => index !== at % words.length).join(' ');
  },
];

/** Names that mean these entries, written as others write them. The same entries give the same names. */
export function positivesOf(entries: readonly LabelledEntry[]): LabelledCase[] {
  return entries.flatMap(({ entryId, kind, name }, at) => {
    const changed = CHANGES.flatMap((change) => change(name, at) ?? []);
    if (kind === 'organization') changed.push(`${name} ${FORMS[at % FORMS.length] ?? ''}`);
    return changed.map((each) => ({ kind, name: each, entryId }));
  });
}

/** Names of the same words that mean nobody: each word is of another entry, as strangers share a word or two. */
export function negativesOf(entries: readonly LabelledEntry[]): LabelledCase[] {
  const listed = new Set(entries.map(({ name }) => wordsIn(name)));
  const made = (['person', 'organization'] as const).flatMap((kind) => {
    const own = entries.filter((each) => each.kind === kind);
    return own.flatMap(({ name }, at) => {
      const words = name.split(' ');
      if (words.length < 2) return [];
      const strange = words.map((word, place) => {
        const other = own[(at + 7 * place) % own.length]?.name.split(' ') ?? [];
        return other[place] ?? other.at(-1) ?? word;
      });
      return [{ kind, name: strange.join(' '), entryId: null }];
    });
  });
  return made.filter(({ name }) => !listed.has(wordsIn(name)));
}

/** The words of a name, whatever their order. */
function wordsIn(name: string): string {
  return name
    .toLowerCase()
    .split(/[\s,]+/)
    .sort()
    .join(' ');
}

/** Another letter in place of one; null where there are too few to lose one. */
function typo(name: string, at: number): string | null {
  const places = [...name].flatMap((letter, index) => (/\p{L}/u.test(letter) ? [index] : []));
  const place = places.length < 6 ? undefined : places[(at * 5 + 3) % places.length];
  if (place === undefined) return null;
  const letter = LETTERS[(at + place) % LETTERS.length] ?? 'e';
  const other = letter === name[place]?.toLowerCase() ? 'u' : letter;
  return `${name.slice(0, place)}${other}${name.slice(place + 1)}`;
}

const STEMS = 'Albora Belmara Corallan Dunmore Norvega Quillon Tesalia Zorrin Kestrel Orinda Velloria Thornwick'.split(' '); // prettier-ignore
const TRADES = 'Shipping Textiles Minerals Foods Energy Chemicals Logistics Trading Steel Films Optics Timber'.split(' '); // prettier-ignore
const GIVEN = 'Imara Osric Talvi Brannoc Yselle Corvin Merewen Tadhgan Ilvara Rosmund Adelka Fenwick'.split(' '); // prettier-ignore
const FAMILY = 'Quillfeather Ondrasek Blumenthor Vanteray Maraschin Delacroft Okonjwe Tamborell Hasselgrave Petrakovar Solbrande Aldermoor'.split(' '); // prettier-ignore

/** Invented names: a sixth of them is listed; the others are made of the same words. */
export function inventedNames(): { entries: LabelledEntry[]; negatives: LabelledCase[] } {
  const entries: LabelledEntry[] = [];
  const negatives: LabelledCase[] = [];
  const add = (kind: NameKind, name: string, listed: boolean): void => {
    if (listed) entries.push({ entryId: `${kind} ${entries.length}`, kind, name });
    else negatives.push({ kind, name, entryId: null });
  };
  STEMS.forEach((stem, row) => {
    TRADES.forEach((trade, column) => {
      const place = STEMS[(row * 3 + column * 5 + 1) % STEMS.length] ?? '';
      const name = place === stem ? `${stem} ${trade}` : `${stem} ${place} ${trade}`;
      add('organization', name, (row + column) % 6 === 0);
    });
  });
  GIVEN.forEach((given, row) => {
    FAMILY.forEach((family, column) => {
      const middle = GIVEN[(row * 5 + column * 7 + 2) % GIVEN.length] ?? '';
      add('person', middle === given ? `${given} ${family}` : `${given} ${middle} ${family}`, (row + column) % 6 === 0); // prettier-ignore
    });
  });
  // One that has the words of a listed name in another order means the same.
  const listed = new Set(entries.map(({ name }) => wordsIn(name)));
  return { entries, negatives: negatives.filter(({ name }) => !listed.has(wordsIn(name))) };
}
