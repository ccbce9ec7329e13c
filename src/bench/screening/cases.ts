import type { NameKind } from '../../matching/score';
import type { Listed } from './lists';
import type { Random } from './random';

/** A name to look for, and the entry it stands for; none for a name on no list. */
export interface Case {
  kind: string;
  query: { name: string; kind?: NameKind };
  entryId: string | null;
}

type Change = (name: string, random: Random) => string | null;

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const FORMS = [
  'LLC',
  'LTD',
  'LTD.',
  'LIMITED',
  'INC.',
  'CORP',
  'CO., LTD.',
  'S.A.',
  'GMBH',
  'OOO',
  'JSC',
  'COMPANY',
];
const FORM = /[,\s]+(?:LLC|LTD\.?|LIMITED|INC\.?|CORP\.?|CO\.?|S\.A\.|GMBH|OOO|JSC|COMPANY|CORPORATION)$/i;

/** How a listed name comes to be written otherwise; null where it cannot. */
const CHANGES: Readonly<Record<string, Change>> = {
  exact: (name) => name,
  'one typo': (name, random) => typo(name, random),
  'two typos': (name, random) => {
    const once = typo(name, random);
    return once === null ? null : typo(once, random);
  },
  'word order': (name, random) => {
    const words = wordsOf(name);
    if (words.length < 2) return null;
    const at = 1 + random.below(words.length - 1);
    return [...words.slice(at), ...words.slice(0, at)].join(' ');
  },
  'dropped word': (name, random) => {
    const words = wordsOf(name);
    if (words.length < 3) return null;
    words.splice(random.below(words.length), 1);
    return words.join(' ');
  },
  joined: (name, random) => {
    const words = wordsOf(name);
    if (words.length < 2) return null;
    const at = random.below(words.length - 1);
    return [...words.slice(0, at), `${words[at] ?? ''}${words[at + 1] ?? ''}`, ...words.slice(at + 2)].join(
      ' ',
    );
  },
  split: (name, random) => {
    const words = wordsOf(name);
    const long = words.filter((word) => word.length >= 8);
    if (long.length === 0) return null;
    const word = random.of(long);
    const at = 3 + random.below(word.length - 5);
    return words.map((each) => (each === word ? `${word.slice(0, at)} ${word.slice(at)}` : each)).join(' ');
  },
};

/** Cases of every kind, at most `each` of a kind, from entries that are in the index. */
export function changedNames(entries: readonly Listed[], each: number, random: Random): Case[] {
  const cases: Case[] = [];
  for (const [kind, change] of Object.entries(CHANGES)) fill(cases, kind, entries, each, random, change);
  const companies = entries.filter((entry) => entry.kind === 'organization');
  fill(cases, 'legal form', companies, each, random, (name) => {
    const bare = name.replace(FORM, '').replace(FORM, '').trim();
    return bare.length < 4 ? null : `${bare} ${random.of(FORMS)}`;
  });
  return cases;
}

function fill(
  cases: Case[],
  kind: string,
  entries: readonly Listed[],
  each: number,
  random: Random,
  change: Change,
): void {
  for (let tries = 0, found = 0; found < each && tries < each * 20; tries += 1) {
    const entry = random.of(entries);
    const name = change(random.of(entry.names).name, random);
    if (name === null) continue;
    cases.push({ kind, query: asked(name, entry), entryId: entry.entryId });
    found += 1;
  }
}

/**
 * Takes one alias of each chosen entry out of the index and asks for it. Only aliases near a
 * name left in, by their pairs of letters: others are other names altogether, found by no spelling.
 */
export function heldOut(
  entries: readonly Listed[],
  each: number,
  random: Random,
): { kept: Listed[]; cases: Case[] } {
  const cases: Case[] = [];
  const kept = entries.map((entry) => {
    if (cases.length >= each || entry.names.length < 2 || random.next() > 0.35) return entry;
    const at = 1 + random.below(entry.names.length - 1);
    const name = entry.names[at]?.name ?? '';
    const names = entry.names.filter((_, index) => index !== at);
    if (Math.max(...names.map((other) => shared(name, other.name))) < 0.7) return entry;
    cases.push({ kind: 'alias held out', query: asked(name, entry), entryId: entry.entryId });
    return { ...entry, names };
  });
  return { kept, cases };
}

/** Names in their original script, which the index does not hold. */
export function originals(entries: readonly Listed[], each: number, random: Random): Case[] {
  const written = entries.filter((entry) => entry.original.length > 0);
  return Array.from({ length: each }, () => {
    const entry = random.of(written);
    return {
      kind: 'original script',
      query: asked(random.of(entry.original), entry),
      entryId: entry.entryId,
    };
  });
}

/** Every second question does not say what kind it asks for. */
function asked(name: string, entry: Listed): Case['query'] {
  const known = entry.kind === 'person' || entry.kind === 'organization';
  return known && name.length % 2 === 0 ? { name, kind: entry.kind as NameKind } : { name };
}

function wordsOf(name: string): string[] {
  return name
    .replace(/,/g, ' ')
    .split(/\s+/)
    .filter((word) => word !== '');
}

function typo(name: string, random: Random): string | null {
  const places = [...name].flatMap((letter, at) => (/\p{L}/u.test(letter) ? [at] : []));
  if (places.length < 5) return null;
  const at = random.of(places);
  const letter = LETTERS.charAt(random.below(26));
  switch (random.below(4)) {
    case 0:
      return name.slice(0, at) + name.slice(at + 1);
    case 1:
      return name.slice(0, at) + letter + name.slice(at);
    case 2:
      return name.slice(0, at) + letter + name.slice(at + 1);
    default:
      return name.slice(0, at) + name.charAt(at + 1) + name.charAt(at) + name.slice(at + 2);
  }
}

/** Share of letter pairs two names have in common (Dice), from 0 to 1. */
function shared(a: string, b: string): number {
  const one = pairsOf(a);
  const other = pairsOf(b);
  const both = [...one].filter((pair) => other.has(pair)).length;
  return (2 * both) / Math.max(1, one.size + other.size);
}

function pairsOf(name: string): Set<string> {
  const text = name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  return new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2)));
}
