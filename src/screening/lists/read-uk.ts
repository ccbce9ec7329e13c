import { countryCodes } from './list-countries';
import { listDate, listDay } from './list-dates';
import { tidy, type EntryKind, type Identifier, type ListEntry, type ListedName } from './list-entry';
import { listRefusal } from './list-refusal';
import { children, childText, deepTexts, readXml, whole, type ReadXml, type XmlNode } from './list-xml';

const KINDS: Readonly<Record<string, EntryKind>> = {
  individual: 'person',
  entity: 'organization',
  ship: 'vessel',
};

/** Where the list keeps what identifies, with the scheme each is known by here. */
const IDENTIFIERS: Readonly<Record<string, string>> = {
  PassportNumber: 'passport',
  NationalIdentifierNumber: 'national_id',
  BusinessRegistrationNumber: 'registration_number',
  IMONumber: 'imo',
  HullIdentificationNumber: 'hull_number',
};

const COUNTRIES = ['Nationality', 'AddressCountry', 'CountryOfBirth', 'CurrentBelievedFlagOfShip'];

/**
 * Reads the UK Sanctions List (XML).
 * @throws Invalid when it is damaged, cut off, or an entry lacks its reference, kind or a name
 */
export function readUk(content: Buffer): ReadXml {
  const root = readXml(content, 'Designations', 'Designation');
  const nodes = children(root, 'Designation');
  if (nodes.length === 0)
    throw listRefusal('element_missing', { element: 'Designation', place: 'Designations' });
  const entries = nodes.map((node, index) => entryOf(whole(node), `Designation ${index + 1}`));
  return { root, entries, publishedOn: listDay(childText(root, 'DateGenerated')) };
}

function entryOf(node: XmlNode, place: string): ListEntry {
  const entryId = childText(node, 'UniqueID');
  if (!entryId) throw listRefusal('element_missing', { element: 'UniqueID', place });
  const names = listedNames(node);
  if (names.length === 0)
    throw listRefusal('element_missing', { element: 'Name', place: `${place} (${entryId})` });
  return tidy({
    entryId,
    kind: KINDS[childText(node, 'IndividualEntityShip').toLowerCase()] ?? 'unknown',
    names,
    birthDates: deepTexts(node, 'DOB').flatMap((text) => listDate(text) ?? []),
    countries: countryCodes(COUNTRIES.flatMap((name) => deepTexts(node, name))),
    identifiers: Object.entries(IDENTIFIERS).flatMap(([name, scheme]): Identifier[] =>
      deepTexts(node, name).map((value) => ({ scheme, value })),
    ),
    program: childText(node, 'RegimeName'),
    remarks: childText(node, 'OtherInformation'),
    listedOn: listDay(childText(node, 'DateDesignated')),
    updatedOn: listDay(childText(node, 'LastUpdated')),
  });
}

function listedNames(node: XmlNode): ListedName[] {
  const latin = children(node, 'Names').flatMap((holder) => children(holder, 'Name').map(nameOf));
  const original = deepTexts(node, 'NameNonLatinScript');
  const names: ListedName[] = [
    ...latin.filter((each) => each.name !== ''),
    ...original.map((name): ListedName => ({ name, type: 'original_script', quality: 'good' })),
  ];
  const [first] = names;
  if (first && !names.some((each) => each.type === 'primary')) first.type = 'primary';
  return names;
}

/** Six fields: up to five given names, then the family name or the whole name of an entity. */
function nameOf(node: XmlNode): ListedName {
  const fields = [1, 2, 3, 4, 5, 6].map((field) => childText(node, `Name${field}`));
  const type = childText(node, 'NameType').toLowerCase();
  const strength = childText(node, 'AliasStrength').toLowerCase();
  const isPrimary = type === 'primary name';
  return {
    name: fields.filter((text) => text !== '').join(' '),
    type: isPrimary ? 'primary' : /former|f\.?k\.?a/.test(type) ? 'former' : 'alias',
    quality: strength.startsWith('low')
      ? 'low'
      : isPrimary || strength.startsWith('good')
        ? 'good'
        : 'unknown',
  };
}
