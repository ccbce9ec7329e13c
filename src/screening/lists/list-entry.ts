/** The files a list can come in. */
export const LIST_FORMATS = [
  ...([
    'un-xml',
    'ofac-csv',
    'ofac-xml',
    'ofac-advanced',
    'eu-xml',
    'uk-xml',
    'uk-csv',
    'ofsi',
    'au-dfat',
    'ca-xml',
  ] as const),
  ...(['ch-xml', 'ua-xml', 'us-dpl', 'us-csl', 'world-bank', 'ebrd', 'afdb', 'iadb'] as const),
  ...(['opensanctions-csv', 'opensanctions-json', 'spreadsheet'] as const),
] as const;
export type ListFormat = (typeof LIST_FORMATS)[number];

export const ENTRY_KINDS = ['person', 'organization', 'vessel', 'aircraft', 'unknown'] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

export interface ListedName {
  name: string;
  type: 'primary' | 'alias' | 'former' | 'original_script';
  /** As the publisher rates it; `unknown` where the list says nothing. */
  quality: 'good' | 'low' | 'unknown';
}

export interface Identifier {
  /** `passport`, `tax_id`, `registration_number`…; the list's own word in snake case where it has one. */
  scheme: string;
  value: string;
}

/** One entry of a list, whatever file it came in. The first name is the primary one, as listed. */
export interface ListEntry {
  /** The publisher's own reference, unique within the list. */
  entryId: string;
  kind: EntryKind;
  names: ListedName[];
  /** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`; a range of years is given year by year. */
  birthDates: string[];
  /** ISO 3166-1 alpha-2: nationality, address, birth or registration. */
  countries: string[];
  identifiers: Identifier[];
  program: string;
  remarks: string;
  /** `YYYY-MM-DD`. */
  listedOn: string | null;
  /** `YYYY-MM-DD`. */
  updatedOn: string | null;
  /** The last day of the measure, `YYYY-MM-DD`; absent where the list says none. */
  until?: string;
}

/** A file as it was handed in. */
export interface ListFile {
  name: string;
  content: Buffer;
  /** The sheet of a workbook that was chosen. */
  sheet?: string | null;
}

const RANK = { primary: 0, former: 1, alias: 2, original_script: 3 } as const;

/**
 * Puts the primary name first and tidies what repeats; a name listed twice keeps its better quality.
 * Low-quality names stay, marked (criteria: all names and aliases).
 */
export function tidy(entry: ListEntry): ListEntry {
  const names = new Map<string, ListedName>();
  for (const each of entry.names) {
    const name = each.name.replace(/\s+/g, ' ').trim();
    if (name === '') continue;
    const known = names.get(name);
    if (!known) names.set(name, { ...each, name });
    else if (known.quality !== 'good' && each.quality === 'good') known.quality = 'good';
  }
  const identifiers = new Map(
    entry.identifiers
      .filter((each) => each.value.trim() !== '')
      .map((each) => [`${each.scheme} ${each.value.trim()}`, { ...each, value: each.value.trim() }]),
  );
  return {
    ...entry,
    names: [...names.values()].sort((a, b) => RANK[a.type] - RANK[b.type]),
    birthDates: [...new Set(entry.birthDates)],
    countries: [...new Set(entry.countries)],
    identifiers: [...identifiers.values()],
  };
}

/** True when a name is written in another script than Latin. */
export function isOriginalScript(name: string): boolean {
  return /\p{L}/u.test(name) && !/\p{Script=Latin}/u.test(name);
}

/** `registration_number` of "Registration Number". */
export function schemeOf(label: string): string {
  return label
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_|_$/g, '');
}
