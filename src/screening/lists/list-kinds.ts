import type { EntryKind } from './list-entry';

/** What lists call a person, a body, a ship, in the words of their languages. */
const WORDS: readonly (readonly [EntryKind, readonly string[]])[] = [
  [
    'person',
    [
      'person',
      'individual',
      'individuals',
      'personne',
      'personne physique',
      'persona',
      'persona física',
      'natural person',
    ],
  ],
  [
    'organization',
    [
      ...['organization', 'organisation', 'organización', 'company', 'firm', 'entity', 'enterprise', 'group'],
      ...['entité', 'entidad', 'empresa', 'société', 'legal person', 'personne morale', 'persona jurídica'],
      ...[
        'firms',
        'consulting firm',
        'corporation',
        'association',
        'ngo',
        'bank',
        'government',
        'public body',
      ],
    ],
  ],
  ['vessel', ['vessel', 'ship', 'navire', 'buque']],
  ['aircraft', ['aircraft', 'aéronef', 'aeronave']],
  ['unknown', ['', 'unknown', 'other', '-', 'n/a', 'na']],
];

const KINDS: ReadonlyMap<string, EntryKind> = new Map(
  WORDS.flatMap(([kind, words]) => words.map((word) => [word, kind] as const)),
);

/** The kind a list means by a word; null when it is none that is known. */
export function kindOfWord(word: string): EntryKind | null {
  return KINDS.get(word.trim().toLowerCase().replace(/\s+/g, ' ')) ?? null;
}
