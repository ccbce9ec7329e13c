import { countriesOf, countryCode, countryOfPlace } from './list-countries';
import { labelledIdentifiers } from './labelled-identifiers';
import {
  isOriginalScript,
  tidy,
  type EntryKind,
  type Identifier,
  type ListEntry,
  type ListedName,
} from './list-entry';
import { listRefusal } from './list-refusal';
import {
  attribute,
  children,
  nodesAt,
  ownText,
  readXml,
  whole,
  type ReadXml,
  type XmlNode,
} from './list-xml';
import { birthsOf, dayOf } from './ofac-periods';
import { ReferenceValues, type Shared } from './ofac-references';
import type { UnreadLog } from './unread';

/** Parts of a person's name that stand before the family name, in their order; all others keep theirs. */
const GIVEN = ['first name', 'middle name', 'patronymic'];

/** Features that are a number by which somebody is known. */
const NUMBER =
  /swift|bic\b|call sign|imo|mmsi|digital currency|number|serial|registration id|tail|d-u-n-s|lei\b/i;

const KINDS: Readonly<Record<string, EntryKind>> = {
  individual: 'person',
  entity: 'organization',
  vessel: 'vessel',
  aircraft: 'aircraft',
};

/**
 * Reads OFAC's lists in their advanced XML (SDN_ADVANCED.XML): what words mean, places, documents and sanctions stand
 * each once, and parties refer to them by number.
 * @throws Invalid when it is damaged, cut off, or a party lacks its number or a name
 */
export function readOfacAdvanced(content: Buffer, log: UnreadLog): ReadXml {
  const root = readXml(content, 'Sanctions', 'Location', 'IDRegDocument', 'DistinctParty', 'SanctionsEntry');
  const shared = new ReferenceValues(root).shared();
  const parties = nodesAt(root, 'DistinctParties/DistinctParty');
  if (parties.length === 0)
    throw listRefusal('element_missing', { element: 'DistinctParty', place: 'DistinctParties' });
  const entries = parties.map((party, at) => entryOf(whole(party), `DistinctParty ${at + 1}`, shared, log));
  const [issued] = children(root, 'DateOfIssue');
  return { root, entries, publishedOn: issued ? dayOf(issued) : null };
}

function entryOf(party: XmlNode, place: string, shared: Shared, log: UnreadLog): ListEntry {
  const entryId = attribute(party, 'FixedRef');
  if (!entryId) throw listRefusal('element_missing', { element: 'FixedRef', place });
  const profiles = children(party, 'Profile');
  const identities = profiles
    .flatMap((profile) => children(profile, 'Identity'))
    .filter((identity) => attribute(identity, 'False') !== 'true');
  const names = identities.flatMap((identity) => namesOf(identity, shared)).filter(({ name }) => name !== '');
  if (names.length === 0)
    throw listRefusal('element_missing', { element: 'Alias', place: `${place} (${entryId})` });
  const features = profiles.flatMap((profile) => children(profile, 'Feature')).flatMap((each) => detailsOf(each, shared)); // prettier-ignore
  const documents = identities.flatMap((identity) => shared.documents.get(attribute(identity, 'ID')) ?? []);
  const sanctions = profiles.flatMap((profile) => shared.sanctions.get(attribute(profile, 'ID')) ?? []);
  const lost = (where: string, value: string): void => log.add('value', where, null, `${entryId}: ${value}`);
  return tidy({
    entryId,
    kind: kindOf(profiles, shared, lost),
    names: withPrimary(names),
    birthDates: features.flatMap(({ births }) => births),
    countries: [
      ...features.flatMap((each) => countriesIn(each, lost)),
      ...documents.flatMap(({ country }) => countryCode(country) ?? []),
    ],
    identifiers: [
      ...documents.flatMap(({ number, type }) => labelled(number, type)),
      ...features.flatMap(({ type, text }): Identifier[] => (NUMBER.test(type) ? labelled(text, type) : [])),
    ],
    program: [...new Set(sanctions.flatMap(({ programs }) => programs))].join(', '),
    remarks: features.flatMap(({ type, text }) => (text === '' ? [] : `${type}: ${text}`)).join('; '),
    listedOn: sanctions.flatMap(({ days }) => days).sort()[0] ?? null,
    updatedOn: null,
  });
}

function kindOf(
  profiles: readonly XmlNode[],
  { subTypes }: Shared,
  lost: (where: string, value: string) => void,
): EntryKind {
  const words = subTypes.get(profiles[0] ? attribute(profiles[0], 'PartySubTypeID') : '') ?? [];
  const kind = words.map((word) => KINDS[word.toLowerCase()]).find((each) => each !== undefined);
  if (kind === undefined) lost('PartySubTypeID', words.join(', '));
  return kind ?? 'unknown';
}

/** Every spelling of every alias: its parts in the order in which they are spoken. */
function namesOf(identity: XmlNode, shared: Shared): ListedName[] {
  const groups = new Map(
    nodesAt(identity, 'NamePartGroups/MasterNamePartGroup/NamePartGroup').map((group) => [
      attribute(group, 'ID'),
      (shared.nameParts.get(attribute(group, 'NamePartTypeID')) ?? '').toLowerCase(),
    ]),
  );
  const isFirst = attribute(identity, 'Primary') !== 'false';
  return children(identity, 'Alias').flatMap((alias) => {
    const word = shared.aliasTypes.get(attribute(alias, 'AliasTypeID')) ?? '';
    const isPrimary = isFirst && attribute(alias, 'Primary') === 'true';
    const type = isPrimary ? 'primary' : /^f\.?k\.?a/i.test(word) ? 'former' : 'alias';
    const quality = attribute(alias, 'LowQuality') === 'true' ? 'low' : 'good';
    return children(alias, 'DocumentedName').map((documented): ListedName => {
      const name = spoken(nodesAt(documented, 'DocumentedNamePart/NamePartValue'), groups);
      return { name, type: isOriginalScript(name) ? 'original_script' : type, quality };
    });
  });
}

function spoken(parts: readonly XmlNode[], groups: ReadonlyMap<string, string>): string {
  const words = parts.map((part, at) => {
    const rank = GIVEN.indexOf(groups.get(attribute(part, 'NamePartGroupID')) ?? '');
    return { text: ownText(part), rank: rank < 0 ? GIVEN.length : rank, at };
  });
  const sorted = words.sort((a, b) => a.rank - b.rank || a.at - b.at);
  return sorted.flatMap(({ text }) => text || []).join(' ');
}

/** One name is the first; of several that are marked so, the first of them. */
function withPrimary(names: readonly ListedName[]): ListedName[] {
  const first = names.find(({ type }) => type === 'primary') ?? names[0];
  return names.map((each) => {
    if (each === first) return { ...each, type: 'primary' };
    return each.type === 'primary' ? { ...each, type: 'alias' } : each;
  });
}

/** What is said of a party: a birth, a country, a place, a number, a remark. */
interface Detail {
  type: string;
  text: string;
  births: string[];
  /** Countries of a place it refers to. */
  places: string[];
}

function detailsOf(feature: XmlNode, shared: Shared): Detail[] {
  const type = shared.features.get(attribute(feature, 'FeatureTypeID')) ?? '';
  return children(feature, 'FeatureVersion').map((version) => {
    const texts = children(version, 'VersionDetail').map(
      (each) => ownText(each) || (shared.details.get(attribute(each, 'DetailReferenceID')) ?? ''),
    );
    const isBirth = /birth ?date|date of birth/i.test(type);
    return {
      type,
      text: texts.filter((text) => text !== '').join(', '),
      births: isBirth ? children(version, 'DatePeriod').flatMap(birthsOf) : [],
      places: children(version, 'VersionLocation').flatMap(
        (each) => shared.places.get(attribute(each, 'LocationID')) ?? [],
      ),
    };
  });
}

function countriesIn({ type, text, places }: Detail, lost: (where: string, value: string) => void): string[] {
  const found = places.flatMap((country) => countryCode(country) ?? []);
  if (/place of birth/i.test(type))
    return [...found, ...[countryOfPlace(text)].filter((each) => each !== null)];
  if (text === '' || !/nationality|citizenship|flag/i.test(type)) return found;
  const { countries, left } = countriesOf(text);
  for (const each of left) lost(type, each);
  return [...found, ...countries];
}

function labelled(number: string, type: string): Identifier[] {
  return labelledIdentifiers(`${number.replace(/[;,]/g, ' ')}, ${type.replace(/[;,]/g, ' ')}`, 'document');
}
