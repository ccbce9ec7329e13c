import { countryCodes } from './list-countries';
import { listDate, listDay } from './list-dates';
import {
  isOriginalScript,
  tidy,
  type EntryKind,
  type Identifier,
  type ListEntry,
  type ListedName,
} from './list-entry';
import { checkSize, LIST_LIMITS, listRefusal } from './list-refusal';
import { OPENSANCTIONS_KINDS } from './read-opensanctions';
import type { UnreadLog } from './unread';

type Properties = Readonly<Record<string, readonly unknown[]>>;
interface Entity {
  id: string;
  schema: string;
  caption?: string;
  target?: boolean;
  properties: Properties;
  first_seen?: string;
  last_change?: string;
}

const KINDS: Readonly<Record<string, EntryKind>> = { ...OPENSANCTIONS_KINDS, LegalEntity: 'unknown' };

const NAMES: readonly (readonly [string, ListedName['type'], ListedName['quality']])[] = [
  ['name', 'alias', 'good'],
  ['alias', 'alias', 'unknown'],
  ['weakAlias', 'alias', 'low'],
  ['previousName', 'former', 'unknown'],
];

/** Properties that hold a number, by the scheme each is known by here. */
const NUMBERS: Readonly<Record<string, string>> = {
  passportNumber: 'passport',
  idNumber: 'national_id',
  taxNumber: 'tax_id',
  innCode: 'tax_id',
  vatCode: 'tax_id',
  registrationNumber: 'registration_number',
  ogrnCode: 'registration_number',
  leiCode: 'lei',
  swiftBic: 'swift_bic',
  imoNumber: 'imo',
  mmsi: 'mmsi',
  callSign: 'call_sign',
};

/** Read as something else, or said by what was read. */
const PASSED_OVER = [
  'topics',
  'sanctions',
  'sourceUrl',
  'createdAt',
  'modifiedAt',
  'publisher',
  'publisherUrl',
];

/**
 * Reads `targets.nested.json` of OpenSanctions: an entity a line, with its sanctions and documents within it. Lines
 * that are no targets, as an address on its own, are passed over and counted.
 * @throws Invalid with the line when one is damaged or cut off
 */
export function readOpenSanctionsJson(content: Buffer, log: UnreadLog): ListEntry[] {
  checkSize(content, LIST_LIMITS.csvBytes);
  const entries: ListEntry[] = [];
  const left = new Map<string, { count: number; sample: string }>();
  for (const { line, text } of linesOf(content)) {
    const entity = entityOf(text, line);
    if (entity.target === false || !(entity.schema in KINDS)) {
      log.add('row', entity.schema, line, entity.caption ?? entity.id);
      continue;
    }
    entries.push(entryOf(entity, line, left));
    if (entries.length > LIST_LIMITS.entries) throw listRefusal('too_many', { limit: LIST_LIMITS.entries });
  }
  for (const [property, { count, sample }] of left) log.add('column', property, null, sample, count);
  return entries;
}

function* linesOf(content: Buffer): Generator<{ line: number; text: string }> {
  let line = 1;
  for (let start = 0; start < content.length; line += 1) {
    const end = content.indexOf(0x0a, start);
    const stop = end < 0 ? content.length : end;
    const text = content.toString('utf8', start, stop).trim();
    if (text !== '') yield { line, text };
    start = stop + 1;
  }
}

function entityOf(text: string, line: number): Entity {
  let found: unknown;
  try {
    found = JSON.parse(text);
  } catch {
    throw listRefusal('json_broken', { line });
  }
  if (!isEntity(found)) throw listRefusal('json_broken', { line });
  return found;
}

function isEntity(value: unknown): value is Entity {
  if (typeof value !== 'object' || value === null) return false;
  const { id, schema, properties } = value as Record<string, unknown>;
  return (
    typeof id === 'string' &&
    typeof schema === 'string' &&
    typeof properties === 'object' &&
    properties !== null
  );
}

function entryOf(
  entity: Entity,
  line: number,
  left: Map<string, { count: number; sample: string }>,
): ListEntry {
  const { id, schema, caption, properties } = entity;
  const names: ListedName[] = [
    ...(caption ? [{ name: caption, type: 'primary' as const, quality: 'good' as const }] : []),
    ...NAMES.flatMap(([key, type, quality]) =>
      texts(properties, key).map((name) => ({
        name,
        type: isOriginalScript(name) ? ('original_script' as const) : type,
        quality,
      })),
    ),
  ];
  const [first] = names;
  if (!first) throw listRefusal('csv_name', { line });
  if (!caption) first.type = 'primary';
  const sanctions = nested(properties, 'sanctions');
  const numbers = identifiersIn(properties);
  const documents = nested(properties, 'identifications').concat(nested(properties, 'passports'));
  noteLeft(properties, left);
  const ends = sanctions.map((each) =>
    texts(each, 'endDate')
      .flatMap((day) => listDay(day) ?? [])
      .sort()
      .at(-1),
  );
  const until = ends.length > 0 && ends.every((day) => day !== undefined) ? ends.sort().at(-1) : undefined;
  return tidy({
    entryId: id,
    kind: KINDS[schema] ?? 'unknown',
    names,
    birthDates: texts(properties, 'birthDate').flatMap((text) => listDate(text) ?? []),
    countries: countryCodes(COUNTRIES.flatMap((key) => texts(properties, key))),
    identifiers: [
      ...numbers,
      ...documents.flatMap((each) =>
        texts(each, 'number').map((value) => ({
          scheme: texts(each, 'type')[0] === 'passport' ? 'passport' : 'document',
          value,
        })),
      ),
    ],
    program: [
      ...new Set(sanctions.flatMap((each) => [...texts(each, 'program'), ...texts(each, 'programId')])),
    ].join(', '),
    remarks: [
      ...texts(properties, 'position'),
      ...texts(properties, 'notes'),
      ...sanctions.flatMap((each) => texts(each, 'reason')),
    ].join('; '),
    listedOn:
      sanctions.flatMap((each) => texts(each, 'startDate').flatMap((day) => listDay(day) ?? [])).sort()[0] ??
      listDay(entity.first_seen ?? ''),
    updatedOn: listDay(entity.last_change ?? ''),
    ...(until === undefined ? {} : { until }),
  });
}

const COUNTRIES = [
  'nationality',
  'citizenship',
  'country',
  'jurisdiction',
  'birthCountry',
  'flag',
  'mainCountry',
];
const TAKEN = new Set([
  ...NAMES.map(([key]) => key),
  ...Object.keys(NUMBERS),
  ...COUNTRIES,
  ...PASSED_OVER,
  ...['birthDate', 'identifications', 'passports', 'position', 'notes'],
]);

function noteLeft(properties: Properties, left: Map<string, { count: number; sample: string }>): void {
  for (const key of Object.keys(properties)) {
    if (TAKEN.has(key)) continue;
    const known = left.get(key);
    if (known) known.count += 1;
    else left.set(key, { count: 1, sample: texts(properties, key)[0] ?? '' });
  }
}

function identifiersIn(properties: Properties): Identifier[] {
  return Object.entries(NUMBERS).flatMap(([key, scheme]) =>
    texts(properties, key).map((value) => ({ scheme, value })),
  );
}

function texts(properties: Properties, key: string): string[] {
  const values = properties[key];
  return Array.isArray(values) ? values.filter((each) => typeof each === 'string') : [];
}

function nested(properties: Properties, key: string): Properties[] {
  const values: readonly unknown[] = properties[key] ?? [];
  if (!Array.isArray(values)) return [];
  return values.filter(hasProperties).map((each) => each.properties);
}

function hasProperties(value: unknown): value is { properties: Properties } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'properties' in value &&
    typeof value.properties === 'object'
  );
}
