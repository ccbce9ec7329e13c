import { countryCodes, countryOfPlace } from './list-countries';
import { listDate, listDay } from './list-dates';
import {
  isOriginalScript,
  schemeOf,
  tidy,
  type EntryKind,
  type ListEntry,
  type ListedName,
} from './list-entry';
import { listRefusal } from './list-refusal';
import {
  attribute,
  children,
  childText,
  nodesAt,
  ownText,
  readXml,
  textsAt,
  whole,
  type ReadXml,
  type XmlNode,
} from './list-xml';

const KINDS: Readonly<Record<string, EntryKind>> = {
  individual: 'person',
  entity: 'organization',
  object: 'vessel',
};

/** What is written before a name, and is no part of it. */
const NO_PART = ['title', 'suffix'];

/** What the file says once, for targets to refer to. */
interface Shared {
  /** Countries of places, by the number of the place. */
  places: ReadonlyMap<string, string>;
  programs: ReadonlyMap<string, string>;
}

/**
 * Reads Switzerland's consolidated list (SECO, XML): places and programs stand once, targets refer to them.
 * @throws Invalid when it is damaged, cut off, or a target lacks its number or a name
 */
export function readSeco(content: Buffer): ReadXml {
  const root = readXml(content, 'swiss-sanctions-list', 'target');
  const places = new Map(
    children(root, 'place').map((place) => [attribute(place, 'ssid'), childText(place, 'country')]),
  );
  const programs = new Map(
    children(root, 'sanctions-program').flatMap((program) => {
      const names = children(program, 'program-name');
      const name = names.find((each) => attribute(each, 'lang') === 'eng') ?? names[0];
      return children(program, 'sanctions-set').map(
        (set) => [attribute(set, 'ssid'), name ? ownText(name) : ''] as const,
      );
    }),
  );
  const targets = children(root, 'target');
  if (targets.length === 0)
    throw listRefusal('element_missing', { element: 'target', place: 'swiss-sanctions-list' });
  const entries = targets.map((target, index) =>
    entryOf(whole(target), `target ${index + 1}`, { places, programs }),
  );
  return { root, entries, publishedOn: listDay(attribute(root, 'date')) };
}

function entryOf(target: XmlNode, place: string, shared: Shared): ListEntry {
  const entryId = attribute(target, 'ssid');
  if (!entryId) throw listRefusal('element_missing', { element: 'ssid', place });
  const [type, node] = subjectOf(target);
  const identities = node ? children(node, 'identity') : [];
  const names = identities.flatMap((identity) => children(identity, 'name').flatMap(namesOf));
  if (!node || names.length === 0)
    throw listRefusal('element_missing', { element: 'name', place: `${place} (${entryId})` });
  const sets = [attribute(target, 'sanctions-set-id'), ...textsAt(target, 'sanctions-set-id')];
  const changes = children(target, 'modification').map((each) => ({
    isEnd: attribute(each, 'modification-type') === 'de-listed',
    day: listDay(attribute(each, 'effective-date')) ?? listDay(attribute(each, 'publication-date')),
  }));
  const days = changes.flatMap(({ day }) => day ?? []).sort();
  const ended = changes.filter(({ day }) => day !== null && day === days.at(-1)).find(({ isEnd }) => isEnd);
  return tidy({
    entryId,
    kind:
      type === 'object' && attribute(node, 'object-type') === 'aircraft'
        ? 'aircraft'
        : (KINDS[type] ?? 'unknown'),
    names: withPrimary(names),
    birthDates: identities.flatMap((each) =>
      nodesAt(each, 'day-month-year').flatMap((day) => birthOf(day) ?? []),
    ),
    countries: countryCodes(identities.flatMap((each) => countriesIn(each, shared))),
    identifiers: identities.flatMap((each) =>
      children(each, 'identification-document').map((document) => ({
        scheme: schemeOf(attribute(document, 'document-type')) || 'document',
        value: childText(document, 'number'),
      })),
    ),
    program: [...new Set(sets.map((each) => shared.programs.get(each) ?? ''))].filter(Boolean).join(', '),
    remarks: [...textsAt(node, 'justification'), ...textsAt(node, 'other-information')].join('; '),
    listedOn: days[0] ?? null,
    updatedOn: days.at(-1) ?? null,
    ...(ended?.day ? { until: ended.day } : {}),
  });
}

function subjectOf(target: XmlNode): [string, XmlNode | undefined] {
  for (const type of Object.keys(KINDS)) {
    const [node] = children(target, type);
    if (node) return [type, node];
  }
  return ['', undefined];
}

/** The name as its parts stand in order, and each other spelling of all its parts. */
function namesOf(node: XmlNode): ListedName[] {
  const parts = children(node, 'name-part')
    .filter((part) => !NO_PART.includes(attribute(part, 'name-part-type')))
    .sort((a, b) => Number(attribute(a, 'order')) - Number(attribute(b, 'order')));
  const usual = parts.map((part) => childText(part, 'value'));
  const spellings = parts.map((part) => children(part, 'spelling-variant').map(ownText));
  const most = Math.max(0, ...spellings.map((each) => each.length));
  const others = Array.from({ length: most }, (_, at) =>
    usual.map((value, part) => spellings[part]?.[at] ?? value),
  );
  const kind = attribute(node, 'name-type');
  const quality = attribute(node, 'quality') === 'low' ? 'low' : 'good';
  const type = kind === 'primary-name' ? 'primary' : kind === 'formerly-known-as' ? 'former' : 'alias';
  return [usual, ...others].map((words, at) => {
    const name = words.filter((word) => word !== '').join(' ');
    const later = isOriginalScript(name) ? 'original_script' : type === 'primary' ? 'alias' : type;
    return { name, type: at === 0 ? type : later, quality };
  });
}

/** Only one is the first: of several identities the first one's. */
function withPrimary(names: readonly ListedName[]): ListedName[] {
  const first = names.find(({ type }) => type === 'primary') ?? names[0];
  return names.map((each) => {
    if (each === first) return { ...each, type: 'primary' };
    return each.type === 'primary' ? { ...each, type: 'alias' } : each;
  });
}

function birthOf(node: XmlNode): string | null {
  const [year, month, day] = ['year', 'month', 'day'].map((part) => attribute(node, part));
  if (!year) return null;
  const parts = [year, month?.padStart(2, '0'), month ? day?.padStart(2, '0') : ''];
  return listDate(parts.filter((part) => part && part !== '00').join('-'));
}

function countriesIn(identity: XmlNode, { places }: Shared): string[] {
  const referred = ['address', 'place-of-birth'].flatMap((name) => children(identity, name));
  const nationalities = children(identity, 'nationality').flatMap((each) => children(each, 'country'));
  return [
    ...nationalities.map((country) => attribute(country, 'iso-code') || ownText(country)),
    ...referred.map((each) => places.get(attribute(each, 'place-id')) ?? ''),
    ...textsAt(identity, 'identification-document/issuer').map((issuer) => countryOfPlace(issuer) ?? ''),
  ];
}
